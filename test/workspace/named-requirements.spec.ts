import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

type Named = readonly { number: number; title: string }[];

/** What is found in each text, all in one process. */
function named(texts: readonly string[]): Named[] {
  const program = `
    import { namedIn } from ${JSON.stringify(`${root}/infra/requirements/named-in-tests.mjs`)};
    process.stdout.write(JSON.stringify(${JSON.stringify(texts)}.map((text) => namedIn(text, 'some.spec.ts'))));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })) as Named[];
}

const places = [
  ['above a test', `describe('a', () => {\n  // R2\n  it('b', () => {});\n  it('c', () => {});\n});`, 'a › b'],
  ['above a test with rows', `describe('a', () => {\n  // R2\n  it.each([1])('b %s', () => {});\n});`, 'a › b %s'],
  ['in a test', `describe('a', () => {\n  it('b', () => {\n    expect(1).toBe(1); // R2\n  });\n  it('c', () => {});\n});`, 'a › b'],
  ['at the end of the line of a test', `describe('a', () => {\n  it('b', () => {}); // R2\n  it('c', () => {});\n});`, 'a › b'],
  ['above a group', `// R2\ndescribe('a', () => {\n  it('b', () => {});\n});`, 'a'],
  ['between other comments', `describe('a', () => {\n  // R2: why\n  // and more\n  it('b', () => {});\n});`, 'a › b'],
] as const;

describe('a requirement that a comment names', () => {
  let found: Named[];
  beforeAll(() => {
    found = named([...places.map(([, text]) => text), `// R2, R30 and R293\nit('b', () => {});`, `it('R2', () => expect('// R3').toBe(1));`]);
  });

  it.each(places.map(([place, , title], index) => [place, title, index] as const))('%s belongs to "%s"', (_, title, index) => {
    expect(found[index]).toEqual([{ number: 2, title }]);
  });

  it('counts each number of the comment', () => {
    expect(found[places.length]).toEqual([2, 30, 293].map((number) => ({ number, title: 'b' })));
  });

  it('counts in comments only', () => {
    expect(found[places.length + 1]).toEqual([]);
  });
});
