import { checkCopy, entriesOf, needsWhy, partKey, wholeCopy } from './copy-values';

const entry = (id: string, summary: string, body: string | null = null) => ({
  id, summary, body, category: 'voortgang', kind: 'feit', source: 'school', fields: ['summary'], reworded: [], ground: 'toestemming', correctedAt: null, occurredOn: null,
});
const ENTRIES = [entry('1', 'Het gaat beter', 'Op school en thuis.'), entry('2', 'De buurman zegt iets')];
const WHY = 'Dit gaat over de buurman.';

describe('a copy of what was shared', () => {
  it('begins with everything that can be in it, in the words that were shared, and then needs no reason', () => {
    const whole = { ...wholeCopy(ENTRIES, []), choice: 'give' };
    expect(entriesOf(whole, ENTRIES)).toEqual([{ entryId: '1' }, { entryId: '2' }]);
    expect(needsWhy(whole, ENTRIES, false)).toBe(false);
    expect(Object.values(checkCopy(whole, ENTRIES, false)).filter(Boolean)).toEqual([]);
  });

  it('leaves out what can never be in it, and sends other words where they differ', () => {
    const part = { ...wholeCopy(ENTRIES, ['2']), choice: 'give' };
    const changed = { ...part, words: { ...part.words, [partKey('1', 'body')]: ' Op school. ', [partKey('1', 'summary')]: ' ' } };
    expect(entriesOf(changed, ENTRIES)).toEqual([{ entryId: '1', wording: { body: 'Op school.' } }]);
  });

  it('needs a reason where something is left out or changed, where nothing is given yet, and where the rules weigh', () => {
    const whole = { ...wholeCopy(ENTRIES, []), choice: 'give' };
    for (const [values, weighed] of [[{ ...whole, entries: ['1'] }, false], [{ ...whole, choice: 'not-yet' }, false], [whole, true]] as const) {
      expect(checkCopy(values, ENTRIES, weighed).why).toBe('copy.problemWhy');
      expect(checkCopy({ ...values, why: WHY }, ENTRIES, weighed).why).toBeUndefined();
    }
  });

  it('asks for a choice, and for an entry in a copy that is given', () => {
    expect(checkCopy(wholeCopy(ENTRIES, []), ENTRIES, false)).toMatchObject({ choice: 'copy.problemChoice', why: undefined });
    expect(checkCopy({ ...wholeCopy(ENTRIES, ['1', '2']), choice: 'give' }, ENTRIES, false).entries).toBe('copy.problemEntries');
  });
});
