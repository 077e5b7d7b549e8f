import { conditionOf } from '../compile/compiled-rule';
import { conditionTest } from '../compile/condition-test';
import type { Frames } from '../compile/hat-test';
import type { Test } from '../compile/situation';
import type { Condition } from '../rules/condition';
import { LANGUAGES, type Rule, type Text } from '../rules/rule';
import { ACTIONS, type Action } from '../vocabulary';
import { isSecret } from './secrets';
import { worded } from './wording';

/** One thing a record asks for, in words and as a question. */
export interface Part {
  condition: Condition;
  words: Text;
  test: Test;
}

/** A record taken apart. */
export interface Parts {
  parts: readonly Part[];
  /** whether showing what the record found would tell an asker of this action a secret */
  isSecretFor(action: Action): boolean;
}

const PARTS = new WeakMap<Frames, WeakMap<Rule, Parts>>();

function flat(condition: Condition): Condition[] {
  return 'all' in condition ? condition.all.flatMap(flat) : [condition];
}

function made(rule: Rule, frames: Frames): Parts {
  const conditions = [...(rule.categories === undefined ? [] : [{ category: rule.categories }]), ...flat(conditionOf(rule))];
  const parts = conditions.map((condition) => ({
    condition,
    words: Object.fromEntries(LANGUAGES.map((language) => [language, worded(condition, language)])) as Text,
    test: conditionTest(condition, frames),
  }));
  const secretFor = new Set(ACTIONS.filter((action) => conditions.some((condition) => isSecret(condition, action))));
  return { parts, isSecretFor: (action) => secretFor.has(action) };
}

/** The parts that a record asks for, made once for each rule set. */
export function partsOf(rule: Rule, frames: Frames): Parts {
  const ofSet = PARTS.get(frames) ?? new WeakMap<Rule, Parts>();
  PARTS.set(frames, ofSet);
  const parts = ofSet.get(rule) ?? made(rule, frames);
  ofSet.set(rule, parts);
  return parts;
}
