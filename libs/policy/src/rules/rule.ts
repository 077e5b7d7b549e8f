import type { Action, AnyGroundId, Category, DenyCode, Obligation, Outcome, Purpose } from '../vocabulary';
import type { Condition, HatPattern } from './condition';

/**
 * Where a rule is judged. Within a stage the first rule that fits decides; only in `ground` are all of them tried.
 * look §3 · write W-bars · share §4.0–7 · ground §6 · named §4.8 (a named ground does not fit) · unfit §4.9 (nothing
 * fits) · ask §4.9 from `shielded` on · inspect and statistics §5.
 */
export const STAGES = ['look', 'write', 'share', 'ground', 'named', 'unfit', 'ask', 'inspect', 'statistics'] as const;
export type Stage = (typeof STAGES)[number];

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Text = Readonly<Record<Language, string>>;

/** One rule of law as data: JSON-serialisable, versioned by date. */
export interface Rule {
  /** unique in the set */
  id: string;
  stage: Stage;
  /** the article as an answer names it */
  article?: string;
  /** paragraph of the decision contract */
  paragraph: string;
  /** ISO 8601 with offset or Z; before it the rule does nothing */
  validFrom: string;
  /** from this moment on the rule does nothing */
  validUntil?: string;
  actions?: readonly Action[];
  /** the holder (share and after) or the actor (elsewhere) is one of these; absent: anyone */
  who?: readonly HatPattern[];
  /** the receiver (share and after) or `other` (statistics) is one of these; absent: anyone or nobody */
  to?: readonly HatPattern[];
  purposes?: readonly Purpose[];
  categories?: readonly Category[];
  conditions?: Condition;
  outcome: Outcome;
  /** the outcome is weigh instead of allow when this holds */
  weighedWhen?: Condition;
  /** deny only */
  reason?: DenyCode;
  /** allow and weigh only: the ground or view rule that the answer names */
  ground?: AnyGroundId;
  duty?: 'always' | 'if-asked';
  /** marked ◊: falls away outside the categories of a covenant in force */
  narrowedByCovenant?: true;
  obligations: readonly Obligation[];
  /** further obligations when the condition holds as well */
  alsoWhen?: { condition: Condition; obligations: readonly Obligation[] };
  /** once this rule fits, the rules of that stage go first; if none of them fits, this rule stands */
  next?: Stage;
  explanation: Text;
}
