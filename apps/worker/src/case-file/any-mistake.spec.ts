import { pathText, type Path } from './problem';
import { reviewCaseFile } from './read-case-file';
import { smallCase } from './spec/small-case';

/** The places of every value in a file, the deepest last. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, Array.isArray(value) ? Number(name) : name]))];
}

function withValueAt(path: Path, value: unknown): unknown {
  const file: unknown = smallCase();
  const holder = path.slice(0, -1).reduce((inner, step) => (inner as Record<string | number, unknown>)[step], file);
  (holder as Record<string | number, unknown>)[path.at(-1)!] = value;
  return file;
}

const places = placesIn(smallCase()).slice(1);
const isWrong = (path: Path, value: unknown) => reviewCaseFile(withValueAt(path, value)).problems.map(String);

describe('any one value of a case file', () => {
  it.each([null, { x: 1 }])('that is %j instead is told at its place, and nothing else breaks', (value) => {
    const silent = places.filter((path) => !isWrong(path, value).some((line) => line.startsWith(pathText(path))));
    expect(silent.map(pathText)).toEqual([]);
  });

  it('that is another text, or no text at all, is told or fits, and never breaks the check', () => {
    for (const path of places) for (const value of ['', '__proto__']) expect(() => isWrong(path, value)).not.toThrow();
  });

  it('that is left out is told, unless it may be left out', () => {
    const optional = /^(gezag|incapacity|addresses|consents|disclosures)$|^organisations\[0\]\.tasks\[0\]\.law$|bsn|expiresAt|participations|entries$|to\.(law|organisation)$/;
    const silent = places.filter((path) => typeof path.at(-1) === 'string' && isWrong(path, undefined).length === 0);
    expect(silent.map(pathText).filter((path) => !optional.test(path))).toEqual([]);
  });
});
