import { matterOf } from '../compile/decision';
import { Periods } from '../compile/periods';
import { judge, Verdict } from '../compile/verdict';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { OUTCOMES, type Action, type AnyGroundId, type Category, type Outcome, type Purpose, type Request, type Task } from '../vocabulary';

/** What one category of a request comes to, and the rules that make it so; without rules no rule fits and it stays closed. */
export interface CategoryVerdict {
  outcome: Outcome;
  rules: readonly Rule[];
  duty: boolean;
}

/** Asks the compiled rules for each category of a request by itself, where an answer has only the strictest. */
export class Verdicts {
  private readonly periods: Periods;
  private readonly verdict = new Verdict();

  constructor(ruleSet: RuleSet) {
    this.periods = new Periods(ruleSet);
  }

  /** In the order of `categories`. The request must fit the shape. */
  of(request: Request, categories: readonly (Category | undefined)[]): CategoryVerdict[] {
    const { stage, plan, situation } = matterOf(this.periods, request);
    return categories.map((category) => {
      situation.turnTo(category);
      judge(stage, plan, situation, this.verdict);
      return { outcome: OUTCOMES[this.verdict.outcome] ?? 'deny', rules: this.verdict.rules.map(({ rule }) => rule), duty: this.verdict.duty };
    });
  }

  /** The grounds that can be given at all between two tasks for a purpose; the others fold away before anything is asked. */
  groundsBetween(at: string, action: Action, holder: Task, receiver: Task, purpose: Purpose): ReadonlySet<AnyGroundId> {
    const plan = this.periods.at(at).sharePlan(action, holder, receiver, purpose);
    return new Set([...plan.rules('share'), ...plan.rules('ground')].flatMap(({ rule }) => rule.ground ?? []));
  }
}
