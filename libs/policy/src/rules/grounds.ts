import type { Condition } from './condition';
import type { Rule } from './rule';
import { COMING } from './coming';
import { GROUNDS_BY_LAW } from './grounds-by-law';
import { GROUNDS_BY_OWN_TASK } from './grounds-by-own-task';
import { REGIE_FROM_HULP, TREATMENT_DATA } from './terms';

const TREATMENT_TO_REGIE: Condition = { all: [{ to: REGIE_FROM_HULP }, { category: TREATMENT_DATA }] };

/** §4.8: to the index only its own right to report can fit. §6: treatment data reach a regie from help by consent alone. */
function bounded(rule: Rule): Rule {
  const bounds: Condition[] = [];
  if (rule.ground !== 'meldrecht-verwijsindex') bounds.push({ not: { to: { task: ['verwijsindex'] } } });
  if (rule.ground !== 'toestemming') bounds.push({ not: TREATMENT_TO_REGIE });
  return { ...rule, conditions: { all: [...bounds, ...(rule.conditions ? [rule.conditions] : [])] } };
}

/** §6, in its order. All are tried when no ground is named; acuut-gevaar stands in sharing.ts, because it goes first. */
export const GROUNDS: readonly Rule[] = [...GROUNDS_BY_LAW, ...GROUNDS_BY_OWN_TASK, ...COMING].map(bounded);
