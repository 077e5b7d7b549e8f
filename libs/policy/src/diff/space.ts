import type { Condition } from '../rules/condition';
import type { Rule, Stage } from '../rules/rule';
import type { Category, Request } from '../vocabulary';
import type { Combination } from './boxes';
import type { Change } from './changes';

/** One finite attribute of a request. The first value of a free attribute is the plain one: nothing recorded. */
export interface Attribute {
  name: string;
  values: readonly string[];
}

/** The requests of one kind, as combinations of finite attributes. */
export interface Space {
  name: string;
  stages: readonly Stage[];
  /** combined in full: who, to whom, which dossier, which purpose */
  core: readonly Attribute[];
  /** plain unless a rule asks for them: what is recorded, how it is asked */
  free: readonly Attribute[];
  /** the category, or categories, that are asked for */
  categories: readonly (readonly Category[])[];
  /** the free attributes that this leaf of a condition is about */
  about(leaf: Condition): readonly string[];
  /** the free attributes that the rest of a record is about */
  aboutRule(rule: Rule): readonly string[];
  /** for each core attribute the values that the change can concern; undefined: all */
  within(change: Change): readonly (readonly number[] | undefined)[];
  /** undefined: there is no such request */
  request(core: Combination, free: Combination, at: string, categories: readonly Category[]): Request | undefined;
}

/** Places of the values of a list that pass. */
export function placesWhere<Value>(values: readonly Value[], wanted: (value: Value) => boolean): number[] {
  return values.flatMap((value, i) => (wanted(value) ? [i] : []));
}

/** Whether any of the rules of a change lists nothing, or lists this. */
export function listed<Value>(rules: readonly Rule[], listOf: (rule: Rule) => readonly Value[] | undefined, value: Value): boolean {
  return rules.some((rule) => listOf(rule)?.includes(value) ?? true);
}
