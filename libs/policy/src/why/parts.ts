import { conditionOf } from '../compile/compiled-rule';
import { conditionTest } from '../compile/condition-test';
import type { Frames } from '../compile/hat-test';
import type { Test } from '../compile/situation';
import type { Condition } from '../rules/condition';
import { LANGUAGES, type Rule, type Text } from '../rules/rule';
import { worded } from './wording';

/** One thing a record asks for, in words and as a question. */
export interface Part {
  condition: Condition;
  words: Text;
  test: Test;
}

const PARTS = new WeakMap<Frames, WeakMap<Rule, readonly Part[]>>();

function flat(condition: Condition): Condition[] {
  return 'all' in condition ? condition.all.flatMap(flat) : [condition];
}

function made(rule: Rule, frames: Frames): readonly Part[] {
  const conditions = [...(rule.categories === undefined ? [] : [{ category: rule.categories }]), ...flat(conditionOf(rule))];
  return conditions.map((condition) => ({
    condition,
    words: Object.fromEntries(LANGUAGES.map((language) => [language, worded(condition, language)])) as Text,
    test: conditionTest(condition, frames),
  }));
}

/** The parts that a record asks for, made once for each rule set. */
export function partsOf(rule: Rule, frames: Frames): readonly Part[] {
  const ofSet = PARTS.get(frames) ?? new WeakMap<Rule, readonly Part[]>();
  PARTS.set(frames, ofSet);
  const parts = ofSet.get(rule) ?? made(rule, frames);
  ofSet.set(rule, parts);
  return parts;
}
