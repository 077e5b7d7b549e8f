import { BadInput } from '@kapstok/errors';
import { CONSENT_NATURES } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { CONSENT_KINDS, PURPOSES, TASKS } from '@kapstok/policy';
import { CONSENTED } from '../consent-answer';
import { knownWord, knownWords, laterThan, saidInWords } from '@kapstok/graphql';
import { canReceiveFor } from '../receiving';
import { checkLimits, mayBeAskedFreely } from './consent-limits';
import type { QuestionForConsent } from './consent-request-rows';

/** How long a question stands open when the asker names no last moment, in days. */
const ANSWER_DAYS = 28;
const DAY = 24 * 3_600_000;

/** A question for consent as it comes in (R74, R75, R76). */
export interface AskConsent {
  readonly dossierId: string;
  readonly subjectId: string;
  readonly kind: string;
  /** absent: toestemming */
  readonly nature?: string | null;
  readonly categories: readonly string[];
  readonly toOrganisationId: string;
  readonly toTask: string;
  readonly purpose: string;
  /** until when a yes counts */
  readonly expiresAt: Date;
  readonly trajectory?: string | null;
  /** why it matters, in words for the person who is asked */
  readonly why: string;
  /** what happens on a refusal, in words for the person who is asked */
  readonly onRefusal: string;
  /** absent: four weeks, or the end of what is asked when that is sooner */
  readonly answerBy?: Date | null;
}

/** A question of which every value is known; from which dossier, about whom and to whom is checked next. */
export type CheckedQuestion = QuestionForConsent;

/** Throws BadInput with the path of the first value that does not fit, ConsentPeriodTooLong (R84) and ConsentNotFree (R90). */
export function checkedQuestion({ tx: { at } }: ActingHat, input: AskConsent): CheckedQuestion {
  const toTask = knownWord('input.toTask', input.toTask, TASKS);
  const purpose = knownWord('input.purpose', input.purpose, PURPOSES);
  if (!canReceiveFor(toTask, purpose)) throw new BadInput('input.purpose', `${toTask} does not receive for ${purpose}`);
  const expiresAt = laterThan('input.expiresAt', input.expiresAt, at);
  if (!expiresAt) throw new BadInput('input.expiresAt', 'say until when');
  const covered = {
    kind: knownWord('input.kind', input.kind, CONSENT_KINDS),
    nature: knownWord('input.nature', input.nature ?? 'toestemming', CONSENT_NATURES),
    categories: knownWords('input.categories', input.categories, CONSENTED),
    toTask, purpose, expiresAt,
    trajectory: input.trajectory == null ? null : saidInWords('input.trajectory', input.trajectory, 200),
  };
  checkLimits(covered, at);
  mayBeAskedFreely(covered);
  const why = saidInWords('input.why', input.why);
  const onRefusal = saidInWords('input.onRefusal', input.onRefusal);
  return { ...covered, why, onRefusal, answerBy: answerBy(input.answerBy, expiresAt, at) };
}

function answerBy(named: Date | null | undefined, expiresAt: Date, at: Date): Date {
  const asked = laterThan('input.answerBy', named, at);
  if (asked && asked > expiresAt) throw new BadInput('input.answerBy', 'not after the end of what is asked');
  return asked ?? new Date(Math.min(expiresAt.getTime(), at.getTime() + ANSWER_DAYS * DAY));
}
