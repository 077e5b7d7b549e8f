import type { ConsentNature } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { Category, ConsentAnswer, ConsentKind, Purpose, Task } from '@kapstok/policy';
import { askedState, type AskedState } from './asked-state';

/** What is asked and why: the same for the professional who asks and for who is asked. */
export interface QuestionForConsent {
  readonly kind: ConsentKind;
  readonly nature: ConsentNature;
  readonly categories: Category[];
  readonly toTask: Task;
  readonly purpose: Purpose;
  readonly expiresAt: Date;
  readonly trajectory: string | null;
  readonly why: string;
  readonly onRefusal: string;
  readonly answerBy: Date;
}

/** A question for consent as it was asked. Its words never change. */
export interface ConsentRequestRow extends QuestionForConsent {
  readonly id: string;
  readonly dossierId: string;
  readonly subjectId: string;
  readonly toOrganisationId: string;
  readonly askedAt: Date;
  readonly cancelledAt: Date | null;
}

/** One of whom it was asked, as a professional of the dossier sees it. */
export interface AskedPerson {
  readonly requestId: string;
  readonly personId: string;
  readonly role: 'subject' | 'gezag' | 'view';
  readonly version: number;
  readonly seenAt: Date | null;
  readonly remindedAt: Date | null;
  readonly must: boolean;
  readonly consentId: string | null;
  readonly state: AskedState;
  /** of a refusal: for who recorded it and who asked, null for others */
  readonly objections: string | null;
  /** role view: agrees, objects, cannot-say; null while it was not asked */
  readonly view: string | null;
  /** of that view: for who recorded it and who asked, null for others */
  readonly viewWords: string | null;
}

/** A question with everyone of whom it was asked. */
export interface ConsentRequest extends ConsentRequestRow {
  readonly persons: readonly AskedPerson[];
  /** everyone who must now said yes, those too of whom it was not asked then (R72): to share, to the same function that opens it */
  readonly complete: boolean;
}

const REQUEST = `r.id, r.dossier_id as "dossierId", r.subject_id as "subjectId", r.kind, r.nature, r.categories, r.to_organisation_id as "toOrganisationId",
  r.to_task as "toTask", r.purpose, r.expires_at as "expiresAt", r.trajectory, r.why, r.on_refusal as "onRefusal", r.asked_at as "askedAt",
  r.answer_by as "answerBy", r.cancelled_at as "cancelledAt"`;

const COUNTS = `not exists (select 1 from unnest(r.categories) category
  where not kapstok.consent_of_kind_counts(r.kind, r.subject_id, category, r.to_organisation_id, r.to_task, r.purpose, $1))`;

type PersonRow = Omit<AskedPerson, 'state'> & { readonly answer: ConsentAnswer | null; readonly expiresAt: Date | null; readonly withdrawnAt: Date | null };

/** Questions by a condition on `r` (parameters from $2 on), the newest first. Row-level security gives those of own dossiers. */
export async function consentRequests(hat: ActingHat, condition: string, parameters: readonly unknown[]): Promise<ConsentRequest[]> {
  const { at } = hat.tx;
  const rows = await hat.tx.query<ConsentRequestRow & { counts: boolean }>(
    `select ${REQUEST}, ${COUNTS} as counts from kapstok.consent_request r where ${condition} order by r.asked_at desc, r.id desc`,
    [at, ...parameters],
  );
  const persons = rows.length === 0 ? [] : await personsOf(hat, rows.map(({ id }) => id));
  return rows.map(({ counts, ...row }) => {
    const asked = persons.filter(({ requestId }) => requestId === row.id).map((person): AskedPerson => withState(row, person, at));
    const must = asked.filter((person) => person.role !== 'view' && person.must);
    return { ...row, persons: asked, complete: counts && must.length > 0 && must.every(({ state }) => state === 'given') };
  });
}

function withState(row: ConsentRequestRow, { answer, expiresAt, withdrawnAt, ...person }: PersonRow, at: Date): AskedPerson {
  const facts = { answerBy: row.answerBy, cancelledAt: row.cancelledAt, seenAt: person.seenAt, must: person.must };
  return { ...person, state: askedState({ ...facts, answer: answer && { answer, expiresAt, withdrawnAt } }, at) };
}

function personsOf(hat: ActingHat, requestIds: readonly string[]): Promise<PersonRow[]> {
  return hat.tx.query<PersonRow>(
    `select p.request_id as "requestId", p.person_id as "personId", p.as_role as role, p.version, p.seen_at as "seenAt", p.reminded_at as "remindedAt",
       case p.as_role when 'view' then kapstok.incapacitated(p.person_id, $2)
         else p.person_id in (select kapstok.must_consent(r.subject_id, $2)) end as must,
       c.id as "consentId", c.answer, c.expires_at as "expiresAt", w.withdrawn_at as "withdrawnAt", n.objections,
       said.view, said.words as "viewWords"
     from kapstok.consent_request_person p join kapstok.consent_request r on r.id = p.request_id
     left join lateral (select * from kapstok.consent a where a.request_id = r.id and a.given_by_id = p.person_id
       order by a.given_at desc, a.id desc limit 1) c on true
     left join lateral (select v.view, vn.words from kapstok.consent_view v left join kapstok.consent_view_note vn on vn.view_id = v.id
       where p.as_role = 'view' and v.request_id = r.id order by v.recorded_at desc, v.id limit 1) said on true
     left join kapstok.consent_withdrawal w on w.consent_id = c.id
     left join kapstok.consent_note n on n.consent_id = c.id
     where p.request_id = any ($1::uuid[]) order by p.request_id, p.as_role = 'gezag', p.person_id`,
    [requestIds, hat.tx.at],
  );
}
