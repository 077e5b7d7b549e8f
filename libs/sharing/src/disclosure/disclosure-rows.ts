import type { ActingHat } from '@kapstok/organisation';
import type { Category, DossierAtStake, DossierKind, EntryKind, GroundId, Law, Origin, Purpose, Task } from '@kapstok/policy';

/** What of an entry can be chosen; kind and source always go along (R239). */
export const DISCLOSABLE = ['summary', 'body', 'occurredOn'] as const;
export type DisclosableField = (typeof DISCLOSABLE)[number];

/** One version of one entry as it was given: the chosen fields, copied. What was not chosen is null. */
export interface DisclosedEntryRow {
  readonly disclosureId: string;
  readonly entryId: string;
  readonly subjectId: string | null;
  readonly category: Category;
  readonly ground: GroundId;
  readonly fields: DisclosableField[];
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
  readonly subjectId: string | null;
  /** the hat that disclosed: it had the task and law of the dossier (V1) */
  readonly holder: { readonly organisationId: string; readonly task: Task; readonly law: Law | null; readonly from: Origin | null; readonly processorFor: string | null };
  readonly receiverOrganisationId: string;
  readonly receiverTask: Task;
  readonly receiverLaw: Law | null;
  readonly purpose: Purpose;
  readonly ground: GroundId;
  readonly article: string | null;
  readonly disclosedAt: Date;
  readonly endsAt: Date | null;
  readonly entries: DisclosedEntryRow[];
}

/** The columns of a `DisclosureRow`, from `kapstok.disclosure d` joined with the hat `h` that disclosed; its entries follow. */
export const DISCLOSURE = `
  d.id, d.dossier_id as "dossierId", d.subject_id as "subjectId", d.receiver_organisation_id as "receiverOrganisationId",
  d.receiver_task as "receiverTask", d.receiver_law as "receiverLaw", d.purpose, d.ground, d.article, d.disclosed_at as "disclosedAt",
  d.ends_at as "endsAt", json_build_object('organisationId', h.organisation_id, 'task', h.task, 'law', h.law, 'from', h.from_task,
    'processorFor', h.processor_for) as holder`;

const WORDS = 'summary, body, occurred_on as "occurredOn"';
const NO_WORDS = 'null as summary, null as body, null as "occurredOn"';

/** The same disclosures, each with the entries that the hat can read; without their words where only whether they stand is asked. */
export async function withEntries(hat: ActingHat, rows: readonly Omit<DisclosureRow, 'entries'>[], words: 'words' | 'no-words'): Promise<DisclosureRow[]> {
  if (rows.length === 0) return [];
  const entries = await hat.tx.query<DisclosedEntryRow>(
    `select disclosure_id as "disclosureId", entry_id as "entryId", subject_id as "subjectId", category, ground, fields, kind, source,
       ${words === 'words' ? WORDS : NO_WORDS}
     from kapstok.disclosed_entry where disclosure_id = any ($1::uuid[]) order by disclosure_id, category, entry_id`,
    [rows.map(({ id }) => id)],
  );
  return rows.map((row) => ({ ...row, entries: entries.filter(({ disclosureId }) => disclosureId === row.id) }));
}

/** The controller of the dossier: the college when the organisation disclosed as its processor. As the log works it out too. */
export function controllerOf({ holder }: Pick<DisclosureRow, 'holder'>): string {
  return holder.processorFor ?? holder.organisationId;
}

const KIND: Partial<Record<Task, DossierKind>> = {
  toeleiding: 'toeleiding', begeleiding: 'toeleiding', hulpverlening: 'hulpverlening', regie: 'regie', 'veilig-thuis': 'veilig-thuis',
  raadsonderzoek: 'raad', jeugdbescherming: 'bescherming', jeugdreclassering: 'bescherming',
};

/**
 * The dossier it came from, as far as a receiver may know it: from the hat that disclosed, which had its task and law. A receiver
 * never reads the dossier itself, not even to be refused.
 */
export function dossierOf(row: Pick<DisclosureRow, 'holder' | 'subjectId'>): DossierAtStake | undefined {
  const { task, law, from } = row.holder;
  const kind = KIND[task];
  if (!kind) return undefined;
  return { kind, controller: controllerOf(row), task, ...(law && { law }), ...(from && { from }), scope: row.subjectId ? 'person' : 'family' };
}
