import type { Trace } from './compile/trace';
import type { Language } from './rules/rule';
import type { Answer, Category, Consent, DossierAtStake, GroundId, Hat, Facts, Outcome, Purpose, Request, Subject } from './vocabulary';
import type { Why } from './why/why';

/** Everything a look depends on besides the entry itself. `at` is ISO 8601 with offset or Z. */
export interface LookContext {
  at: string;
  actor: Hat;
  dossier: DossierAtStake;
  purpose?: Purpose;
  subject?: Subject;
  consents?: Consent[];
  facts?: Facts;
}

/** One entry as the mask and the ability see it. */
export interface EntryForMask {
  category: Category;
  /** what was disclosed of this entry to the hat's organisation and task, and on which ground */
  received?: { ground: GroundId; purpose?: Purpose; fields?: readonly string[] };
}

/** A rule set, compiled once. Pure: no clock, no state that a decision depends on. */
export interface Policy {
  /** the version of the rule set that every decision of this policy rests on */
  readonly version: string;
  /**
   * Answers one request. Never throws: what does not fit the shape of decision §1 is answered with deny, `incomplete`
   * and a `problem` that names the field.
   */
  decide(request: unknown): Answer;
  /** The outcome alone, for a request that is known to fit the shape (see `validate`). The fastest way to ask. */
  check(request: Request): Outcome;
  /**
   * Every rule that could concern a request that is known to fit the shape, and whether it fits: the why without words
   * and without ways, cheap enough for every line of a log. Never for the asker: it leaves out no secrets.
   */
  trace(request: Request): Trace;
  /** Every rule that was tried, what it found, and the nearest ways that would make it possible. */
  why(request: unknown, language?: Language): Why;
  /** `why` for a request that is known to fit the shape. What it holds may be given out more than once: it cannot be changed. */
  whyOf(request: Request, language?: Language): Why;
  /** The explanation of the decision on this request, at most three sentences, in Dutch B1 or in English. */
  explain(request: unknown, language?: Language): string;
  /**
   * Which fields of which entries the hat may see: one number for each entry, bit i set when `fields[i]` may be seen.
   * At most 31 fields, more throw TooManyFields. Only outcome allow sets a bit. The look must fit the shape.
   */
  mask(look: LookContext, entries: readonly EntryForMask[], fields: readonly string[]): Uint32Array;
}
