import { BadInput } from '@kapstok/errors';
import { ENTRY_CATEGORIES } from '@kapstok/dossier';
import type { ActingHat } from '@kapstok/organisation';
import { GROUND_IDS, LAWS, PURPOSES, TASKS, type Law, type Task } from '@kapstok/policy';
import { knownWord, maybeSaid, saidInWords } from '@kapstok/graphql';
import { HOUSEHOLD_ANSWERS, type AskedWords, type Question } from './request-rows';

/** A question as it comes in: the seven questions of the preparation are its fields (R203, R217). */
export interface AskInformation {
  /** of who asks, in which that hat is involved */
  readonly dossierId: string;
  readonly subjectId: string;
  readonly organisationId: string;
  readonly task: string;
  /** needed when the organisation carries the task out under more than one law */
  readonly law?: string | null;
  /** a professional of whom the asker already knows */
  readonly hatId?: string | null;
  readonly purpose: string;
  readonly ground?: string | null;
  /** knowing that somebody is known there is enough (R205) */
  readonly thatOnly?: boolean | null;
  /** my role and position towards the client */
  readonly ownRole: string;
  /** your role, as I see it */
  readonly otherRole: string;
  readonly questions: readonly { readonly question: string; readonly category: string; readonly why: string }[];
  /** what you can give, as I see it */
  readonly mayGive?: string | null;
  /** reasons to give it and not to */
  readonly reasons?: string | null;
  /** ids of who consented, as is on record (R91) */
  readonly consentOf: readonly string[];
  /** asked, refused or not-asked */
  readonly household: string;
  /** what came of it, or why it was not asked (R204) */
  readonly householdWords: string;
  /** needed when the household refused: which concern about safety makes asking others necessary all the same (R215) */
  readonly safetyConcern?: string | null;
  /** what will be done with it */
  readonly useMade: string;
  readonly suspectedAbuse?: boolean | null;
  readonly acuteDanger?: boolean | null;
  readonly expiresAt?: Date | null;
  readonly embargo?: { readonly reason: string; readonly until: Date } | null;
}

/** The same with every value known. */
export interface CheckedAsking extends AskedWords {
  readonly task: Task;
  readonly law: Law | null;
  readonly embargo: { readonly reason: string; readonly until: Date } | null;
}

const DAY = 24 * 60 * 60 * 1000;
/** The term when none is named, and the longest, in days. */
export const USUAL_TERM = 14;
export const LONGEST_TERM = 90;
/** In days: an inquiry that needs longer asks anew. */
export const LONGEST_EMBARGO = 182;
const MOST_QUESTIONS = 20;
const MAY_EMBARGO: readonly Task[] = ['veilig-thuis', 'raadsonderzoek'];

/** Throws BadInput with the path of the first value that does not fit. */
export function checkedAsking(hat: ActingHat, input: AskInformation): CheckedAsking {
  const thatOnly = input.thatOnly ?? false;
  return {
    task: knownWord('input.task', input.task, TASKS),
    law: input.law == null ? null : knownWord('input.law', input.law, LAWS),
    purpose: knownWord('input.purpose', input.purpose, PURPOSES),
    ground: input.ground == null ? null : knownWord('input.ground', input.ground, GROUND_IDS),
    thatOnly,
    ownRole: saidInWords('input.ownRole', input.ownRole),
    otherRole: saidInWords('input.otherRole', input.otherRole),
    questions: checkedQuestions(input.questions, thatOnly),
    mayGive: maybeSaid('input.mayGive', input.mayGive),
    reasons: maybeSaid('input.reasons', input.reasons),
    consentOf: [...new Set(input.consentOf.map((id) => id.toLowerCase()))],
    ...checkedHousehold(input),
    useMade: saidInWords('input.useMade', input.useMade),
    suspectedAbuse: input.suspectedAbuse ?? false,
    acuteDanger: input.acuteDanger ?? false,
    expiresAt: within('input.expiresAt', input.expiresAt ?? new Date(hat.tx.at.getTime() + USUAL_TERM * DAY), hat.tx.at, LONGEST_TERM),
    embargo: checkedEmbargo(hat, input.embargo),
  };
}

function checkedQuestions(questions: AskInformation['questions'], thatOnly: boolean): Question[] {
  if (questions.length === 0) throw new BadInput('input.questions', 'ask at least one');
  if (questions.length > MOST_QUESTIONS) throw new BadInput('input.questions', `at most ${MOST_QUESTIONS} at once`);
  return questions.map(({ question, category, why }, i) => {
    const field = `input.questions[${i}]`;
    const known = knownWord(`${field}.category`, category, ENTRY_CATEGORIES);
    if (thatOnly && known !== 'betrokkenheid') throw new BadInput(`${field}.category`, 'when knowing that somebody is known suffices, content is not asked: betrokkenheid only');
    return { question: saidInWords(`${field}.question`, question), category: known, why: saidInWords(`${field}.why`, why) };
  });
}

function checkedHousehold(input: AskInformation): Pick<CheckedAsking, 'household' | 'householdWords' | 'safetyConcern'> {
  const household = knownWord('input.household', input.household, HOUSEHOLD_ANSWERS);
  const householdWords = saidInWords('input.householdWords', input.householdWords);
  const safetyConcern = maybeSaid('input.safetyConcern', input.safetyConcern);
  if (household === 'refused' && safetyConcern === null) {
    throw new BadInput('input.safetyConcern', 'the household refused: without a concern about safety that is the end of the question');
  }
  return { household, householdWords, safetyConcern };
}

function checkedEmbargo(hat: ActingHat, embargo: AskInformation['embargo']): CheckedAsking['embargo'] {
  if (embargo == null) return null;
  if (!MAY_EMBARGO.includes(hat.task)) throw new BadInput('input.embargo', 'only in an inquiry of Veilig Thuis or the Raad');
  return { reason: saidInWords('input.embargo.reason', embargo.reason), until: within('input.embargo.until', embargo.until, hat.tx.at, LONGEST_EMBARGO) };
}

function within(field: string, moment: Date, at: Date, days: number): Date {
  if (!(moment.getTime() > at.getTime())) throw new BadInput(field, 'a moment that is still to come');
  if (moment.getTime() > at.getTime() + days * DAY) throw new BadInput(field, `at most ${days} days from now`);
  return moment;
}
