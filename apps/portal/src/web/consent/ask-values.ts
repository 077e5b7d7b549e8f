import type { AskConsentInput } from '../api/operations.generated';
import { chosen, required } from '../form/checks';
import type { Problems } from '../form/use-form';
import { endOfDay } from '../language/dates';

export interface AskValues {
  readonly subjectId: string;
  readonly kind: string;
  readonly instemming: boolean;
  readonly categories: readonly string[];
  readonly organisationId: string;
  /** See taskValue in organisation/receiving-tasks. */
  readonly task: string;
  readonly purpose: string;
  /** the last day on which a yes counts */
  readonly lastDay: string;
  readonly trajectory: string;
  readonly why: string;
  readonly onRefusal: string;
}

export const emptyQuestion: AskValues = {
  subjectId: '', kind: 'verstrekking', instemming: false, categories: [], organisationId: '', task: '', purpose: '', lastDay: '', trajectory: '', why: '', onRefusal: '',
};

/** Specific and informed: which information, to whom, what for, until when, why, and what follows a no (R74 to R76). */
export function checkQuestion(values: AskValues, today: string): Problems<AskValues> {
  return {
    subjectId: required(values.subjectId, 'consent.problem.subject'),
    categories: chosen(values.categories, 'consent.problem.categories'),
    organisationId: required(values.organisationId, 'receiver.problem.organisation'),
    task: required(values.task, 'receiver.problem.task'),
    purpose: required(values.purpose, 'purpose.problem'),
    lastDay: values.lastDay === '' || values.lastDay < today ? 'ask.problem.lastDay' : undefined,
    why: required(values.why, 'ask.problem.why'),
    onRefusal: required(values.onRefusal, 'ask.problem.onRefusal'),
  };
}

export function questionInput(dossierId: string, values: AskValues): AskConsentInput {
  const [toTask = ''] = values.task.split('|');
  return {
    dossierId, subjectId: values.subjectId, kind: values.kind, nature: values.kind === 'deelname' && values.instemming ? 'instemming' : 'toestemming',
    categories: [...values.categories], toOrganisationId: values.organisationId, toTask, purpose: values.purpose, expiresAt: endOfDay(values.lastDay),
    trajectory: values.trajectory.trim() || null, why: values.why.trim(), onRefusal: values.onRefusal.trim(),
  };
}
