import { askedBy, checkNotSharing, checkSharing, CONFLICT, emptyWeighing, TESTS, valuesOf, wordsOf, type Asked, type Decision, type WeighingValues } from './weighing-values';

const decision = (changes: Partial<Decision>): Decision => ({ outcome: 'weigh', reason: 'ground', explanation: '', obligations: [], consentFrom: [], duty: false, grounds: [], ...changes });
const found = (problems: object) => Object.entries(problems).filter(([, problem]) => problem).map(([name]) => name);
const asks = (changes: Partial<Decision>, circumstances: readonly string[] = []): Asked => askedBy(decision(changes), '', circumstances);
const on = (id: string) => [{ id, article: null }];

describe('the form of a weighing', () => {
  it('asks for nothing more than the decision does', () => {
    expect(found(checkSharing(emptyWeighing, asks({ grounds: on('toezicht-awb'), obligations: ['minimise', 'record-weighing'] })))).toEqual([]);
    expect(found(asks({ grounds: on('toezicht-awb') }))).toEqual([]);
  });

  it('asks what the person was told, and when it was not told why and until when', () => {
    // R219, R220
    const asked = asks({ grounds: on('meldrecht-rvdk'), obligations: ['inform-subject-before'] });
    expect(found(checkSharing(emptyWeighing, asked))).toEqual(['told']);
    expect(found(checkSharing({ ...emptyWeighing, told: 'before' }, asked))).toEqual(['toldOn', 'toldHow']);
    expect(found(checkSharing({ ...emptyWeighing, told: 'later' }, asked))).toEqual(['reason', 'why', 'tellBy']);
  });

  it('never lets a suspicion be weighed alone, also when nothing is shared', () => {
    // R145
    const asked = asks({ obligations: ['meldcode'], grounds: on('meldrecht-veilig-thuis') }, ['suspectedAbuse']);
    const meldcode = ['meldcode', 'facts', 'interpretation', 'acute', 'chronic', 'children'];
    expect(found(checkSharing(emptyWeighing, asked))).toEqual(['consulted', ...meldcode]);
    expect(found(checkNotSharing(emptyWeighing, asked))).toEqual(['whyNotShared', 'instead', 'told', 'consulted', ...meldcode]);
  });

  it('takes as many who were consulted as there were, each with a day', () => {
    const asked = asks({}, ['suspectedAbuse']);
    const two = [{ role: 'collega', on: '2026-01-01', said: '' }, { role: 'veilig-thuis', on: '', said: '' }];
    expect(checkSharing({ ...emptyWeighing, consulted: two }, asked).consulted).toBe('weigh.problem.consultedOn');
    const dated = { ...emptyWeighing, consulted: two.map((one) => ({ ...one, on: '2026-01-01' })) };
    expect(found(checkSharing(dated, asked))).toEqual([]);
    expect(wordsOf(dated, { whyNecessary: '', whyNotLess: '' }).consulted).toHaveLength(2);
  });

  it('asks why not all of it when only a part is given', () => {
    // R106
    expect(found(checkSharing({ ...emptyWeighing, outcome: 'part' }, asks({})))).toEqual(['whyNotShared']);
    expect(found(checkSharing({ ...emptyWeighing, outcome: 'part', whyNotShared: 'niet nodig' }, asks({})))).toEqual([]);
  });

  it('asks all six questions before a conflict of duties can fit', () => {
    // R133
    const asked = askedBy(decision({ outcome: 'deny' }), CONFLICT, []);
    expect(asked).toMatchObject({ conflict: true, consulted: true, informing: true });
    const answered = Object.fromEntries(TESTS.map((test) => [test, { met: 'yes' as const, why: 'daarom' }]));
    const values: WeighingValues = { ...emptyWeighing, told: 'before', toldOn: '2026-01-01', toldHow: 'thuis', consulted: [{ role: 'collega', on: '2026-01-01', said: '' }], conflict: answered };
    expect(found(checkSharing(values, asked))).toEqual([]);
    // R135: somebody else does not make up for a colleague.
    expect(checkSharing({ ...values, consulted: [{ role: 'overig', on: '2026-01-01', said: '' }] }, asked).consulted).toBe('weigh.problem.colleague');
    expect(found(checkSharing({ ...values, conflict: { ...answered, effective: { met: 'yes', why: '' } } }, asked))).toEqual(['conflict']);
  });

  it('asks of what is not shared whether the person knows that, and nothing of why it would be necessary', () => {
    // R106, R108
    const nothing: WeighingValues = { ...emptyWeighing, whyNotShared: 'niet nodig', instead: 'vraag het gezin' };
    expect(found(checkNotSharing(nothing, asks({})))).toEqual(['told']);
    expect(found(checkNotSharing({ ...nothing, told: 'before' }, asks({})))).toEqual(['toldOn', 'toldHow']);
    expect(found(checkNotSharing({ ...nothing, told: 'not' }, asks({})))).toEqual(['why']);
    const whole: WeighingValues = { ...nothing, told: 'not', why: 'niet gevraagd' };
    expect(found(checkNotSharing(whole, asks({})))).toEqual([]);
    expect(wordsOf(whole, { whyNecessary: '', whyNotLess: '' }).informing).toEqual({ told: 'not', why: 'niet gevraagd' });
    // R219: who shares after all is asked again.
    expect(found(checkSharing(whole, asks({ obligations: ['inform-subject-before'] })))).toEqual(['told']);
  });

  it('under a duty lets nothing be shared only when nothing is necessary', () => {
    const nothing: WeighingValues = { ...emptyWeighing, whyNotShared: 'niet nodig', instead: 'vraag het gezin', told: 'not', why: 'niet gevraagd' };
    expect(found(checkNotSharing(nothing, asks({ duty: true })))).toEqual(['nothingNecessary']);
    expect(found(checkNotSharing({ ...nothing, nothingNecessary: true }, asks({ duty: true })))).toEqual([]);
  });

  it('comes back from a draft as it was left', () => {
    const values: WeighingValues = {
      ...emptyWeighing, interest: 'goed', told: 'later', reason: 'safety', why: 'gevaar', tellBy: '2026-05-01', outcome: 'part', whyNotShared: 'niet nodig',
      consulted: [{ role: 'collega', on: '2026-01-02', said: 'doen' }, { role: 'veilig-thuis', on: '2026-01-03', said: '' }],
      conflict: { effective: { met: 'no', why: 'weet niet' } }, factors: { link: 'hetzelfde gezin' },
      meldcode: { '1': { on: '2026-01-01', found: '', skippedBecause: '' }, '2': { on: '2026-01-02', found: 'zorg', skippedBecause: '' }, '3': { on: '', found: '', skippedBecause: 'gevaar' } },
      facts: 'plekken', interpretation: 'zorg', acute: 'no', acuteWhy: 'bij oma', chronic: 'yes', chronicWhy: 'vaker', children: 'bang',
    };
    const { informing, consulted, conflict, factors, meldcode, ...words } = wordsOf(values, { whyNecessary: 'nodig', whyNotLess: 'minder kan niet' });
    const saved = { outcome: 'part', words: { ...words, informing, consulted, conflict, factors, meldcode } };
    expect(valuesOf(saved as never)).toEqual(values);
  });
});
