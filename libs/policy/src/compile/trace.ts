import type { Rule, Stage } from '../rules/rule';
import { OUTCOMES, type Category, type Outcome } from '../vocabulary';
import type { CompiledRule } from './compiled-rule';
import type { Matter } from './decision';
import { groundFits } from './ground-rule';
import { outcomeAt } from './verdict';

/** One rule that could concern the request, and whether it fits. */
export interface TracedRule {
  rule: Rule;
  category: Category | undefined;
  fits: boolean;
}

/** The way a decision went, rule by rule. For the holder's own log: it may hold what an asker may not know. */
export interface Trace {
  /** version of the rule set */
  ruleSet: string;
  outcome: Outcome;
  tried: TracedRule[];
}

function walk(matter: Matter, stage: Stage, tried: TracedRule[]): boolean {
  const { plan, situation } = matter;
  for (const { rule, categories, test, next } of plan.rules(stage)) {
    const fits = (categories & situation.bit) !== 0 && test(situation);
    tried.push({ rule, category: situation.category, fits });
    if (!fits) continue;
    if (next !== undefined) walk(matter, next, tried);
    return true;
  }
  return false;
}

function tryGrounds({ plan, situation }: Matter, tried: TracedRule[]): boolean {
  const named = situation.request.ground;
  let any = false;
  plan.rules('ground').forEach((ground: CompiledRule) => {
    if (named !== undefined && ground.rule.ground !== named) return;
    const fits = groundFits(ground, situation);
    tried.push({ rule: ground.rule, category: situation.category, fits });
    any ||= fits;
  });
  return any;
}

/** See `Policy.trace`. */
export function traceOf(matter: Matter, ruleSet: string): Trace {
  const { stage, plan, situation, categories } = matter;
  const tried: TracedRule[] = [];
  let outcome = 0;
  for (const category of categories) {
    situation.turnTo(category);
    outcome = Math.max(outcome, outcomeAt(stage, plan, situation));
    if (walk(matter, stage, tried) || stage !== 'share' || tryGrounds(matter, tried)) continue;
    walk(matter, situation.request.ground === undefined ? 'unfit' : 'named', tried);
  }
  return { ruleSet, outcome: OUTCOMES[outcome] as Outcome, tried };
}
