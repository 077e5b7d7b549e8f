import { conditionsOf } from '../diff/condition-parts';
import type { RuleSet } from '../rules/rule-set';
import type { Category } from '../vocabulary';

/** Every list of categories that a rule of the set names. */
function listsIn({ rules, leftOutAmongOthers }: RuleSet): (readonly Category[])[] {
  const named = rules.flatMap((rule) => [rule.categories ?? [], ...conditionsOf(rule).flatMap((one) => ('category' in one ? [one.category] : []))]);
  return [leftOutAmongOthers, ...named];
}

/** The categories in groups that no rule of the set tells apart: what holds for one of a group holds for all. */
export function categoryClasses(ruleSet: RuleSet, categories: readonly Category[]): Category[][] {
  const lists = listsIn(ruleSet);
  const classes = new Map<string, Category[]>();
  for (const category of categories) {
    const key = lists.map((list) => (list.includes(category) ? '1' : '0')).join('');
    classes.set(key, [...(classes.get(key) ?? []), category]);
  }
  return [...classes.values()];
}
