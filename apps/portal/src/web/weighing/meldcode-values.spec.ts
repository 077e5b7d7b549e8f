import { asksWhatWasFound, checkMeldcode, emptyMeldcode, meldcodeValues, meldcodeWords, STEPS, type MeldcodeValues } from './meldcode-values';

const found = (problems: object) => Object.entries(problems).filter(([, problem]) => problem).map(([name]) => name);
const step = (changes: object) => ({ on: '', found: '', skippedBecause: '', ...changes });
const whole: MeldcodeValues = {
  meldcode: Object.fromEntries(STEPS.map((one) => [one, one === '3' ? step({ skippedBecause: 'gevaar' }) : step({ on: '2026-01-02', found: 'zorg' })])),
  facts: 'plekken', interpretation: 'zorg', acute: 'no', acuteWhy: 'bij oma', chronic: 'yes', chronicWhy: 'vaker', children: 'bang',
};
const check = (changes: Partial<MeldcodeValues>, consulted: readonly { role: string; said: string }[] = []) => checkMeldcode({ ...whole, ...changes, consulted });
const taking = (one: string, changes: object) => ({ meldcode: { ...whole.meldcode, [one]: step(changes) } });

describe('what the meldcode asks of a weighing', () => {
  it('is of each step a day with what was found, or a reason why it was skipped', () => {
    // R139
    expect(found(check({}))).toEqual([]);
    expect(check(taking('3', { skippedBecause: ' ' })).meldcode).toBe('weigh.problem.meldcode');
    expect(check(taking('5', { on: '2026-01-02', found: ' ' })).meldcode).toBe('weigh.problem.found');
    expect(found(check(taking('1', { on: '2026-01-02' })))).toEqual([]);
  });

  it('is not the advice twice', () => {
    const taken = taking('2', { on: '2026-01-02' });
    expect(check(taken, [{ role: 'collega', said: '' }]).meldcode).toBe('weigh.problem.found');
    expect(check(taken, [{ role: 'collega', said: 'melden' }]).meldcode).toBeUndefined();
    expect(asksWhatWasFound('2', [{ role: '', said: 'melden' }])).toBe(true);
  });

  it.each(['facts', 'interpretation', 'acute', 'acuteWhy', 'chronic', 'chronicWhy', 'children'] as const)('is also the safety: %s', (field) => {
    // R144, R148
    expect(found(check({ [field]: '' }))).toEqual([field]);
  });

  it('asks why only after the yes or the no', () => {
    expect(found(check({ acute: '', acuteWhy: '' }))).toEqual(['acute']);
  });

  it('goes to the API and comes back as it was', () => {
    const { meldcode, safety } = meldcodeWords(whole);
    expect(safety).toMatchObject({ acute: false, chronic: true });
    expect(meldcodeValues({ meldcode, safety } as never)).toEqual(whole);
    expect(meldcodeWords(emptyMeldcode)).toMatchObject({ meldcode: [], safety: { acute: null, chronic: null } });
  });
});
