import type { ActingHat } from '@kapstok/organisation';
import type { ConsentAnswer, OrgType, Task } from '@kapstok/policy';
import { ANSWERS_OF_CLIENT, type RecordedAnswer } from '../recorded-answer';
import { askedState, standsOpen, type AskedState } from './asked-state';
import type { QuestionForConsent } from './consent-request-rows';

/** Another person of whom the same was asked: as what, and whether there is an answer. Nothing else. */
export interface OtherAsked {
  readonly role: 'subject' | 'gezag';
  readonly answered: boolean;
}

/** A question as one person of whom it is asked sees it. */
export interface AskedOfClient extends QuestionForConsent {
  readonly id: string;
  readonly subjectId: string;
  readonly role: 'subject' | 'gezag' | 'view';
  /** null where the name could tell a place to who must not find it; then `withheld` */
  readonly toOrganisationId: string | null;
  readonly toOrganisationType: OrgType;
  readonly withheld: boolean;
  readonly askedAt: Date;
  readonly cancelledAt: Date | null;
  readonly askerOrganisationId: string | null;
  readonly askerOrganisationType: OrgType;
  readonly askerTask: Task;
  readonly version: number;
  readonly seenAt: Date | null;
  readonly remindedAt: Date | null;
  readonly others: readonly OtherAsked[];
  readonly state: AskedState;
  /** an answer can be given, or given anew */
  readonly open: boolean;
  /** the last answer of this person */
  readonly consentId: string | null;
}

type Row = Omit<AskedOfClient, 'state' | 'open' | 'consentId'>;
type Answer = Pick<RecordedAnswer, 'id' | 'requestId' | 'expiresAt' | 'withdrawnAt'> & { readonly answer: ConsentAnswer };

/** The questions for the client that acts, the newest first. The database leaves out what is not for this client. */
export async function askedOfClient(hat: ActingHat): Promise<AskedOfClient[]> {
  if (hat.task !== 'client') return [];
  const { at } = hat.tx;
  const rows = await hat.tx.query<Row>(
    `select id, subject_id as "subjectId", as_role as role, kind, nature, categories, to_organisation_id as "toOrganisationId",
       to_organisation_type as "toOrganisationType", withheld, to_task as "toTask", purpose, expires_at as "expiresAt", trajectory, why,
       on_refusal as "onRefusal", asked_at as "askedAt", answer_by as "answerBy", cancelled_at as "cancelledAt",
       asker_organisation_id as "askerOrganisationId", asker_organisation_type as "askerOrganisationType", asker_task as "askerTask", version,
       seen_at as "seenAt", reminded_at as "remindedAt", others
     from kapstok.asked_of_client() order by asked_at desc, id desc`,
  );
  const answers = rows.length === 0 ? [] : await hat.tx.query<Answer>(
    `${ANSWERS_OF_CLIENT} where c.given_by_id = $1 and c.request_id is not null order by c.given_at desc, c.id desc`,
    [hat.personId],
  );
  return rows.map((row) => {
    const answer = answers.find(({ requestId }) => requestId === row.id) ?? null;
    const facts = { ...row, must: row.role !== 'view' };
    return { ...row, state: askedState({ ...facts, must: true, answer }, at), open: standsOpen(facts, at), consentId: answer?.id ?? null };
  });
}
