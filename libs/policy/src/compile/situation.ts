import { instant } from '../moment';
import { CATEGORIES, type Category, type Facts, type Hat, type Request } from '../vocabulary';
import type { LawInForce } from './law-in-force';
import type { Plan } from './plans';

/** One condition of a rule, compiled: a question to the situation at hand. */
export type Test = (situation: Situation) => boolean;

const BITS = new Map<Category, number>(CATEGORIES.map((category, i) => [category, 1 << i]));
/** Stands for a question without categories (statistics); no rule that lists categories has it. */
export const WITHOUT_CATEGORY = 1 << CATEGORIES.length;
export const EVERY_CATEGORY = WITHOUT_CATEGORY - 1;
const NO_FACTS: Facts = {};

export function categoryBit(category: Category | undefined): number {
  return category === undefined ? WITHOUT_CATEGORY : (BITS.get(category) ?? 0);
}

export function categoryMask(categories: readonly Category[]): number {
  let mask = 0;
  for (const category of categories) mask |= categoryBit(category);
  return mask;
}

/** One request while it is decided. Lives for one decision and is never kept: truth is read anew each time. */
export class Situation {
  readonly facts: Facts;
  category: Category | undefined = undefined;
  bit = WITHOUT_CATEGORY;
  /** the rules for this kind of request, for predicates that look at grounds; without them no ground fits */
  plan: Plan | undefined = undefined;
  /** categories inside the covenants in force between the two; -1: none in force; -2: not looked up yet */
  covered = -2;
  private moment = NaN;

  constructor(
    readonly law: LawInForce,
    readonly request: Request,
    /** the holder (sharing) or the actor (elsewhere) */
    readonly who: Hat,
    /** the receiver (sharing) or `other` (statistics) */
    readonly to: Hat | undefined,
  ) {
    this.facts = request.facts ?? NO_FACTS;
  }

  /** The moment of the decision, in milliseconds since 1970; parsed only when a rule asks for it. */
  get at(): number {
    if (Number.isNaN(this.moment)) this.moment = instant(this.request.at);
    return this.moment;
  }

  turnTo(category: Category | undefined): void {
    this.category = category;
    this.bit = categoryBit(category);
  }
}
