import { compile } from '../compile/compile';
import { interpret } from '../interpret/interpret';
import { currentRules } from '../rules/current';
import type { RuleSet } from '../rules/rule-set';
import type { Request } from '../vocabulary';
import { ADULT, TOELEIDER, WMO_TOELEIDER } from './asking';

const ask = (at: string): Request => ({
  id: 'wams', at, action: 'disclose', actor: TOELEIDER, other: { ...WMO_TOELEIDER, org: 'gem-els' }, categories: ['beschikking'], purpose: 'toeleiding', subject: ADULT,
});
const outcome = (ruleSet: RuleSet, at: string) => {
  const answer = compile(ruleSet).decide(ask(at));
  expect(interpret(ruleSet, ask(at))).toEqual(answer);
  return [answer.outcome, ...answer.grounds.map(({ id }) => id)];
};
const dated = (validFrom: string, validUntil?: string): RuleSet => ({
  ...currentRules, version: 'wams', rules: currentRules.rules.map((rule) => (rule.id === 'samenwerking-wams' ? { ...rule, validFrom, validUntil } : rule)),
});

describe('a law that is announced', () => {
  // R63
  it('does nothing before its date and acts from it', () => {
    expect(outcome(currentRules, '2026-03-10T10:00:00Z')).toEqual(['consent']);
    expect(outcome(currentRules, '2098-12-31T22:59:59.999Z')).toEqual(['consent']);
    expect(outcome(currentRules, '2098-12-31T23:00:00Z')).toEqual(['weigh', 'samenwerking-wams']);
    expect(outcome(currentRules, '2099-01-01T00:00:00+01:00')).toEqual(['weigh', 'samenwerking-wams']);
  });

  it('stops at the moment it is repealed', () => {
    const ruleSet = dated('2026-01-01T00:00:00Z', '2026-03-10T10:00:00Z');
    expect(outcome(ruleSet, '2026-03-10T09:59:59.999Z')).toEqual(['weigh', 'samenwerking-wams']);
    expect(outcome(ruleSet, '2026-03-10T10:00:00Z')).toEqual(['consent']);
  });

  // R63
  it('cannot be named in a request', () => {
    expect(compile(currentRules).decide({ ...ask('2026-03-10T10:00:00Z'), ground: 'samenwerking-wams' })).toMatchObject({ reason: 'incomplete', problem: 'ground: unknown "samenwerking-wams"' });
  });
});
