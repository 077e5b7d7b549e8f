import { EXPLANATIONS } from './explanations';
import { DAYS, facts, lookOf, NOON, tie, tied, toTheTask } from './made-for-spec';
import { score } from './score';

const explainedBy = (...[accesses, given]: Parameters<typeof score>) => Object.keys(score(accesses, given).byExplanation);

describe('an access is explained', () => {
  // R268
  it('for who is involved while it lasts, and not after or before', () => {
    expect(explainedBy(lookOf(), facts(tied(tie())))).toEqual(['involved']);
    expect(explainedBy(lookOf(), facts(tied(tie({ until: NOON }))))).toEqual([]);
    expect(explainedBy(lookOf(), facts(tied(tie({ from: NOON + 1 }))))).toEqual([]);
    expect(explainedBy(lookOf(), facts(tied(tie({ hatId: 'other-hat' }))))).toEqual([]);
  });

  it('for who stands in', () => {
    expect(explainedBy(lookOf(), facts(tied(tie({ kind: 'standing-in', until: NOON + DAYS }))))).toEqual(['standing-in']);
  });

  it('for the task of the organisation that was given it, or takes part, and no other task', () => {
    expect(explainedBy(lookOf(), facts(tied(toTheTask())))).toEqual(['received']);
    expect(explainedBy(lookOf(), facts(tied(toTheTask('participant'))))).toEqual(['participant']);
    expect(explainedBy(lookOf({ task: 'toeleiding' }), facts(tied(toTheTask())))).toEqual([]);
  });

  it('by a request that is open, a task that is due, and an own file of the client', () => {
    expect(explainedBy(lookOf(), facts(tied(tie({ kind: 'request' }))))).toEqual(['request']);
    expect(explainedBy(lookOf(), facts(tied(tie({ kind: 'task' }))))).toEqual(['task']);
    expect(explainedBy(lookOf(), facts(tied(tie({ kind: 'own-dossier', dossierId: 'other' }))))).toEqual(['own-dossier']);
  });

  it('for a client with the own file, the FG who checks and an administrator who arranges', () => {
    expect(explainedBy(lookOf({ task: 'client', dossierId: null }), facts())).toEqual(['own-file']);
    expect(explainedBy(lookOf({ task: 'fg', event: 'log-read', dossierId: null }), facts())).toEqual(['fg-review']);
    expect(explainedBy(lookOf({ task: 'beheer', event: 'administer' }), facts())).toEqual(['administration']);
    expect(explainedBy(lookOf(...['a', 'b', 'c'].map((dossierId) => ({ task: 'beheer', outcome: 'refused', dossierId }))), facts())).toEqual([]);
  });

  it('by acute danger, which always goes to the queue as well', () => {
    const { findings, byExplanation } = score(lookOf({ grounds: ['acuut-gevaar'] }), facts());
    expect(byExplanation).toEqual({ 'break-glass': 1 });
    expect(findings).toMatchObject([{ kind: 'break-glass', dossierId: 'dossier', score: 500 }]);
  });

  it('when nothing was shown of what was one\'s own until shortly before, or is under another hat', () => {
    const refused = lookOf({ outcome: 'refused' }, { outcome: 'refused', dossierId: 'b' }, { outcome: 'refused', dossierId: 'c' });
    const ended = facts(tied(tie({ until: NOON - 5 * DAYS })));
    expect(explainedBy(refused, ended)).toEqual(['just-ended']);
    expect(explainedBy(lookOf(), ended)).toEqual([]);
    expect(explainedBy(lookOf({ outcome: 'refused' }), facts({ ...tied(tie({ hatId: 'second' })), hatsOf: new Map([['account', ['hat', 'second']]]) }))).toEqual(['other-hat']);
  });

  it('when nothing was shown and it was tried once or twice, not thrice', () => {
    const tries = (count: number) => lookOf(...Array.from({ length: count }, (_, n) => ({ outcome: 'refused', dossierId: `dossier-${n}` })));
    expect(score(tries(2), facts()).byExplanation).toEqual({ mistake: 2 });
    expect(score(tries(3), facts()).explained).toBe(0);
    expect(explainedBy(lookOf({}), facts())).toEqual([]);
  });

  it('by the strongest reason alone, so that the counts add up', () => {
    const { byExplanation, accesses, explained } = score(lookOf(), facts(tied(toTheTask(), tie(), tie({ kind: 'request' }))));
    expect(byExplanation).toEqual({ involved: 1 });
    expect([accesses, explained]).toEqual([1, 1]);
  });

  it('by reasons with a name of their own each', () => {
    expect(new Set(EXPLANATIONS.map(({ code }) => code)).size).toBe(EXPLANATIONS.length);
  });
});
