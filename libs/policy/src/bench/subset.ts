import type { Condition } from '../rules/condition';
import { currentRules } from '../rules/current';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import type { Action, Category, Outcome } from '../vocabulary';

/** Looking and writing without the rules that read consent (the peers cannot), and counting without the one about CBS. */
const LEFT_OUT = ['V4-lapsed', 'W3', 'levering-cbs'];
const STAGES = ['look', 'write', 'statistics'];

/** Thirty records of the rule set, as they stand: what every contender decides by. */
export const SUBSET: RuleSet = {
  ...currentRules,
  version: `${currentRules.version}-bench`,
  rules: currentRules.rules.filter(({ id, stage }) => STAGES.includes(stage) && !LEFT_OUT.includes(id)),
};

/** A record as other engines want it: one condition, in one list in which the first that fits decides. */
export interface FlatRule {
  id: string;
  actions: readonly Action[];
  outcome: Outcome;
  when: Condition;
}

const ACTIONS_OF: Partial<Record<Rule['stage'], readonly Action[]>> = { look: ['view', 'search', 'write'], write: ['write'], statistics: ['statistics'] };

function ofCategories(categories: readonly Category[] | undefined): Condition[] {
  return categories === undefined ? [] : [{ category: categories }];
}

function conditionOf(rule: Rule): Condition {
  const all: Condition[] = [
    ...(rule.who === undefined ? [] : [{ any: rule.who.map((who): Condition => ({ who })) }]),
    ...(rule.purposes === undefined ? [] : [{ purpose: rule.purposes }]),
    ...ofCategories(rule.categories),
    ...(rule.conditions === undefined ? [] : [rule.conditions]),
  ];
  return { all };
}

function flat(rule: Rule, when: Condition = conditionOf(rule)): FlatRule {
  return { id: rule.id, actions: rule.actions ?? ACTIONS_OF[rule.stage] ?? [], outcome: rule.outcome, when };
}

/** The bars on writing go before the rules that send on to them, and hold only where those would let a write through. */
export function flattened(ruleSet: RuleSet = SUBSET): FlatRule[] {
  const senders = ruleSet.rules.filter(({ next }) => next === 'write');
  const sent: Condition = { any: senders.map(conditionOf) };
  const bars = ruleSet.rules.filter(({ stage }) => stage === 'write').map((rule) => flat(rule, { all: [sent, conditionOf(rule)] }));
  return ruleSet.rules
    .filter(({ stage }) => stage !== 'write')
    .flatMap((rule) => (rule === senders[0] ? [...bars, flat(rule)] : [flat(rule)]));
}
