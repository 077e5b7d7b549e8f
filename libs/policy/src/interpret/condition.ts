import type { Condition, DossierPattern } from '../rules/condition';
import { PREDICATES_NAIVELY } from './predicates';
import { facts, hasMeasure, matchesHat, type World } from './world';

function matchesDossier(world: World, pattern: DossierPattern): boolean {
  const { dossier } = world.request;
  if (dossier === undefined) return false;
  if (pattern.kind !== undefined && !pattern.kind.includes(dossier.kind)) return false;
  if (pattern.law !== undefined && (dossier.law === undefined || !pattern.law.includes(dossier.law))) return false;
  if (pattern.from !== undefined && pattern.from !== dossier.from) return false;
  return pattern.scope === undefined || pattern.scope === dossier.scope;
}

function hasAge(world: World, { from = 0, under = Infinity }: { from?: number; under?: number }): boolean {
  const age = world.request.subject?.age;
  return age !== undefined && from <= age && age < under;
}

/** Whether the condition holds, by walking it from the top each time. */
export function holds(world: World, condition: Condition): boolean {
  const { request } = world;
  if ('all' in condition) return condition.all.every((one) => holds(world, one));
  if ('any' in condition) return condition.any.some((one) => holds(world, one));
  if ('not' in condition) return !holds(world, condition.not);
  if ('fact' in condition) return facts(world)[condition.fact] === (condition.is ?? true);
  if ('who' in condition) return matchesHat(world, condition.who, world.who);
  if ('to' in condition) return matchesHat(world, condition.to, world.to);
  if ('dossier' in condition) return matchesDossier(world, condition.dossier);
  if ('action' in condition) return condition.action.includes(request.action);
  if ('purpose' in condition) {
    return request.purpose === undefined ? condition.purpose.length === 0 : condition.purpose.includes(request.purpose);
  }
  if ('category' in condition) return world.category !== undefined && condition.category.includes(world.category);
  if ('ground' in condition) {
    return request.ground === undefined ? condition.ground.length === 0 : condition.ground.includes(request.ground);
  }
  if ('age' in condition) return hasAge(world, condition.age);
  if ('measure' in condition) return hasMeasure(world, condition.measure.kinds, condition.measure.by === 'who' ? world.who : world.to);
  return PREDICATES_NAIVELY[condition.predicate](world);
}
