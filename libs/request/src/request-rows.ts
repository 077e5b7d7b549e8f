import type { Category, GroundId, Law, Outcome, Purpose, Task } from '@kapstok/policy';

export const REQUEST_STATES = ['asked', 'taken-up', 'answered', 'answered-in-part', 'refused', 'withdrawn', 'expired', 'escalated'] as const;
/** `expired` is worked out by the clock; every other state is the last thing that happened. */
export type RequestState = (typeof REQUEST_STATES)[number];

export type RequestStep = 'asked' | 'taken-up' | 'answered' | 'answered-in-part' | 'refused' | 'withdrawn' | 'reminded' | 'escalated';

/**
 * How a hat stands to a request: `asker` is involved in the dossier it was asked from; `involved` in a dossier about the person,
 * `named` by the asker, `contact-point` when there is neither; `contact` is the fixed contact it was escalated to.
 */
export type Route = 'asker' | 'involved' | 'named' | 'contact-point' | 'contact';
export type Side = 'asker' | 'holder' | 'contact';

export const HOUSEHOLD_ANSWERS = ['asked', 'refused', 'not-asked'] as const;
/** Whether the household was asked first, and refused (R204, R215). */
export type HouseholdAnswer = (typeof HOUSEHOLD_ANSWERS)[number];

export interface Question {
  readonly question: string;
  readonly category: Category;
  readonly why: string;
}

/** What is asked, for what and why: as it was asked, and in all that is read of it. */
export interface AskedWords {
  readonly purpose: Purpose;
  readonly ground: GroundId | null;
  readonly thatOnly: boolean;
  readonly ownRole: string;
  readonly otherRole: string;
  readonly mayGive: string | null;
  readonly reasons: string | null;
  readonly consentOf: string[];
  readonly household: HouseholdAnswer;
  readonly householdWords: string;
  readonly safetyConcern: string | null;
  readonly useMade: string;
  readonly suspectedAbuse: boolean;
  readonly acuteDanger: boolean;
  readonly expiresAt: Date;
  readonly questions: Question[];
}

/** Who asked, and who was asked. */
export interface RequestParties {
  readonly askerOrganisationId: string;
  readonly askerTask: Task;
  readonly askerLaw: Law | null;
  readonly holderOrganisationId: string;
  readonly holderTask: Task;
  readonly holderLaw: Law | null;
}

/** A request as the hat that reads it may know it. */
export interface RequestRow extends AskedWords, RequestParties {
  readonly id: string;
  readonly dossierId: string;
  readonly subjectId: string;
  readonly askerHatId: string;
  readonly namedHatId: string | null;
  readonly meldingAt: Date | null;
  readonly embargoReason: string | null;
  readonly embargoUntil: Date | null;
  readonly outcome: Outcome;
  readonly duty: boolean;
  readonly grounds: string[];
  readonly explanation: string;
  readonly askedAt: Date;
  readonly state: RequestState;
  readonly version: number;
  readonly route: Route;
  readonly reminded: boolean;
  readonly escalated: boolean;
  readonly conversationOpen: boolean;
}

/** The columns of a `RequestRow`, from `kapstok.information_request r`; the moment of the decision is parameter `at`. */
export const requestColumns = (at: `$${number}`): string => `
  r.id, r.dossier_id as "dossierId", r.subject_id as "subjectId", r.asker_hat_id as "askerHatId", r.asker_organisation_id as "askerOrganisationId",
  r.asker_task as "askerTask", r.asker_law as "askerLaw", r.holder_organisation_id as "holderOrganisationId", r.holder_task as "holderTask",
  r.holder_law as "holderLaw", r.named_hat_id as "namedHatId", r.purpose, r.ground, r.that_only as "thatOnly", r.own_role as "ownRole",
  r.other_role as "otherRole", r.may_give as "mayGive", r.reasons, r.consent_of as "consentOf", r.household,
  r.household_words as "householdWords", r.safety_concern as "safetyConcern", r.use_made as "useMade", r.suspected_abuse as "suspectedAbuse", r.acute_danger as "acuteDanger",
  r.melding_at as "meldingAt", r.embargo_reason as "embargoReason", r.embargo_until as "embargoUntil", r.outcome, r.duty, r.grounds,
  r.explanation, r.asked_at as "askedAt", r.expires_at as "expiresAt",
  (select json_agg(json_build_object('question', q.question, 'category', q.category, 'why', q.why) order by q.place)
   from kapstok.request_question q where q.request_id = r.id) as questions,
  kapstok.request_state(r.id, ${at}) as state,
  (select max(e.version) from kapstok.request_event e where e.request_id = r.id) as version,
  kapstok.my_request_side(r.id) as route,
  exists (select 1 from kapstok.request_event e where e.request_id = r.id and e.kind = 'reminded') as reminded,
  exists (select 1 from kapstok.request_event e where e.request_id = r.id and e.kind = 'escalated') as escalated,
  kapstok.request_conversation_open(r.id) as "conversationOpen"`;

export function sideOf(route: Route): Side {
  return route === 'asker' || route === 'contact' ? route : 'holder';
}

/** The categories that a request asks for, each once, in the order of its questions. */
export function categoriesOf({ questions }: Pick<RequestRow, 'questions'>): Category[] {
  return [...new Set(questions.map(({ category }) => category))];
}

/** When half of the term has gone by: from then on one reminder can be sent. */
export function remindFrom({ askedAt, expiresAt }: Pick<RequestRow, 'askedAt' | 'expiresAt'>): Date {
  return new Date(askedAt.getTime() + (expiresAt.getTime() - askedAt.getTime()) / 2);
}
