import { BadInput } from '@kapstok/errors';
import { CONSENT_NATURES, CONSENT_WAYS, NOT_FREE, type ConsentNature, type ConsentWay, type NotFree } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import {
  CATEGORIES, CONSENT_ANSWERS, CONSENT_KINDS, PURPOSES, TASKS,
  type Category, type ConsentAnswer, type ConsentKind, type Purpose, type Task,
} from '@kapstok/policy';
import { checkLimits, forcedBy } from './consent/consent-limits';
import { knownWord, knownWords, laterThan, saidInWords } from '@kapstok/graphql';
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
  /** why it was not free (R90); with one of these it is not */
  readonly notFree?: readonly string[] | null;
  /** absent: toestemming */
  readonly nature?: string | null;
  /** the name of the longer trajectory that it covers (R85) */
  readonly trajectory?: string | null;
  /** what somebody who refuses objects to, in words (R89) */
  readonly objections?: string | null;
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
  readonly nature: ConsentNature;
  readonly trajectory: string | null;
  readonly objections: string | null;
  readonly quality: AnswerQuality;
}

/** What makes an answer one that counts (R74). */
export interface AnswerQuality {
  readonly free: boolean;
  readonly informed: boolean;
  readonly explicit: boolean;
  readonly notFree: readonly NotFree[];
}

// A case told without names holds no personal data: there is nothing to consent to.
export const CONSENTED = CATEGORIES.filter((category) => category !== 'anoniem');

/** Throws BadInput with the path of the first value that does not fit. */
export function checkedAnswer(hat: ActingHat, input: GiveConsent): CheckedAnswer {
  const toTask = knownWord('input.toTask', input.toTask, TASKS);
  const purpose = knownWord('input.purpose', input.purpose, PURPOSES);
  if (!canReceiveFor(toTask, purpose)) throw new BadInput('input.purpose', `${toTask} does not receive for ${purpose}`);
  const answer = knownWord('input.answer', input.answer, CONSENT_ANSWERS);
  const covered = {
    kind: knownWord('input.kind', input.kind, CONSENT_KINDS),
    nature: knownWord('input.nature', input.nature ?? 'toestemming', CONSENT_NATURES),
    categories: knownWords('input.categories', input.categories, CONSENTED),
    toTask,
    purpose,
    expiresAt: laterThan('input.expiresAt', input.expiresAt, hat.tx.at),
    trajectory: input.trajectory == null ? null : saidInWords('input.trajectory', input.trajectory, 200),
  };
  if (answer === 'given') checkLimits(covered, hat.tx.at);
  return {
    ...covered,
    answer,
    how: wayOf(hat, input.how, 'input.how'),
    told: saidInWords('input.told', input.told),
    objections: objectionsOf(answer, input.objections),
    quality: qualityOf(input, answer === 'given' ? forcedBy(covered) : []),
  };
}

/** Objections belong to a refusal. */
export function objectionsOf(answer: ConsentAnswer, objections: string | null | undefined): string | null {
  if (objections == null || objections.trim() === '') return null;
  if (answer !== 'refused') throw new BadInput('input.objections', 'objections belong to a refusal');
  return saidInWords('input.objections', objections);
}

/** `forced`: what makes it not free whatever the input says. */
export function qualityOf(input: Pick<GiveConsent, 'free' | 'informed' | 'explicit' | 'notFree'>, forced: readonly NotFree[] = []): AnswerQuality {
  const said = input.notFree?.length ? knownWords('input.notFree', input.notFree, NOT_FREE) : [];
  const notFree = NOT_FREE.filter((reason) => said.includes(reason) || forced.includes(reason));
  return { free: (input.free ?? true) && notFree.length === 0, informed: input.informed ?? true, explicit: input.explicit ?? true, notFree };
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
