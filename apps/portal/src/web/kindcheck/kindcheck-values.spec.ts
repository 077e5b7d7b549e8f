import { checkKindcheck, kindcheckInput, type KindcheckValues } from './kindcheck-values';

const done: KindcheckValues = { outcome: 'children-safe', words: '', because: 'start', doneOn: '2026-03-02', repeatBy: '2026-09-01' };
const problems = (values: Partial<KindcheckValues>) => Object.entries(checkKindcheck({ ...done, ...values }, '2026-03-10')).flatMap(([field, problem]) => (problem ? [field] : []));

describe('a kindcheck that is filled in', () => {
  it('needs words where there is concern, and not otherwise', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ outcome: 'children-concern', words: ' ' })).toEqual(['words']);
    expect(problems({ outcome: 'children-concern', words: 'Het kind schrikt.' })).toEqual([]);
  });

  it('was done today at the latest, and is done again within a year', () => {
    expect(problems({ doneOn: '2026-03-11' })).toEqual(['doneOn']);
    expect(problems({ doneOn: '2026-03-10', repeatBy: '2026-03-10' })).toEqual(['repeatBy']);
    expect(problems({ repeatBy: '2027-03-02' })).toEqual([]);
    expect(problems({ repeatBy: '2027-03-03' })).toEqual(['repeatBy']);
    expect(problems({ outcome: '', because: '', doneOn: '', repeatBy: '' })).toEqual(['outcome', 'because', 'doneOn', 'repeatBy']);
  });

  it('goes to the API without empty words', () => {
    expect(kindcheckInput('d', { ...done, words: '  ' })).toEqual({ dossierId: 'd', ...done, words: null });
  });
});
