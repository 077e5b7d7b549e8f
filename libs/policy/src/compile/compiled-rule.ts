import type { Condition, HatPattern } from '../rules/condition';
import type { Rule, Stage } from '../rules/rule';
import { GROUND_ORDER, OBLIGATIONS, OUTCOMES, type Obligation } from '../vocabulary';
import { conditionTest } from './condition-test';
import { fold, type Known, type Law } from './fold';
import { categoryMask, EVERY_CATEGORY, WITHOUT_CATEGORY, type Test } from './situation';

/** Outcomes as numbers in the order of OUTCOMES: what lets most happen is the smallest. */
export const ALLOW = 0;
export const WEIGH = 1;
export const CONSENT = 2;
export const DENY = 3;

/** A rule as it is asked: what is known of the request has been folded away. */
export interface CompiledRule {
  readonly rule: Rule;
  /** bits of the categories it is about */
  readonly categories: number;
  readonly test: Test;
  readonly outcome: number;
  readonly weighedWhen: Test | undefined;
  /** 0 none, 1 always, 2 if asked */
  readonly duty: number;
  readonly obligations: number;
  readonly alsoWhen: Test | undefined;
  readonly alsoObligations: number;
  /** place in GROUND_ORDER; -1: names no ground */
  readonly ground: number;
  readonly narrowed: boolean;
  /** does not stand in the way of conflict-van-plichten: consent, and that ground itself */
  readonly setAsideForConflict: boolean;
  readonly next: Stage | undefined;
}

export function obligationMask(obligations: readonly Obligation[]): number {
  return obligations.reduce((mask, one) => mask | (1 << OBLIGATIONS.indexOf(one)), 0);
}

function anyOf(key: 'who' | 'to', patterns: readonly HatPattern[] | undefined): Condition[] {
  if (patterns === undefined) return [];
  return [{ any: patterns.map((pattern): Condition => (key === 'who' ? { who: pattern } : { to: pattern })) }];
}

/** Everything a record asks for but its categories, as one condition. */
export function conditionOf(rule: Rule): Condition {
  return {
    all: [
      ...(rule.actions === undefined ? [] : [{ action: rule.actions }]),
      ...anyOf('who', rule.who),
      ...anyOf('to', rule.to),
      ...(rule.purposes === undefined ? [] : [{ purpose: rule.purposes }]),
      ...(rule.conditions === undefined ? [] : [rule.conditions]),
    ],
  };
}

const CONDITIONS = new WeakMap<Rule, Condition>();

/** `conditionOf`, built once for each record: plans are made from the same records many times. */
function wholeConditionOf(rule: Rule): Condition {
  const known = CONDITIONS.get(rule) ?? conditionOf(rule);
  CONDITIONS.set(rule, known);
  return known;
}

/** The bits of the categories that a record is about; also the question without categories when it lists none. */
export function categoriesOf(rule: Rule): number {
  return rule.categories === undefined ? EVERY_CATEGORY | WITHOUT_CATEGORY : categoryMask(rule.categories);
}

const DUTIES = { always: 1, 'if-asked': 2 } as const;

/** Compiles a rule for requests of which this is known; undefined when it can never fit those. */
export function compileRule(rule: Rule, known: Known, law: Law): CompiledRule | undefined {
  const folded = fold(wholeConditionOf(rule), known, law);
  if (folded === false) return undefined;
  const weighed = rule.weighedWhen === undefined ? false : fold(rule.weighedWhen, known, law);
  const test = (condition: Condition | boolean): Test =>
    typeof condition === 'boolean' ? () => condition : conditionTest(condition, law.frames);
  return {
    rule,
    categories: categoriesOf(rule),
    test: test(folded),
    outcome: OUTCOMES.indexOf(rule.outcome),
    weighedWhen: weighed === false ? undefined : test(weighed),
    duty: rule.duty === undefined ? 0 : DUTIES[rule.duty],
    obligations: obligationMask(rule.obligations),
    alsoWhen: rule.alsoWhen === undefined ? undefined : test(fold(rule.alsoWhen.condition, known, law)),
    alsoObligations: obligationMask(rule.alsoWhen?.obligations ?? []),
    ground: rule.ground === undefined ? -1 : GROUND_ORDER.indexOf(rule.ground),
    narrowed: rule.narrowedByCovenant === true,
    setAsideForConflict: rule.ground === 'toestemming' || rule.ground === 'conflict-van-plichten',
    next: rule.next,
  };
}
