import type { ConsentAnswer } from '@kapstok/policy';

/** Where the question to one person stands. `lapsed`: not answered in time, over, or no longer this person's to answer (R72). */
export const ASKED_STATES = ['asked', 'seen', 'given', 'refused', 'withdrawn', 'lapsed', 'cancelled'] as const;
export type AskedState = (typeof ASKED_STATES)[number];

/** What is known of the question and of the last answer to it by one person. */
export interface AskedFacts {
  readonly answerBy: Date;
  readonly cancelledAt: Date | null;
  readonly seenAt: Date | null;
  /** this person must consent, at the moment of looking */
  readonly must: boolean;
  readonly answer: { readonly answer: ConsentAnswer; readonly expiresAt: Date | null; readonly withdrawnAt: Date | null } | null;
}

export function askedState({ answerBy, cancelledAt, seenAt, must, answer }: AskedFacts, at: Date): AskedState {
  if (answer?.answer === 'refused') return 'refused';
  if (answer?.withdrawnAt && answer.withdrawnAt <= at) return 'withdrawn';
  if (answer) return must && (answer.expiresAt === null || at < answer.expiresAt) ? 'given' : 'lapsed';
  if (cancelledAt) return 'cancelled';
  if (!must || answerBy <= at) return 'lapsed';
  return seenAt ? 'seen' : 'asked';
}

/** An answer can be given, or given anew, while the question stands open. */
export function standsOpen({ answerBy, cancelledAt, must }: Pick<AskedFacts, 'answerBy' | 'cancelledAt' | 'must'>, at: Date): boolean {
  return must && cancelledAt === null && at < answerBy;
}
