import type { Purpose, Task } from '@kapstok/policy';
import type { AskInformationInput, ExplainAskingInput } from '../api/operations.generated';
import { required } from '../form/checks';
import type { Problems } from '../form/use-form';
import { endOfDay } from '../language/dates';

export interface QuestionValues {
  readonly question: string;
  readonly category: string;
  readonly why: string;
}

/** A question for information: the seven questions of a preparation (R217). */
export interface AskValues {
  readonly subjectId: string;
  readonly organisationId: string;
  /** See taskValue in organisation/receiving-tasks. */
  readonly task: string;
  readonly purpose: string;
  readonly thatOnly: boolean;
  readonly ownRole: string;
  readonly otherRole: string;
  readonly questions: readonly QuestionValues[];
  readonly mayGive: string;
  readonly useMade: string;
  readonly reasons: string;
  readonly household: string;
  readonly householdWords: string;
  readonly safetyConcern: string;
  readonly consentOf: readonly string[];
  readonly suspectedAbuse: boolean;
  readonly acuteDanger: boolean;
  /** the last day for an answer; '' for the usual term */
  readonly lastDay: string;
  readonly embargoReason: string;
  readonly embargoUntil: string;
}

export const emptyQuestion: QuestionValues = { question: '', category: '', why: '' };

const OWN_PURPOSE: Partial<Record<Task, Purpose>> = {
  toeleiding: 'toeleiding', begeleiding: 'toeleiding', hulpverlening: 'hulpverlening', regie: 'regie', 'veilig-thuis': 'veilig-thuis-onderzoek',
  raadsonderzoek: 'raadsonderzoek', jeugdbescherming: 'uitvoering-maatregel', jeugdreclassering: 'uitvoering-maatregel',
};

/** Tasks whose inquiry may ask that the household is not told yet. */
export const MAY_EMBARGO: readonly string[] = ['veilig-thuis', 'raadsonderzoek'] satisfies Task[];

/** What a hat starts with: its own purpose, and whom the dossier is about. */
export function firstAsk(task: string, subjectId: string | undefined): AskValues {
  return {
    subjectId: subjectId ?? '', organisationId: '', task: '', purpose: OWN_PURPOSE[task as Task] ?? '', thatOnly: false, ownRole: '', otherRole: '',
    questions: [emptyQuestion], mayGive: '', useMade: '', reasons: '', household: '', householdWords: '', safetyConcern: '', consentOf: [],
    suspectedAbuse: false, acuteDanger: false, lastDay: '', embargoReason: '', embargoUntil: '',
  };
}

export function checkAsk(values: AskValues, today: string): Problems<AskValues> {
  return {
    subjectId: required(values.subjectId, 'question.subjectProblem'),
    organisationId: required(values.organisationId, 'receiver.problem.organisation'),
    task: required(values.task, 'receiver.problem.task'),
    purpose: required(values.purpose, 'purpose.problem'),
    ownRole: required(values.ownRole, 'question.ownRoleProblem'),
    otherRole: required(values.otherRole, 'question.otherRoleProblem'),
    questions: values.questions.every((each) => isWhole(each, values.thatOnly)) ? undefined : 'question.questionsProblem',
    useMade: required(values.useMade, 'question.useMadeProblem'),
    household: required(values.household, 'question.householdProblem'),
    householdWords: required(values.householdWords, 'question.householdWordsProblem'),
    safetyConcern: values.household === 'refused' ? required(values.safetyConcern, 'question.safetyConcernProblem') : undefined,
    lastDay: values.lastDay !== '' && values.lastDay < today ? 'question.lastDayProblem' : undefined,
    embargoUntil: values.embargoReason.trim() !== '' && values.embargoUntil < today ? 'question.embargoUntilProblem' : undefined,
  };
}

function isWhole({ question, category, why }: QuestionValues, thatOnly: boolean): boolean {
  return question.trim() !== '' && why.trim() !== '' && (thatOnly || category !== '');
}

/** Where knowing that somebody is known suffices there is one kind of information only. */
function questionsOf({ questions, thatOnly }: AskValues): QuestionValues[] {
  return questions.map(({ question, category, why }) => ({ question: question.trim(), category: thatOnly ? 'betrokkenheid' : category, why: why.trim() }));
}

function holder({ organisationId, task: value }: AskValues) {
  const [task = '', law = ''] = value.split('|');
  return { organisationId, task, law: law || null };
}

export function explainAskingInput(dossierId: string, values: AskValues): ExplainAskingInput {
  const { subjectId, purpose, suspectedAbuse, acuteDanger } = values;
  return { dossierId, subjectId, ...holder(values), purpose, suspectedAbuse, acuteDanger, categories: [...new Set(questionsOf(values).map(({ category }) => category))] };
}

export function askInput(dossierId: string, values: AskValues): AskInformationInput {
  const { subjectId, purpose, thatOnly, household, consentOf, suspectedAbuse, acuteDanger, lastDay, embargoUntil } = values;
  const said = (text: string) => text.trim() || null;
  const reason = said(values.embargoReason);
  return {
    dossierId, subjectId, ...holder(values), purpose, thatOnly, household, consentOf: [...consentOf], suspectedAbuse, acuteDanger,
    ownRole: values.ownRole.trim(), otherRole: values.otherRole.trim(), questions: questionsOf(values), mayGive: said(values.mayGive),
    useMade: values.useMade.trim(), reasons: said(values.reasons), householdWords: values.householdWords.trim(),
    safetyConcern: household === 'refused' ? said(values.safetyConcern) : null,
    expiresAt: lastDay ? endOfDay(lastDay) : null,
    embargo: reason ? { reason, until: endOfDay(embargoUntil) } : null,
  };
}
