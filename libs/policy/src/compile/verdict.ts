import type { Stage } from '../rules/rule';
import { ALLOW, DENY, WEIGH, type CompiledRule } from './compiled-rule';
import { groundFits } from './ground-rule';
import type { Plan } from './plans';
import type { Situation } from './situation';

/** What one category comes to. Reused for each category of a request. */
export class Verdict {
  outcome = DENY;
  /** the rules that give the outcome, in their order; empty when no rule fits */
  readonly rules: CompiledRule[] = [];
  duty = false;

  clear(): void {
    this.outcome = DENY;
    this.rules.length = 0;
    this.duty = false;
  }
}

function outcomeOf(rule: CompiledRule, situation: Situation): number {
  return rule.outcome === ALLOW && rule.weighedWhen !== undefined && rule.weighedWhen(situation) ? WEIGH : rule.outcome;
}

function obliges(rule: CompiledRule, situation: Situation): boolean {
  return rule.duty === 1 || (rule.duty === 2 && (situation.request.action === 'request' || situation.facts.asked === true));
}

function settle(rule: CompiledRule, situation: Situation, verdict: Verdict): void {
  verdict.outcome = outcomeOf(rule, situation);
  verdict.rules.push(rule);
  verdict.duty = obliges(rule, situation);
}

/** The outcome of the first rule of the stage that fits, as a number; deny when none does. */
export function firstOutcome(stage: Stage, plan: Plan, situation: Situation): number {
  const outcome = walkOutcome(stage, plan, situation);
  return outcome < 0 ? DENY : outcome;
}

function walkOutcome(stage: Stage, plan: Plan, situation: Situation): number {
  for (const rule of plan.rules(stage)) {
    if ((rule.categories & situation.bit) === 0 || !rule.test(situation)) continue;
    const further = rule.next === undefined ? -1 : walkOutcome(rule.next, plan, situation);
    return further < 0 ? outcomeOf(rule, situation) : further;
  }
  return -1;
}

/** Stricter than any outcome. */
const NONE_FITS = DENY + 1;

function bestGround(plan: Plan, situation: Situation): number {
  const named = situation.request.ground;
  let best = NONE_FITS;
  for (const ground of plan.rules('ground')) {
    if (named !== undefined && ground.rule.ground !== named) continue;
    if (ground.outcome >= best || !groundFits(ground, situation)) continue;
    best = Math.min(best, outcomeOf(ground, situation));
    if (best === ALLOW) break;
  }
  return best;
}

/** `judge` for who wants the outcome alone: stops as soon as nothing can change it, and makes no garbage. */
export function outcomeAt(stage: Stage, plan: Plan, situation: Situation): number {
  const found = walkOutcome(stage, plan, situation);
  if (found >= 0 || stage !== 'share') return found < 0 ? DENY : found;
  const best = bestGround(plan, situation);
  if (best < NONE_FITS) return best;
  return firstOutcome(situation.request.ground === undefined ? 'unfit' : 'named', plan, situation);
}

/** The first rule of the stage that fits decides; where it sends on, the stage it names goes first. */
function walk(stage: Stage, plan: Plan, situation: Situation, verdict: Verdict): boolean {
  for (const rule of plan.rules(stage)) {
    if ((rule.categories & situation.bit) === 0 || !rule.test(situation)) continue;
    if (rule.next === undefined || !walk(rule.next, plan, situation, verdict)) settle(rule, situation, verdict);
    return true;
  }
  return false;
}

/** §4.8: a named ground alone, or all of them; the outcome that lets most happen, with every ground that gives it. */
function tryGrounds(plan: Plan, situation: Situation, verdict: Verdict): boolean {
  const named = situation.request.ground;
  let duty = false;
  for (const ground of plan.rules('ground')) {
    if (named !== undefined && ground.rule.ground !== named) continue;
    if (!groundFits(ground, situation)) continue;
    duty ||= obliges(ground, situation);
    const outcome = outcomeOf(ground, situation);
    if (verdict.rules.length > 0 && outcome > verdict.outcome) continue;
    if (outcome < verdict.outcome) verdict.rules.length = 0;
    verdict.outcome = outcome;
    verdict.rules.push(ground);
  }
  verdict.duty = duty;
  return verdict.rules.length > 0;
}

/** Judges the category at hand. A verdict without rules is a deny that no rule gave: nothing is allowed by itself. */
export function judge(stage: Stage, plan: Plan, situation: Situation, verdict: Verdict): void {
  verdict.clear();
  if (walk(stage, plan, situation, verdict) || stage !== 'share') return;
  if (tryGrounds(plan, situation, verdict)) return;
  walk(situation.request.ground === undefined ? 'unfit' : 'named', plan, situation, verdict);
}
