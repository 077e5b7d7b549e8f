import { holderKeys, opensNow } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { Category } from '@kapstok/policy';
import type { CheckedKindcheck } from './kindcheck-input';

/** A kindcheck as it was recorded; nothing of it ever changes. */
export interface KindcheckRow extends CheckedKindcheck {
  readonly id: string;
  readonly dossierId: string;
  readonly recordedAt: Date;
}

const COLUMNS = `k.id, k.dossier_id as "dossierId", k.outcome, k.words, k.because, k.done_on as "doneOn", k.repeat_by as "repeatBy", k.recorded_at as "recordedAt"`;
// The first lock, as on entries: $1 keys, $2 moment.
const REACHED = `exists (select 1 from kapstok.access_grant g where g.dossier_id = k.dossier_id and ${opensNow('$1', '$2')})`;

/** Of one dossier, the newest first. */
export function kindchecksOf(hat: ActingHat, dossierId: string): Promise<KindcheckRow[]> {
  return hat.tx.query<KindcheckRow>(
    `select ${COLUMNS} from kapstok.kindcheck k where k.dossier_id = $3 and ${REACHED} order by k.done_on desc, k.recorded_at desc, k.id`,
    [holderKeys(hat), hat.tx.at, dossierId],
  );
}

export async function kindcheckById(hat: ActingHat, id: string): Promise<KindcheckRow | undefined> {
  return (await hat.tx.query<KindcheckRow>(`select ${COLUMNS} from kapstok.kindcheck k where k.id = $3 and ${REACHED}`, [holderKeys(hat), hat.tx.at, id]))[0];
}

export async function insertKindcheck(hat: ActingHat, { id, dossierId, outcome, words, because, doneOn, repeatBy }: Omit<KindcheckRow, 'recordedAt'>): Promise<void> {
  await hat.tx.query(
    `insert into kapstok.kindcheck (id, dossier_id, outcome, words, because, done_on, repeat_by, hat_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, kapstok.at())`,
    [id, dossierId, outcome, words, because, doneOn, repeatBy, hat.id],
  );
}

/** How old the subject of a dossier was on `day`; `undefined` when the hat may not know the person, or there is no one subject. */
export async function ageOfSubject(hat: ActingHat, subjectId: string | null, day: string): Promise<number | undefined> {
  if (subjectId === null) return undefined;
  const [person] = await hat.tx.query<{ age: number }>(
    `select kapstok.age_at(p.birth_date, ($2::date + time '12:00') at time zone 'Europe/Amsterdam') as age from kapstok.person p where p.id = $1`,
    [subjectId, day],
  );
  return person?.age;
}

/** Whether something was written in `categories` of a dossier after a moment. */
export async function writtenSince(hat: ActingHat, dossierId: string, categories: readonly Category[], since: Date): Promise<boolean> {
  const found = await hat.tx.query(
    `select 1 from kapstok.entry k join kapstok.entry_version v on v.entry_id = k.id
     where k.dossier_id = $3 and k.category = any ($4::text[]) and v.written_at > $5 and ${REACHED} limit 1`,
    [holderKeys(hat), hat.tx.at, dossierId, categories, since],
  );
  return found.length > 0;
}
