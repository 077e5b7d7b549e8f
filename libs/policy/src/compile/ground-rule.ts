import type { CompiledRule } from './compiled-rule';
import { covenantNarrows } from './covenant';
import type { Situation } from './situation';

export function listsCategory(rule: Pick<CompiledRule, 'categories'>, situation: Situation): boolean {
  return (rule.categories & situation.bit) !== 0;
}

/** A ground fits when its record does and no covenant narrows it away. */
export function groundFits(ground: CompiledRule, situation: Situation): boolean {
  return (
    (ground.categories & situation.bit) !== 0 && ground.test(situation) && !(ground.narrowed && covenantNarrows(situation))
  );
}
