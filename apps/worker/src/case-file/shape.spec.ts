import { CaseFileInvalid, CaseFileUnreadable } from './case-file.errors';
import { parseCaseFile, readCaseFile, reviewCaseFile } from './read-case-file';
import { problemsAfter, put } from './spec/problems-of';
import { smallCase, type SmallCase } from './spec/small-case';

describe('the shape of a case file', () => {
  it('fits when nothing is wrong with it', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  const wrong: [string, (file: SmallCase) => void, string[]][] = [
    ['a word that is not known', (f) => put(f.dossiers[2]!.entries![0]!, 'category', 'gevoel'), ['dossiers[2].entries[0].category: unknown "gevoel"']],
    ['a category that is never written', (f) => put(f.dossiers[2]!.entries![0]!, 'category', 'anoniem'), ['dossiers[2].entries[0].category: unknown "anoniem"']],
    ['a key that is not known', (f) => put(f.dossiers[0]!, 'colour', 'red'), ['dossiers[0].colour: unknown key']],
    ['a key that is not known at the top', (f) => put(f, 'colour', 'red'), ['colour: unknown key']],
    ['a value that is missing', (f) => delete (f.persons[0] as Partial<SmallCase['persons'][number]>).name, ['persons[0].name: missing']],
    ['an empty text', (f) => put(f.persons[0]!, 'name', '  '), ['persons[0].name: empty']],
    ['a text that is too long', (f) => put(f.persons[0]!, 'name', 'x'.repeat(201)), ['persons[0].name: longer than 200 characters']],
    ['a number for a text', (f) => put(f.persons[0]!, 'name', 7), ['persons[0].name: expected a text, not a number']],
    ['a text for a list', (f) => put(f, 'persons', 'moeder'), ['persons: expected a list, not a text']],
    ['nothing for an object', (f) => put(f.persons, 0, null), ['persons[0]: expected an object, not null']],
    ['a key with a capital', (f) => put(f.consents[0]!, 'key', 'Moeder'), ['consents[0].key: not a key: use lower case letters, digits and single hyphens']],
    ['a date that the calendar does not have', (f) => put(f.persons[1]!, 'birthDate', '1989-02-30'), ['persons[1].birthDate: not a date such as 2026-03-31']],
    ['a moment without an offset', (f) => put(f.case, 'openedAt', '2025-01-01T09:00:00'), ['case.openedAt: not a moment such as 2026-03-31T09:00:00+02:00']],
    ['an empty list', (f) => put(f.consents[0]!, 'categories', []), ['consents[0].categories: at least one is needed']],
    ['a subject that is no uuid', (f) => put(f.accounts[0]!, 'subject', 'iemand'), ['accounts[0].subject: not a uuid']],
    // R239
    ['an entry that is neither feit nor mening', (f) => put(f.dossiers[0]!.entries![0]!, 'kind', 'indruk'), ['dossiers[0].entries[0].kind: unknown "indruk"']],
    ['an entry without a source', (f) => put(f.dossiers[0]!.entries![0]!, 'source', ''), ['dossiers[0].entries[0].source: empty']],
    ['a file that does not say that it is fictional', (f) => put(f, 'fictional', false), ['fictional: must be true']],
  ];
  it.each(wrong)('tells %s with its path', (_, change, lines) => {
    expect(problemsAfter(change)).toEqual(lines);
  });

  it('tells all problems at once, of shape and of what belongs together', () => {
    const lines = problemsAfter((file) => {
      put(file.dossiers[2]!.entries![0]!, 'category', 'diagnosis');
      put(file.hats[3]!, 'organisation', 'x');
      put(file.persons[0]!, 'bsn', '999999164');
      put(file, 'extra', 1);
    });
    expect(lines.sort()).toEqual([
      'dossiers[2].entries[0].category: unknown "diagnosis"',
      'extra: unknown key',
      'hats[3].organisation: unknown "x"',
      'persons[0].bsn: fails the eleven test',
    ]);
  });

  it('says what the file as a whole should be', () => {
    expect(reviewCaseFile([]).problems.map(String)).toEqual(['file: expected an object, not a list']);
    expect(reviewCaseFile(null).problems.map(String)).toEqual(['file: expected an object, not null']);
  });

  it('names every part of an empty file that is missing', () => {
    const parts = ['fictional', 'note', 'key', 'case', 'organisations', 'accounts', 'hats', 'persons', 'households', 'dossiers'];
    expect(reviewCaseFile({}).problems.map(String)).toEqual(parts.map((part) => `${part}: missing`));
  });

  it.each(['12345678', '1234567890', '000000000', '999999164', 'negencijf'])('refuses BSN %s and never repeats it', (bsn) => {
    // R268
    const lines = problemsAfter((file) => put(file.persons[0]!, 'bsn', bsn));
    expect(lines).toEqual(['persons[0].bsn: fails the eleven test']);
    expect(lines.join()).not.toContain(bsn);
  });
});

describe('reading a case file', () => {
  it('says that there is no such file', async () => {
    await expect(readCaseFile('nergens/geen.json')).rejects.toThrow(new CaseFileUnreadable('nergens/geen.json', 'there is no such file'));
  });

  it('says that a folder cannot be read', async () => {
    await expect(readCaseFile(__dirname)).rejects.toThrow('cannot be read (EISDIR)');
  });

  it('says in which line it is no JSON, without repeating what stands there', () => {
    const broken = `{\n  "key": "klein",\n  "bsn": 999999163 999\n}`;
    expect(() => parseCaseFile('klein.json', broken)).toThrow(new CaseFileUnreadable('klein.json', 'is not JSON; see line 3'));
  });

  it('says that it ends too early', () => {
    expect(() => parseCaseFile('klein.json', '{"key": ')).toThrow(new CaseFileUnreadable('klein.json', 'is not JSON; it ends too early'));
    expect(() => parseCaseFile('klein.json', '')).toThrow('klein.json: is not JSON; it ends too early');
  });

  it('throws every problem at once, under the name of the file', () => {
    const file = smallCase();
    put(file.hats[0]!, 'account', 'x');
    put(file.hats[1]!, 'account', 'y');
    expect(() => parseCaseFile('klein.json', JSON.stringify(file))).toThrow(CaseFileInvalid);
    expect(() => parseCaseFile('klein.json', JSON.stringify(file))).toThrow(
      'klein.json: 2 problems, nothing was loaded\nhats[0].account: unknown "x"\nhats[1].account: unknown "y"',
    );
  });

  it('gives the same hash for the same content in another order, and another for another content', () => {
    const { fictional, ...rest } = smallCase();
    const first = parseCaseFile('a.json', JSON.stringify({ fictional, ...rest })).hash;
    expect(parseCaseFile('b.json', JSON.stringify({ ...rest, fictional }, null, 2)).hash).toBe(first);
    expect(parseCaseFile('a.json', JSON.stringify({ fictional, ...rest, note: 'Ook verzonnen.' })).hash).not.toBe(first);
  });
});
