import type { Rule, Stage } from '../rules/rule';
import { holds } from './condition';
import { covenantNarrows } from './covenant';
import { matchesHat, type World } from './world';

/** The rules of a stage that are in force at the moment of the decision, in their order. */
export function rulesOf(world: World, stage: Stage): Rule[] {
  return world.inForce.filter((rule) => rule.stage === stage);
}

/** Whether everything that the record asks for is so. */
export function fits(world: World, rule: Rule): boolean {
  const { request, category } = world;
  return (
    (rule.actions?.includes(request.action) ?? true) &&
    (rule.who?.some((pattern) => matchesHat(world, pattern, world.who)) ?? true) &&
    (rule.to?.some((pattern) => matchesHat(world, pattern, world.to)) ?? true) &&
    (rule.purposes?.some((one) => one === request.purpose) ?? true) &&
    (rule.categories?.some((one) => one === category) ?? true) &&
    (rule.conditions === undefined || holds(world, rule.conditions))
  );
}

/** A ground fits when its record does and no covenant narrows it away. */
export function groundFits(world: World, rule: Rule): boolean {
  return fits(world, rule) && !(rule.narrowedByCovenant === true && covenantNarrows(world));
}

export function fellToCovenant(world: World, rule: Rule): boolean {
  return rule.narrowedByCovenant === true && covenantNarrows(world) && fits(world, rule);
}
