import type { ActingHat } from '@kapstok/organisation';
import type { Category, DossierAtStake, EntryKind, GroundId, OrgType, Purpose, Task } from '@kapstok/policy';

export const CHOICES = ['given', 'part', 'not-yet'] as const;
/** part: without what is about others; not-yet: who gave it holds the words back for a reason */
export type CopyChoice = (typeof CHOICES)[number];

/** That something about somebody was disclosed, as the database tells it to the client that acts. No words. */
export interface SharedRow {
  readonly id: string;
  readonly subjectId: string;
  readonly dossierId: string;
  readonly isSelf: boolean;
  readonly hasGezag: boolean;
  readonly age: number;
  readonly incapacitated: boolean;
  /** whom it is about stays at an address that is kept secret */
  readonly shielded: boolean;
  /** a professional let this client see who looked, or keeps that back */
  readonly weighed: boolean;
  readonly withheld: boolean;
  /** from 16: the categories that the youth lets this client see */
  readonly consented: Category[];
  readonly dossier: DossierAtStake;
  readonly disclosedAt: Date;
  readonly endsAt: Date | null;
  readonly standing: boolean;
  /** null where the name could tell a place that is kept from this client */
  readonly holderOrganisationId: string | null;
  readonly holderTask: Task;
  readonly receiverOrganisationId: string | null;
  readonly receiverType: OrgType;
  readonly receiverTask: Task;
  readonly purpose: Purpose;
  readonly ground: GroundId;
  readonly article: string | null;
  readonly categories: Category[];
  /** an open question for the words, and the last day on which it is answered (YYYY-MM-DD) */
  readonly askedAt: Date | null;
  readonly answerBy: string | null;
  readonly copyId: string | null;
  readonly version: number;
  readonly choice: CopyChoice | null;
  readonly outcome: 'allow' | 'weigh' | null;
  readonly copyShielded: boolean | null;
  readonly decidedAt: Date | null;
  /** the second lock lets this client read the words */
  readonly readable: boolean;
}

/** One entry of a copy: the words that were disclosed, or those in their place. Whose words they are is not in it. */
export interface CopiedRow {
  readonly copyId: string;
  readonly entryId: string;
  readonly category: Category;
  readonly kind: EntryKind;
  readonly reworded: string[];
  readonly summary: string | null;
  readonly body: string | null;
  readonly occurredOn: string | null;
}

/** Row-level security of its own: the database leaves out what this client may not know of, now. The newest first. */
export function sharedRows({ tx }: ActingHat, personId: string): Promise<SharedRow[]> {
  return tx.query<SharedRow>(
    `select id, subject_id as "subjectId", dossier_id as "dossierId", is_self as "isSelf", has_gezag as "hasGezag", age, incapacitated, shielded, weighed,
       withheld, consented, dossier, disclosed_at as "disclosedAt", ends_at as "endsAt", standing, holder_organisation_id as "holderOrganisationId",
       holder_task as "holderTask", receiver_organisation_id as "receiverOrganisationId", receiver_type as "receiverType", receiver_task as "receiverTask",
       purpose, ground, article, categories, asked_at as "askedAt", answer_by as "answerBy", copy_id as "copyId", version, choice, outcome,
       copy_shielded as "copyShielded", decided_at as "decidedAt", readable
     from kapstok.shared_about_own($1)`,
    [personId],
  );
}

/** The words of these copies, as far as this client may read them now. */
export async function copiedRows({ tx }: ActingHat, personId: string, copyIds: readonly string[]): Promise<CopiedRow[]> {
  if (copyIds.length === 0) return [];
  return tx.query<CopiedRow>(
    `select copy_id as "copyId", entry_id as "entryId", category, kind, reworded, summary, body, occurred_on as "occurredOn" from kapstok.copied_to_own($1, $2::uuid[])`,
    [personId, copyIds],
  );
}
