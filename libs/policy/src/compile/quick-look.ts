import type { Request } from '../vocabulary';
import { DENY } from './compiled-rule';
import { categoryBits, type FiniteKey } from './finite-key';
import type { LawInForce } from './law-in-force';
import { OutcomeTable } from './outcome-table';
import { Situation } from './situation';
import { firstOutcome } from './verdict';

/** The key alone does not tell: consent, a clock, or an attribute outside the key was asked for. */
const ASK_THE_RULES = 4;

/**
 * The outcome of a look. What depends on finite attributes only is worked out once by the rules and then read from a
 * table; what depends on consent, time or anything else is asked of the rules every time. The table holds no person,
 * organisation or dossier and nothing that a decision was made for: it is the rules themselves, multiplied out.
 */
export class QuickLook {
  private readonly table = new OutcomeTable();

  constructor(private readonly law: LawInForce, private readonly key: FiniteKey) {}

  /** The strictest outcome over the categories of a view, search or write. */
  outcome(request: Request): number {
    const { categories } = request;
    if (categories === undefined) return DENY;
    const key = this.key.of(request);
    let strictest = 0;
    for (let i = 0; i < categories.length; i++) {
      const category = categories[i] as (typeof categories)[number];
      const keyed = key | categoryBits(category);
      let outcome = this.table.get(keyed);
      if (outcome < 0 || outcome === ASK_THE_RULES) outcome = this.ask(request, category, keyed);
      if (outcome > strictest) strictest = outcome;
      if (strictest === DENY) return DENY;
    }
    return strictest;
  }

  private ask(request: Request, category: NonNullable<Request['categories']>[number], key: number): number {
    const situation = new Situation(this.law, request, request.actor, undefined);
    situation.turnTo(category);
    const outcome = firstOutcome('look', this.law.lookPlan(request.action, request.actor.task), situation);
    this.table.set(key, situation.leftTheKey ? ASK_THE_RULES : outcome);
    return outcome;
  }
}
