import { STAGES, type Rule, type Stage } from '../rules/rule';
import { compileRule, type CompiledRule } from './compiled-rule';
import type { Action } from '../vocabulary';
import type { Known, Law } from './fold';

/** The rules that can decide one kind of request, in their order, stage by stage. */
export type Plan = Readonly<Record<Stage, readonly CompiledRule[]>>;

const SHARE_STAGES: readonly Stage[] = ['share', 'ground', 'named', 'unfit', 'ask'];
const STAGES_OF: Readonly<Record<Action, readonly Stage[]>> = {
  view: ['look'], search: ['look'], write: ['look', 'write'], inspect: ['inspect'], statistics: ['statistics'],
  disclose: SHARE_STAGES, request: SHARE_STAGES, transfer: SHARE_STAGES,
};

/** Keeps of every stage of the action the rules that can still fit, given what is known. */
export function planFor(rules: readonly Rule[], known: Known & { action: Action }, law: Law): Plan {
  const plan = Object.fromEntries(STAGES.map((stage): [Stage, CompiledRule[]] => [stage, []])) as Record<Stage, CompiledRule[]>;
  const stages = STAGES_OF[known.action];
  for (const rule of rules) {
    if (!stages.includes(rule.stage)) continue;
    const compiled = compileRule(rule, known, law);
    if (compiled !== undefined) plan[rule.stage].push(compiled);
  }
  return plan;
}
