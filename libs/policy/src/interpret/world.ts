import type { HatPattern } from '../rules/condition';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import type { Category, DossierAtStake, Facts, Hat, Request } from '../vocabulary';

/** One category of one request, as the naive interpreter walks the records over it. */
export interface World {
  ruleSet: RuleSet;
  /** the rules in force at the moment of the decision */
  inForce: readonly Rule[];
  /** the moment of the decision, as `clock` reads it */
  at: number;
  request: Request;
  category: Category | undefined;
  /** the holder (sharing) or the actor (elsewhere) */
  who: Hat;
  /** the receiver (sharing) or `other` (statistics) */
  to: Hat | undefined;
}

/** Milliseconds since 1970 with the microseconds behind the point. Written apart from moment.ts on purpose. */
export function clock(text: string): number {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  const micros = Number(fraction.slice(3, 6).padEnd(3, '0'));
  return Date.parse(text.replace(/\.\d+/, `.${fraction.slice(0, 3).padEnd(3, '0')}`)) + micros / 1000;
}

const DATES = new WeakMap<Rule, { from: number; until: number }>();

/** The dates of a record, read once: a soak walks every record for every request. */
function datesOf(rule: Rule): { from: number; until: number } {
  const known = DATES.get(rule);
  if (known !== undefined) return known;
  const dates = { from: clock(rule.validFrom), until: rule.validUntil === undefined ? Infinity : clock(rule.validUntil) };
  DATES.set(rule, dates);
  return dates;
}

/** The records that have started and not ended at the moment. */
export function rulesInForce(ruleSet: RuleSet, at: number): Rule[] {
  return ruleSet.rules.filter((rule) => datesOf(rule).from <= at && at < datesOf(rule).until);
}

export function facts(world: World): Facts {
  return world.request.facts ?? {};
}

/** A measure of one of these kinds is in force and this organisation carries it out. */
export function hasMeasure(world: World, kinds: readonly string[], hat: Hat | undefined): boolean {
  const measure = facts(world).measure;
  return hat !== undefined && measure !== undefined && kinds.includes(measure.kind) && measure.by === hat.org;
}

export function isStatutory(world: World, hat: Hat): boolean {
  return world.ruleSet.statutory.some(
    (one) => one.task === hat.task && (one.measures === undefined || hasMeasure(world, one.measures, hat)),
  );
}

export function isVoluntary(world: World, hat: Hat): boolean {
  return world.ruleSet.voluntary.includes(hat.task) && !isStatutory(world, hat);
}

/** Whether the hat matches every key that the pattern gives. */
export function matchesHat(world: World, pattern: HatPattern, hat: Hat | undefined): boolean {
  if (hat === undefined) return false;
  if (pattern.task !== undefined && !pattern.task.includes(hat.task)) return false;
  if (pattern.notTask !== undefined && pattern.notTask.includes(hat.task)) return false;
  if (pattern.law !== undefined && (hat.law === undefined || !pattern.law.includes(hat.law))) return false;
  if (pattern.from !== undefined && pattern.from !== hat.from) return false;
  if (pattern.provision !== undefined && pattern.provision !== hat.provision) return false;
  if (pattern.orgType !== undefined && !pattern.orgType.includes(hat.orgType)) return false;
  if (pattern.frame === 'statutory' && !isStatutory(world, hat)) return false;
  if (pattern.frame === 'voluntary' && !isVoluntary(world, hat)) return false;
  if (pattern.collegeTask === true && !world.ruleSet.collegeTasks.some((one) => matchesHat(world, one, hat))) return false;
  return pattern.marked === undefined || pattern.marked.some((mark) => hat[mark] === true);
}

/** Whether a hat and a dossier (or two hats) are of the same task and law, and origin for regie. */
export function sameTaskAndLaw(one: Hat | DossierAtStake, two: Hat | DossierAtStake): boolean {
  return one.task === two.task && one.law === two.law && (one.task !== 'regie' || one.from === two.from);
}
