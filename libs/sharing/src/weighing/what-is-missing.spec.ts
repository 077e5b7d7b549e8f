import type { Answer } from '@kapstok/policy';
import { checkedWords } from './weighing-words';
import { factsIn, missingIn, type Weighed } from './what-is-missing';

const at = new Date('2026-03-10T12:00:00Z');
const decision = (changes: Partial<Answer>): Answer => ({
  id: 'a', outcome: 'weigh', grounds: [], obligations: ['minimise', 'record-weighing'], consentFrom: [], reason: 'ground', explanation: 'Uitleg.', ...changes,
});
const weighed = (changes: Partial<Weighed>): Weighed => ({ outcome: 'all', words: { whyNecessary: 'nodig', whyNotLess: 'minder kan niet' }, stated: {}, ...changes });
const fields = (one: Weighed, answer: Answer) => missingIn(one, answer).map(({ field }) => field);
const words = (changes: Weighed['words']) => weighed({ words: { ...weighed({}).words, ...changes } });

const safety = { facts: 'blauwe plekken', interpretation: 'zorg', acute: false, acuteWhy: 'bij oma', chronic: true, chronicWhy: 'vaker', children: 'bang' };

describe('a weighing that shares', () => {
  it('says why it is necessary and why nothing less will do, and nothing more when nothing more is asked', () => {
    expect(fields(weighed({ words: {} }), decision({}))).toEqual(['whyNecessary', 'whyNotLess']);
    expect(fields(weighed({}), decision({}))).toEqual([]);
  });

  it('on consent that is weighed in spite of it says why it is in the interest of the subject', () => {
    // R78
    const harm = decision({ grounds: [{ id: 'toestemming' }] });
    expect(fields(weighed({}), harm)).toEqual(['interest']);
    expect(fields(weighed({}), { ...harm, outcome: 'allow' })).toEqual([]);
  });

  it('says what the subject was told before, or the serious reason why not and a last day to tell', () => {
    // R219, R220
    const tell = decision({ grounds: [{ id: 'meldrecht-rvdk' }], obligations: ['record-weighing', 'inform-subject-before'] });
    expect(fields(weighed({}), tell)).toEqual(['informing.told']);
    expect(fields(words({ informing: { told: 'before' } }), tell)).toEqual(['informing.on', 'informing.how']);
    expect(fields(words({ informing: { told: 'before', on: '2026-03-01', how: 'thuis' } }), tell)).toEqual([]);
    expect(fields(words({ informing: { told: 'later' } }), tell)).toEqual(['informing.reason', 'informing.why', 'informing.tellBy']);
    expect(fields(words({ informing: { told: 'later', reason: 'safety', why: 'gevaar', tellBy: '2026-04-01' } }), tell)).toEqual([]);
  });

  it('by the rule of its ground: telling of the index is mandatory, haste is a reason only towards an ots', () => {
    // R222
    const later = (reason: 'safety' | 'urgent') => words({ informing: { told: 'later', reason, why: 'haast', tellBy: '2026-04-01' } });
    const tell = (id: Answer['grounds'][number]['id']) => decision({ grounds: [{ id }], obligations: ['inform-subject-before'] });
    expect(fields(later('safety'), tell('meldrecht-verwijsindex'))).toEqual(['informing.told']);
    expect(fields(later('urgent'), tell('meldrecht-rvdk'))).toEqual(['informing.reason']);
    expect(fields(later('urgent'), tell('informatieplicht-ots'))).toEqual([]);
  });

  it('about a suspicion is never weighed alone, and follows the steps of the meldcode or says why not', () => {
    // R139, R145
    const report = decision({ grounds: [{ id: 'meldrecht-veilig-thuis' }], obligations: ['record-weighing', 'meldcode'] });
    const suspicion = { stated: { suspectedAbuse: true } };
    expect(fields(weighed(suspicion), report).slice(0, 6)).toEqual(['consulted', 'meldcode.1', 'meldcode.2', 'meldcode.3', 'meldcode.4', 'meldcode.5']);
    const meldcode = [1, 2, 4, 5].map((step) => ({ step, on: '2026-03-01' })).concat([{ step: 3, skippedBecause: 'gevaar' } as never]);
    const undone = { ...words({ meldcode, safety, consulted: [{ role: 'veilig-thuis', on: '2026-03-01' }] }), ...suspicion };
    expect(fields(undone, report)).toEqual(['meldcode.2.found', 'meldcode.5.found']);
    const found = meldcode.map((step) => ('on' in step ? { ...step, found: 'zorg' } : step));
    const whole = { ...words({ meldcode: found, safety, consulted: [{ role: 'veilig-thuis', on: '2026-03-01' }] }), ...suspicion };
    expect(fields(whole, report)).toEqual([]);
    expect(factsIn(whole)).toEqual({ suspectedAbuse: true, meldcode: [1, 2, 4, 5] });
  });

  it('weighs the safety under the meldcode, whatever step was skipped: a no is an answer, and needs its reason too', () => {
    // R144, R148
    const report = decision({ grounds: [{ id: 'meldrecht-veilig-thuis' }], obligations: ['record-weighing', 'meldcode'] });
    const meldcode = [1, 2, 3, 4, 5].map((step) => ({ step, skippedBecause: 'gevaar' }));
    const asked = ['facts', 'interpretation', 'acute', 'acuteWhy', 'chronic', 'chronicWhy', 'children'].map((field) => `safety.${field}`);
    expect(fields(words({ meldcode }), report)).toEqual(asked);
    expect(fields(words({ meldcode, safety: { acute: false, chronic: false } }), report)).toEqual(asked.filter((field) => !['safety.acute', 'safety.chronic'].includes(field)));
    expect(fields(words({ meldcode, safety }), report)).toEqual([]);
    expect(fields(words({}), { ...report, obligations: ['record-weighing'] })).toEqual([]);
  });

  it('answers all six tests of conflict-van-plichten, with a colleague', () => {
    // R133, R135
    const conflict = decision({ grounds: [{ id: 'conflict-van-plichten' }], obligations: ['record-weighing', 'consult-colleague'] });
    expect(fields(weighed({}), conflict)).toEqual([
      'consulted', 'conflict.consentSought', 'conflict.seriousHarm', 'conflict.conscience', 'conflict.noOtherWay', 'conflict.effective', 'conflict.proportionate',
    ]);
  });

  it('has a colleague only when one was consulted, and a test only when it was answered with yes', () => {
    // R134
    const tests = (['consentSought', 'seriousHarm', 'conscience', 'noOtherWay', 'effective', 'proportionate'] as const).map((test) => ({ test, met: test !== 'effective', why: 'daarom' }));
    expect(factsIn(words({ conflict: tests })).conflict).toEqual({
      consentSought: true, seriousHarm: true, conscience: true, noOtherWay: true, effective: false, proportionate: true, colleagueConsulted: false,
    });
    expect(factsIn(words({ conflict: tests, consulted: [{ role: 'collega', on: '2026-03-01' }] })).conflict?.colleagueConsulted).toBe(true);
    // R135: somebody else does not make up for a colleague.
    const somebodyElse = { conflict: tests, consulted: [{ role: 'overig', on: '2026-03-01' }] } as const;
    expect(factsIn(words(somebodyElse)).conflict?.colleagueConsulted).toBe(false);
    expect(fields(words(somebodyElse), decision({ obligations: ['consult-colleague'] }))).toEqual(['consulted']);
  });

  it('weighs the five factors of a compatible purpose', () => {
    // R129
    const test = decision({ grounds: [{ id: 'verenigbaarheid' }], obligations: ['record-weighing', 'record-test'] });
    expect(fields(weighed({}), test)).toEqual(['factors.link', 'factors.context', 'factors.nature', 'factors.consequences', 'factors.safeguards']);
  });
});

describe('a weighing that does not share', () => {
  const told = { told: 'before', on: '2026-03-01', how: 'thuis' } as const;

  it('has its reasons, what is possible instead and what the subject was told, and is never asked why it is necessary', () => {
    // R106, R108
    expect(fields(weighed({ outcome: 'nothing', words: {} }), decision({}))).toEqual(['whyNotShared', 'instead', 'informing.told']);
    expect(fields(weighed({ outcome: 'part' }), decision({}))).toEqual(['whyNotShared']);
  });

  it('says that the subject was told of it, when and how, or why not: no law asks that it is told', () => {
    const nothing = (informing: Weighed['words']['informing']) => fields(weighed({ outcome: 'nothing', words: { whyNotShared: 'niet nodig', instead: 'vraag het gezin', ...(informing && { informing }) } }), decision({}));
    expect(nothing({ told: 'before' })).toEqual(['informing.on', 'informing.how']);
    expect(nothing(told)).toEqual([]);
    expect(nothing({ told: 'not' })).toEqual(['informing.why']);
    expect(nothing({ told: 'not', why: 'het gezin vroeg hier niet om' })).toEqual([]);
    // Nothing would remind of telling it later.
    expect(nothing({ told: 'later', reason: 'safety', why: 'gevaar', tellBy: '2026-04-01' })).toEqual(['informing.told']);
    // R219: who shares cannot leave it at not telling.
    expect(fields(words({ informing: { told: 'not', why: 'liever niet' } }), decision({ obligations: ['inform-subject-before'] }))).toEqual(['informing.told']);
  });

  it('says under a duty that nothing of it is necessary', () => {
    const nothing = weighed({ outcome: 'nothing', words: { whyNotShared: 'niet nodig', instead: 'vraag het gezin', informing: told } });
    expect(fields(nothing, decision({ duty: true }))).toEqual(['nothingNecessary']);
    expect(fields({ ...nothing, words: { ...nothing.words, nothingNecessary: true } }, decision({ duty: true }))).toEqual([]);
  });
});

describe('the words of a weighing', () => {
  it.each([
    ['input.words.informing.reason', { informing: { told: 'later', reason: 'relation', why: 'de band' } }],
    ['input.words.informing.told', { informing: { told: 'perhaps' } }],
    ['input.words.informing.on', { informing: { told: 'before', on: '2026-03-11' } }],
    ['input.words.informing.tellBy', { informing: { told: 'later', tellBy: '2026-03-09' } }],
    ['input.words.consulted[0].role', { consulted: [{ role: 'buurvrouw', on: '2026-03-01' }] }],
    ['input.words.consulted[0].on', { consulted: [{ role: 'collega', on: '' }] }],
    ['input.words.conflict[0].why', { conflict: [{ test: 'effective', met: true, why: ' ' }] }],
    ['input.words.factors[0].factor', { factors: [{ factor: 'luck', words: 'x' }] }],
    ['input.words.meldcode[0].step', { meldcode: [{ step: 6 }] }],
    ['input.words.safety.facts', { safety: { facts: 'x'.repeat(2001) } }],
    ['input.words.whyNecessary', { whyNecessary: 'x'.repeat(2001) }],
  ])('are refused by name: %s', (field, input) => {
    // R221: fear for the relation is among them
    expect(() => checkedWords(input as never, at)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: expect.objectContaining({ field }) as object }) as Error);
  });

  it('may lack anything in a draft', () => {
    expect(checkedWords({}, at)).toEqual({});
    expect(checkedWords({ whyNecessary: '  ', informing: null, consulted: [], safety: { facts: ' ', acute: null } }, at)).toEqual({});
    expect(checkedWords({ safety: { acute: false, facts: ' plekken ' } }, at)).toEqual({ safety: { acute: false, facts: 'plekken' } });
  });
});
