import type { ActingHat } from '@kapstok/organisation';

export const BREACH_KINDS = ['authority', 'persons'] as const;
/** To the supervisor (AVG 33), or to the persons concerned (AVG 34). */
export type BreachKind = (typeof BREACH_KINDS)[number];

/** One act after a breach, or why it was left; never changed. */
export interface BreachAct {
  readonly id: string;
  readonly kind: BreachKind;
  readonly done: boolean;
  readonly happenedAt: Date | null;
  /** the reference of the supervisor, or how the persons were told */
  readonly words: string | null;
  /** why not, or why later than 72 hours */
  readonly reason: string | null;
  readonly recordedAt: Date;
}

/** A decision that it was a breach, with what was done after it. `id` is that of the review. */
export interface BreachRow {
  readonly id: string;
  readonly dossierId: string | null;
  /** of the look itself */
  readonly firstAt: Date;
  readonly decidedAt: Date;
  readonly knownAt: Date;
  /** 72 hours later */
  readonly tellBy: Date;
  /** the oldest first */
  readonly acts: readonly BreachAct[];
}

// Of the own controller and not about the own account: the first lock. Row-level security asks the same.
const BREACHES = `select b.item_id as id, b.dossier_id as "dossierId", b.first_at as "firstAt", b.decided_at as "decidedAt", b.known_at as "knownAt", b.tell_by as "tellBy"
  from desk.breach b where b.controller_id = $1 and b.account_id <> $2`;
const LACKS = (kind: BreachKind) => `not exists (select 1 from desk.breach_act a where a.item_id = b.item_id and a.kind = '${kind}')`;

type Bare = Omit<BreachRow, 'acts'>;

/** Breaches of which something has not been recorded yet, the first that is due on top. */
export async function openBreachRows(hat: ActingHat): Promise<BreachRow[]> {
  const rows = await hat.tx.query<Bare>(`${BREACHES} and (${BREACH_KINDS.map(LACKS).join(' or ')}) order by b.tell_by, b.item_id`, [hat.organisation.id, hat.accountId]);
  return withActs(hat, rows);
}

/** Undefined when this review was not decided on as a breach. */
export async function breachRow(hat: ActingHat, id: string): Promise<BreachRow | undefined> {
  const rows = await hat.tx.query<Bare>(`${BREACHES} and b.item_id = $3`, [hat.organisation.id, hat.accountId, id]);
  return (await withActs(hat, rows))[0];
}

async function withActs(hat: ActingHat, rows: readonly Bare[]): Promise<BreachRow[]> {
  const acts = await hat.tx.query<BreachAct & { itemId: string }>(
    `select id, item_id as "itemId", kind, done, happened_at as "happenedAt", words, reason, recorded_at as "recordedAt"
     from desk.breach_act where item_id = any ($1::uuid[]) order by recorded_at, id`, [rows.map(({ id }) => id)]);
  return rows.map((row) => ({ ...row, acts: acts.filter(({ itemId }) => itemId === row.id) }));
}
