import type { AnsweredGround, Answer, Category, DenyCode, GroundId, Request } from '@kapstok/policy';
import { ConsentMissing, DisclosureDenied, WeighingRequired, type ConsentAsked } from '../sharing.errors';

/**
 * What a disclosure rests on; there is none without. `consent`: of everyone who must. `law`: an article that allows it as it is.
 * `weighing`: the law leaves it to the holder, who recorded why; that record is named.
 */
export interface DisclosureBasis {
  readonly kind: 'consent' | 'law' | 'weighing';
  /** the ground of each category: each entry stands or falls with its own */
  readonly grounds: ReadonlyMap<Category, Ground>;
  readonly weighingId?: string;
}

export interface Ground {
  readonly id: GroundId;
  readonly article: string | null;
}

/** A weighing that the holder recorded for exactly this disclosure, before it is carried out (R78, R243). */
export interface RecordedWeighing {
  readonly id: string;
}

/** A decision on the whole, and on each category by itself. */
export interface Decided {
  /** what was put to the decision function, with the answer on the whole of it */
  readonly request: Request;
  readonly whole: Answer;
  readonly each: ReadonlyMap<Category, Answer>;
}

/**
 * The basis on which the decision lets this disclosure be carried out. Throws ConsentMissing, DisclosureDenied, and WeighingRequired
 * when the outcome is weigh and no weighing was recorded for it. `personOf` gives the id of who the answer calls 'subject'.
 */
export function basisOf({ whole, each }: Omit<Decided, 'request'>, personOf: (by: string) => string, weighing?: RecordedWeighing): DisclosureBasis {
  if (whole.outcome === 'deny') throw new DisclosureDenied(whole.reason as DenyCode, whole.explanation);
  if (whole.outcome === 'consent') throw new ConsentMissing(whole.consentFrom.map((by) => asked(by, personOf)), whole.explanation);
  if (whole.outcome === 'weigh' && !weighing) throw new WeighingRequired(whole.grounds, whole.obligations, whole.explanation);
  const grounds = new Map([...each].map(([category, { grounds: [first] }]) => [category, groundOf(category, first)]));
  // What was weighed rests on its weighing, also when by now the law or a consent would let it happen as it is.
  if (weighing) return { kind: 'weighing', grounds, weighingId: weighing.id };
  return { kind: [...grounds.values()].some(({ id }) => id === 'toestemming') ? 'consent' : 'law', grounds };
}

function asked(by: string, personOf: (by: string) => string): ConsentAsked {
  return { personId: personOf(by), role: by === 'subject' ? 'subject' : 'gezag' };
}

function groundOf(category: Category, ground: AnsweredGround | undefined): Ground {
  if (!ground) throw new Error(`nothing gives ${category}, and nothing refused it`);
  // An answer to disclose names a ground of §6; the view rules and coming laws give none.
  return { id: ground.id as GroundId, article: ground.article ?? null };
}
