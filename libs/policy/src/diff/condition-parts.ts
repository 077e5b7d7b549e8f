import type { Condition } from '../rules/condition';
import type { Rule } from '../rules/rule';

/** The conditions that a condition is made of, itself included. */
export function partsOf(condition: Condition): Condition[] {
  if ('all' in condition) return [condition, ...condition.all.flatMap(partsOf)];
  if ('any' in condition) return [condition, ...condition.any.flatMap(partsOf)];
  return 'not' in condition ? [condition, ...partsOf(condition.not)] : [condition];
}

/** Every condition that a rule asks: of itself, of its outcome and of its further obligations. */
export function conditionsOf(rule: Rule): Condition[] {
  return [rule.conditions, rule.weighedWhen, rule.alsoWhen?.condition].flatMap((one) => (one === undefined ? [] : partsOf(one)));
}
