import type { PageArguments } from '@kapstok/graphql';
import { holderKeys, opensNow } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { Category } from '@kapstok/policy';
import type { EntryEntity, EntryVersionEntity } from './entry.entity';

/** An entry in one of its wordings. */
export type EntryRow = EntryEntity & Omit<EntryVersionEntity, 'entryId' | 'authorHatId'>;

const ENTRY = 'e.id, e.dossier_id as "dossierId", e.category, e.about_id as "aboutId", e.created_at as "createdAt"';
const WORDING = `v.version, v.kind, v.source, v.approved, v.summary, v.body, v.occurred_on as "occurredOn", v.shielded,
  v.written_at as "writtenAt", v.correction_reason as "correctionReason"`;
const LAST = 'select * from kapstok.entry_version v where v.entry_id = e.id order by v.version desc limit 1';

// The first lock: $1 keys, $2 moment. Row-level security asks the same, and the category too.
const REACHED = `exists (select 1 from kapstok.access_grant g where g.dossier_id = e.dossier_id and ${opensNow('$1', '$2')})`;
const IN_LIST = `e.dossier_id = $3 and e.category = any ($4::text[]) and ${REACHED}`;

/** One list of entries: of a dossier, in categories that were decided on. */
export interface EntryList {
  readonly dossierId: string;
  readonly categories: readonly Category[];
}

const lock = (hat: ActingHat) => [holderKeys(hat), hat.tx.at];

/** Current versions, the newest entry first: one page and one row more, after the place of the entry `after`. */
export function currentEntries(hat: ActingHat, { dossierId, categories }: EntryList, { first }: PageArguments, after?: EntryPlace): Promise<EntryRow[]> {
  const place = after ? 'and e.created_at <= $6::timestamptz and (e.created_at < $6::timestamptz or e.id > $7::uuid)' : '';
  return hat.tx.query<EntryRow>(
    `select ${ENTRY}, ${WORDING} from kapstok.entry e cross join lateral (${LAST}) v
     where ${IN_LIST} ${place} order by e.created_at desc, e.id limit $5`,
    [...lock(hat), dossierId, categories, first + 1, ...(after ? [after.createdAt, after.id] : [])],
  );
}

export interface EntryPlace {
  /** the database's own text, exact to the microsecond */
  readonly createdAt: string;
  readonly id: string;
}

/** Where the entry `id` stands in the list, when it does. */
export async function placeOf(hat: ActingHat, { dossierId, categories }: EntryList, id: string): Promise<EntryPlace | undefined> {
  const sql = `select e.id, e.created_at::text as "createdAt" from kapstok.entry e where ${IN_LIST} and e.id = $5`;
  return (await hat.tx.query<EntryPlace>(sql, [...lock(hat), dossierId, categories, id]))[0];
}

export async function countEntries(hat: ActingHat, { dossierId, categories }: EntryList): Promise<number> {
  const sql = `select count(*)::integer as count from kapstok.entry e where ${IN_LIST}`;
  return (await hat.tx.query<{ count: number }>(sql, [...lock(hat), dossierId, categories]))[0]?.count ?? 0;
}

/** Current versions of entries by id, in dossiers that the hat can reach; the categories are still to be decided on. */
export function entriesById(hat: ActingHat, ids: readonly string[]): Promise<EntryRow[]> {
  return hat.tx.query<EntryRow>(
    `select ${ENTRY}, ${WORDING} from kapstok.entry e cross join lateral (${LAST}) v where e.id = any ($3::uuid[]) and ${REACHED}`,
    [...lock(hat), ids],
  );
}

/** All versions of entries, the first wording first; as `entriesById`. */
export function versionsById(hat: ActingHat, ids: readonly string[]): Promise<EntryRow[]> {
  return hat.tx.query<EntryRow>(
    `select ${ENTRY}, ${WORDING} from kapstok.entry e join kapstok.entry_version v on v.entry_id = e.id
     where e.id = any ($3::uuid[]) and ${REACHED} order by e.id, v.version`,
    [...lock(hat), ids],
  );
}
