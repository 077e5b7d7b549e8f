import { BadInput } from '@kapstok/errors';
import { CONSENT_WAYS, type ConsentWay } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import {
  CATEGORIES, CONSENT_ANSWERS, CONSENT_KINDS, PURPOSES, TASKS,
  type Category, type ConsentAnswer, type ConsentKind, type Purpose, type Task,
} from '@kapstok/policy';
import { knownWord, knownWords, laterThan, saidInWords } from './input-words';
import { canReceiveFor } from './receiving';

/** One person's answer as it comes in. */
export interface GiveConsent {
  readonly subjectId: string;
  /** who answers; absent: the client itself */
  readonly givenById?: string | null;
  readonly answer: string;
  readonly kind: string;
  readonly categories: readonly string[];
  /** absent: every organisation with the task */
  readonly toOrganisationId?: string | null;
  readonly toTask: string;
  readonly purpose: string;
  readonly expiresAt?: Date | null;
  readonly how: string;
  /** what was told before the answer, in words (R75, R76) */
  readonly told: string;
  /** absent: yes, for these three (decision §1) */
  readonly free?: boolean | null;
  readonly informed?: boolean | null;
  readonly explicit?: boolean | null;
}

/** An answer whose every value is known; by whom and about whom is checked next. */
export interface CheckedAnswer {
  readonly answer: ConsentAnswer;
  readonly kind: ConsentKind;
  readonly categories: Category[];
  readonly toTask: Task;
  readonly purpose: Purpose;
  readonly expiresAt: Date | null;
  readonly how: ConsentWay;
  readonly told: string;
}

// A case told without names holds no personal data: there is nothing to consent to.
const CONSENTED = CATEGORIES.filter((category) => category !== 'anoniem');

/** Throws BadInput with the path of the first value that does not fit. */
export function checkedAnswer(hat: ActingHat, input: GiveConsent): CheckedAnswer {
  const toTask = knownWord('input.toTask', input.toTask, TASKS);
  const purpose = knownWord('input.purpose', input.purpose, PURPOSES);
  if (!canReceiveFor(toTask, purpose)) throw new BadInput('input.purpose', `${toTask} does not receive for ${purpose}`);
  return {
    answer: knownWord('input.answer', input.answer, CONSENT_ANSWERS),
    kind: knownWord('input.kind', input.kind, CONSENT_KINDS),
    categories: knownWords('input.categories', input.categories, CONSENTED),
    toTask,
    purpose,
    expiresAt: laterThan('input.expiresAt', input.expiresAt, hat.tx.at),
    how: wayOf(hat, input.how, 'input.how'),
    told: saidInWords('input.told', input.told),
  };
}

/**
 * How an answer or its withdrawal reached the record (R89). `portal` is the person's own act: nobody else's hat can claim it, and
 * what a client does without saying how is done there. Absent for a professional: told in person.
 */
export function wayOf(hat: Pick<ActingHat, 'task'>, how: string | null | undefined, field: string): ConsentWay {
  const client = hat.task === 'client';
  const way = how == null ? undefined : knownWord(field, how, CONSENT_WAYS);
  if (client) return way === undefined || way === 'oral' ? 'portal' : way;
  if (way === 'portal') throw new BadInput(field, 'portal is for who answers there; say oral or written');
  return way ?? 'oral';
}
