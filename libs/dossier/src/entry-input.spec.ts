import { checkedCategory, checkedReason, checkedWording, type EntryWording } from './entry-input';

const at = new Date('2026-03-10T23:30:00Z'); // in the Netherlands it is 11 March by then
const wording: EntryWording = { kind: 'feit', source: 'Moeder', summary: 'Fictief', body: 'Fictieve tekst' };
const problem = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
};

describe('an entry that is written', () => {
  // R239
  it('is a feit or a mening and names its source', () => {
    expect(checkedWording(wording, at)).toEqual({ ...wording, approved: false, shielded: false, occurredOn: null });
    expect(problem(() => checkedWording({ ...wording, kind: 'gerucht' }, at))).toBe('input.kind: unknown "gerucht"');
    expect(problem(() => checkedWording({ ...wording, source: ' \t' }, at))).toBe('input.source: empty');
  });

  it.each([
    ['summary', 200], ['body', 20_000], ['source', 200],
  ] as const)('has a %s of at most %d characters', (field, longest) => {
    expect(problem(() => checkedWording({ ...wording, [field]: 'x'.repeat(longest) }, at))).toBe('none');
    expect(problem(() => checkedWording({ ...wording, [field]: 'x'.repeat(longest + 1) }, at))).toBe(`input.${field}: longer than ${longest} characters`);
  });

  it('has a summary; the body may stay empty', () => {
    expect(problem(() => checkedWording({ ...wording, summary: ' ' }, at))).toBe('input.summary: empty');
    expect(problem(() => checkedWording({ ...wording, body: '' }, at))).toBe('none');
  });

  it('holds nothing that the database cannot store', () => {
    expect(problem(() => checkedWording({ ...wording, body: 'a\0b' }, at))).toBe('input.body: holds a character that cannot be stored');
  });

  it.each([
    ['2026-03-11', 'none'],
    ['2026-03-12', 'input.occurredOn: in the future'],
    ['2026-02-30', 'input.occurredOn: a date as YYYY-MM-DD'],
    ['11-03-2026', 'input.occurredOn: a date as YYYY-MM-DD'],
    ['', 'input.occurredOn: a date as YYYY-MM-DD'],
  ])('on %s gives %s, today being 11 March 2026 in the Netherlands', (occurredOn, expected) => {
    expect(problem(() => checkedWording({ ...wording, occurredOn }, at))).toBe(expected);
  });

  it('is of a category of the rules', () => {
    expect(checkedCategory('verslag')).toBe('verslag');
    expect(problem(() => checkedCategory('diagnosis'))).toBe('input.category: unknown "diagnosis"');
  });
});

it('a correction says why', () => {
  expect(checkedReason('Verschreven')).toBe('Verschreven');
  expect(problem(() => checkedReason(''))).toBe('input.reason: empty');
});
