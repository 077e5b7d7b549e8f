import type { GiveConsentInput } from '../api/operations.generated';
import { chosen, required } from '../form/checks';
import type { Problems } from '../form/use-form';
import { endOfDay } from '../language/dates';

export interface ConsentValues {
  readonly subjectId: string;
  readonly givenById: string;
  readonly answer: string;
  readonly kind: string;
  readonly categories: readonly string[];
  readonly organisationId: string;
  /** See taskValue in organisation/receiving-tasks. */
  readonly task: string;
  readonly purpose: string;
  /** the last day on which it counts; '' for no end */
  readonly lastDay: string;
  readonly how: string;
  readonly told: string;
  /** what makes an answer count: given freely, with knowledge of what it means, and said plainly (R74) */
  readonly valid: readonly string[];
}

export const emptyConsent: ConsentValues = {
  subjectId: '', givenById: '', answer: '', kind: 'verstrekking', categories: [], organisationId: '', task: '', purpose: '',
  lastDay: '', how: '', told: '', valid: [],
};

export const VALID = ['free', 'informed', 'explicit'] as const;

/** What is asked of everyone: about whom, which answer, what, to whom, what for. */
export function checkConsent(values: ConsentValues, today: string): Problems<ConsentValues> {
  return {
    subjectId: required(values.subjectId, 'consent.problem.subject'),
    answer: required(values.answer, 'consent.problem.answer'),
    categories: chosen(values.categories, 'consent.problem.categories'),
    organisationId: required(values.organisationId, 'receiver.problem.organisation'),
    task: required(values.task, 'receiver.problem.task'),
    purpose: required(values.purpose, 'purpose.problem'),
    lastDay: values.lastDay !== '' && values.lastDay < today ? 'consent.problem.lastDay' : undefined,
  };
}

/** What a professional also records. */
export function checkRecord(values: ConsentValues, today: string): Problems<ConsentValues> {
  return {
    ...checkConsent(values, today),
    givenById: required(values.givenById, 'consent.problem.givenBy'),
    how: required(values.how, 'consent.problem.how'),
    told: required(values.told, 'consent.problem.told'),
  };
}

/** What a resident also confirms, when it is a yes. */
export function checkOwn(values: ConsentValues, today: string): Problems<ConsentValues> {
  const sure = VALID.every((each) => values.valid.includes(each));
  return { ...checkConsent(values, today), valid: values.answer === 'given' && !sure ? 'consent.problem.valid' : undefined };
}

export function consentInput(values: ConsentValues): GiveConsentInput {
  const [toTask = ''] = values.task.split('|');
  const holds = (each: (typeof VALID)[number]) => values.answer === 'refused' || values.valid.includes(each);
  return {
    subjectId: values.subjectId, givenById: values.givenById || null, answer: values.answer, kind: values.kind,
    categories: [...values.categories], toOrganisationId: values.organisationId, toTask, purpose: values.purpose,
    expiresAt: values.lastDay ? endOfDay(values.lastDay) : null, how: values.how, told: values.told.trim(),
    free: holds('free'), informed: holds('informed'), explicit: holds('explicit'),
  };
}
