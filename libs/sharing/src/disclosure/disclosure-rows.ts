import type { ActingHat } from '@kapstok/organisation';
import type { Category, DossierAtStake, EntryKind, GroundId, Law, Origin, Purpose, Task } from '@kapstok/policy';

/** What of an entry can be chosen; kind and source always go along (R239). */
export const DISCLOSABLE = ['summary', 'body', 'occurredOn'] as const;
export type DisclosableField = (typeof DISCLOSABLE)[number];

/** As what a hat held what it gave: works in the dossier, takes part in a regie dossier, received it itself. */
export type HeldAs = 'V1' | 'V5' | 'V4';

/** One version of one entry as it was given: the chosen fields, copied. What was not chosen is null. */
export interface DisclosedEntryRow {
  readonly disclosureId: string;
  readonly entryId: string;
  readonly version: number;
  readonly subjectId: string | null;
  readonly category: Category;
  readonly ground: GroundId;
  readonly fields: DisclosableField[];
  /** of these the receiver has other words than those of the dossier */
  readonly reworded: DisclosableField[];
  readonly covenantId: string | null;
  /** holds a protected address or place of stay */
  readonly shielded: boolean;
  readonly kind: EntryKind;
  readonly source: string;
  readonly summary: string | null;
  readonly body: string | null;
  /** YYYY-MM-DD */
  readonly occurredOn: string | null;
}

/** What one hat gave out of one dossier to a task of an organisation, at once. */
export interface DisclosureRow {
  readonly id: string;
  readonly dossierId: string;
  readonly caseId: string;
  readonly subjectId: string | null;
  /** the hat that disclosed */
  readonly holder: { readonly organisationId: string; readonly task: Task; readonly law: Law | null; readonly from: Origin | null; readonly processorFor: string | null };
  readonly heldAs: HeldAs;
  /** the dossier it came from, as far as a decision needs it: a receiver never reads the dossier itself, not even to be refused */
  readonly ofDossier: DossierAtStake;
  readonly receiverOrganisationId: string;
  readonly receiverTask: Task;
  readonly receiverLaw: Law | null;
  readonly purpose: Purpose;
  readonly basis: 'consent' | 'law' | 'weighing';
  readonly ground: GroundId;
  readonly article: string | null;
  readonly weighingId: string | null;
  readonly requestId: string | null;
  readonly covenantId: string | null;
  /** the disclosure by which the holder had it itself */
  readonly onwardOf: string | null;
  readonly disclosedAt: Date;
  readonly endsAt: Date | null;
  readonly entries: DisclosedEntryRow[];
}

/** The columns of a `DisclosureRow`, from `kapstok.disclosure d` joined with the hat `h` that disclosed; its entries follow. */
export const DISCLOSURE = `
  d.id, d.dossier_id as "dossierId", d.case_id as "caseId", d.subject_id as "subjectId", d.held_as as "heldAs", d.of_dossier as "ofDossier",
  d.receiver_organisation_id as "receiverOrganisationId", d.receiver_task as "receiverTask", d.receiver_law as "receiverLaw", d.purpose, d.basis,
  d.ground, d.article, d.weighing_id as "weighingId", d.request_id as "requestId", d.covenant_id as "covenantId", d.onward_of as "onwardOf",
  d.disclosed_at as "disclosedAt", d.ends_at as "endsAt",
  json_build_object('organisationId', h.organisation_id, 'task', h.task, 'law', h.law, 'from', h.from_task, 'processorFor', h.processor_for) as holder`;

const ENTRY = `disclosure_id as "disclosureId", entry_id as "entryId", version, subject_id as "subjectId", category, ground, fields, reworded,
  covenant_id as "covenantId", shielded, kind, source`;
const WORDS = 'summary, body, occurred_on as "occurredOn"';
const NO_WORDS = 'null as summary, null as body, null as "occurredOn"';

/** The same disclosures, each with the entries that the hat can read; without their words where only whether they stand is asked. */
export async function withEntries(hat: ActingHat, rows: readonly Omit<DisclosureRow, 'entries'>[], words: 'words' | 'no-words'): Promise<DisclosureRow[]> {
  if (rows.length === 0) return [];
  const entries = await hat.tx.query<DisclosedEntryRow>(
    `select ${ENTRY}, ${words === 'words' ? WORDS : NO_WORDS}
     from kapstok.disclosed_entry where disclosure_id = any ($1::uuid[]) order by disclosure_id, category, entry_id`,
    [rows.map(({ id }) => id)],
  );
  return rows.map((row) => ({ ...row, entries: entries.filter(({ disclosureId }) => disclosureId === row.id) }));
}

/** Who gave it: the college when the organisation disclosed as its processor. */
export function giverOf({ holder }: Pick<DisclosureRow, 'holder'>): string {
  return holder.processorFor ?? holder.organisationId;
}
