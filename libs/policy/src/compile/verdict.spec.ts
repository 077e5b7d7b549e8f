import { interpret } from '../interpret/interpret';
import { AT, consent, covenant, DOSSIER, GGZ, JEUGDHULP } from '../readings/asking';
import { currentRules } from '../rules/current';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import type { Answer, Request } from '../vocabulary';
import { compile } from './compile';

const TEXT = { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' };
const OTHER_TEXT = { nl: 'Dit is een andere verzonnen regel.', en: 'This is another rule that is made up.' };
const ALLOW = { paragraph: '4', validFrom: '2026-01-01T00:00:00Z', outcome: 'allow', obligations: [], explanation: TEXT } as const;
const WEIGH = { ...ALLOW, outcome: 'weigh' } as const;
const DENY = { ...ALLOW, outcome: 'deny', reason: 'other-task' } as const;
const SHARING: Request = { id: 'verdict', at: AT, action: 'disclose', actor: JEUGDHULP, other: GGZ, purpose: 'hulpverlening', categories: ['plan'] };
const LOOKING: Request = { id: 'verdict', at: AT, action: 'view', actor: JEUGDHULP, dossier: DOSSIER.hulp, categories: ['plan'] };

/** What a law of these rules alone answers: in full and in short the same, and the same as its plain reading. */
function under(rules: readonly Rule[], request: Request): Answer {
  const ruleSet: RuleSet = { ...currentRules, rules };
  const policy = compile(ruleSet);
  const answer = policy.decide(request);
  expect(answer).toStrictEqual(interpret(ruleSet, request));
  expect([policy.check(request), policy.trace(request).outcome]).toEqual([answer.outcome, answer.outcome]);
  return answer;
}

// Laws that do not exist. The engine reads what stands there, whatever a list is used for today.
describe('under a law that could be', () => {
  it('what no ground fits may be allowed all the same', () => {
    expect(under([{ ...ALLOW, id: 'unfit', stage: 'unfit', ground: 'V1' }], SHARING)).toMatchObject({ outcome: 'allow', grounds: [{ id: 'V1' }] });
    expect(under([{ ...ALLOW, id: 'named', stage: 'named', ground: 'V1' }], { ...SHARING, ground: 'toestemming' })).toMatchObject({ outcome: 'allow' });
  });

  it('a bar may send on to what allows', () => {
    const rules: Rule[] = [{ ...DENY, id: 'bar', stage: 'share', next: 'ask' }, { ...ALLOW, id: 'opens', stage: 'ask', ground: 'V1' }];
    expect(under(rules, SHARING)).toMatchObject({ outcome: 'allow' });
  });

  it('a ground that refuses is where it ends, when no other fits', () => {
    const rules: Rule[] = [{ ...DENY, id: 'refuses', stage: 'ground', ground: 'V1' }, { ...WEIGH, id: 'unfit', stage: 'unfit', ground: 'V1' }];
    expect(under(rules, SHARING)).toMatchObject({ outcome: 'deny', reason: 'other-task' });
    expect(under([{ ...WEIGH, id: 'weighs', stage: 'ground', ground: 'toestemming' }, ...rules], SHARING)).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'toestemming' }] });
  });

  it('of two refusals the first gives the reason, also when no rule gave it', () => {
    const rules: Rule[] = [{ ...DENY, id: 'bars verslag', stage: 'look', categories: ['verslag'] }, { ...DENY, id: 'bars advies', stage: 'look', categories: ['advies'], reason: 'category-barred', explanation: OTHER_TEXT }];
    expect(under(rules, { ...LOOKING, categories: ['plan', 'verslag'] })).toMatchObject({ outcome: 'deny', reason: 'ground-not-met' });
    expect(under(rules, { ...LOOKING, categories: ['verslag', 'plan'] })).toMatchObject({ reason: 'other-task', explanation: expect.stringContaining(TEXT.nl) as string });
    expect(under(rules, { ...LOOKING, categories: ['advies', 'verslag'] })).toMatchObject({ reason: 'category-barred', explanation: expect.stringContaining(OTHER_TEXT.nl) as string });
  });

  it('what is stricter gives the reason, wherever it is listed', () => {
    const rules: Rule[] = [{ ...ALLOW, id: 'plan', stage: 'look', categories: ['plan'], ground: 'V1' }, { ...WEIGH, id: 'verslag', stage: 'look', categories: ['verslag'], ground: 'V5', explanation: OTHER_TEXT }];
    for (const categories of [['plan', 'verslag'], ['verslag', 'plan']] as const) {
      expect(under(rules, { ...LOOKING, categories: [...categories] })).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'V5' }], explanation: expect.stringContaining(OTHER_TEXT.nl) as string });
    }
  });

  it('a look may ask whether a ground fits', () => {
    const looks: Rule = { ...ALLOW, id: 'looks', stage: 'look', ground: 'V1', conditions: { predicate: 'anotherGroundFits' } };
    const fell: Rule = { ...ALLOW, id: 'fell', stage: 'statistics', ground: 'V1', conditions: { predicate: 'aGroundFellToCovenant' } };
    const plan: Rule = { ...WEIGH, id: 'plan', stage: 'ground', ground: 'eigen-taak-hulp', categories: ['plan'], who: [{ task: ['hulpverlening'] }], narrowedByCovenant: true };
    const covenants = [covenant(JEUGDHULP, GGZ, 'beleid', ['contact'])];
    for (const action of ['view', 'search', 'write'] as const) {
      const look: Request = { ...LOOKING, action, ...(action === 'write' ? { entry: { kind: 'feit', source: 'gesprek' } as const } : {}) };
      expect(under([looks, plan], look)).toMatchObject({ outcome: 'allow' });
      expect(under([looks, plan], { ...look, categories: ['plan', 'advies'] })).toMatchObject({ outcome: 'deny' });
    }
    expect(under([fell, plan], { ...SHARING, action: 'statistics', purpose: 'beleid', covenants })).toMatchObject({ outcome: 'allow' });
    expect(under([fell, plan], { ...SHARING, action: 'statistics', purpose: 'beleid' })).toMatchObject({ outcome: 'deny' });
  });

  it('a ground that can never fit is still a ground that was named', () => {
    const never: Rule = { ...WEIGH, id: 'never', stage: 'ground', ground: 'eigen-taak-hulp', categories: ['advies'], narrowedByCovenant: true, conditions: { any: [] } };
    const listsOthers: Rule = { ...DENY, id: 'lists others', stage: 'named', reason: 'category-barred', conditions: { predicate: 'namedGroundListsOtherCategories' } };
    const narrowed: Rule = { ...DENY, id: 'narrowed', stage: 'named', reason: 'outside-covenant', conditions: { predicate: 'namedGroundIsNarrowed' } };
    const named: Request = { ...SHARING, ground: 'eigen-taak-hulp', consents: [consent(GGZ, 'plan', 'hulpverlening')] };
    expect(under([never, listsOthers], named)).toMatchObject({ reason: 'category-barred' });
    expect(under([never, narrowed], named)).toMatchObject({ reason: 'ground-not-met' });
    expect(under([never, narrowed], { ...named, covenants: [covenant(JEUGDHULP, GGZ, 'hulpverlening', ['contact'])] })).toMatchObject({ reason: 'outside-covenant' });
    expect(under([{ ...never, narrowedByCovenant: undefined }, narrowed], { ...named, covenants: [covenant(JEUGDHULP, GGZ, 'hulpverlening', ['contact'])] })).toMatchObject({ reason: 'ground-not-met' });
  });
});
