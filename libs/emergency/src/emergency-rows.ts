import type { PageArguments } from '@kapstok/graphql';
import { heldNow, holderKeys } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { Law, Task } from '@kapstok/policy';

export const FINDINGS = ['in-order', 'to-discuss', 'breach'] as const;
export type Finding = (typeof FINDINGS)[number];

/** Why telling waits. Fear for the relation is no such reason (R221), nor is haste afterwards. */
export const REASONS_TO_WAIT = ['safety', 'inquiry', 'unreachable'] as const;
export type ReasonToWait = (typeof REASONS_TO_WAIT)[number];

/** One break-glass as those may know of it who opened it, who are involved in the dossier, and the FG of its controller. No content. */
export interface EmergencyRow {
  readonly id: string;
  readonly dossierId: string;
  readonly hatId: string;
  /** of the hat that opened it */
  readonly organisationId: string;
  readonly task: Task;
  readonly law: Law | null;
  readonly reason: string;
  readonly openedAt: Date;
  readonly endsAt: Date;
  readonly closedAt: Date | null;
  readonly reviewDueAt: Date;
  readonly tellDueAt: Date;
  readonly toldAt: Date | null;
  readonly toldHow: string | null;
  /** why it was not told yet, the last one first; `tellBy` is YYYY-MM-DD */
  readonly waits: readonly { readonly reason: ReasonToWait; readonly why: string; readonly tellBy: string; readonly recordedAt: string }[];
  readonly finding: Finding | null;
  readonly findingWords: string | null;
  readonly reviewedAt: Date | null;
  readonly looks: readonly { readonly category: string; readonly firstAt: string }[];
}

const ROWS = `select b.id, b.dossier_id as "dossierId", b.hat_id as "hatId", h.organisation_id as "organisationId", h.task, h.law, b.reason,
    b.opened_at as "openedAt", b.ends_at as "endsAt", b.closed_at as "closedAt", b.review_due_at as "reviewDueAt", b.tell_due_at as "tellDueAt",
    b.told_at as "toldAt", b.told_how as "toldHow", r.finding, r.words as "findingWords", r.reviewed_at as "reviewedAt",
    (select coalesce(jsonb_agg(jsonb_build_object('category', l.category, 'firstAt', l.first_at) order by l.first_at, l.category), '[]')
     from kapstok.break_glass_look l where l.break_glass_id = b.id) as looks,
    (select coalesce(jsonb_agg(jsonb_build_object('reason', w.reason, 'why', w.why, 'tellBy', w.tell_by, 'recordedAt', w.recorded_at) order by w.recorded_at desc, w.id), '[]')
     from kapstok.break_glass_wait w where w.break_glass_id = b.id) as waits
  from kapstok.break_glass b join kapstok.hat h on h.id = b.hat_id left join kapstok.break_glass_review r on r.break_glass_id = b.id`;

/** The FG sees all of its controller, another hat what it opened itself. Row-level security asks the same. */
const mine = (hat: ActingHat) => (hat.task === 'fg' ? 'b.controller_id = $1' : 'b.hat_id = $1');
const whose = (hat: ActingHat) => (hat.task === 'fg' ? hat.organisation.id : hat.id);

/** One page and one row more, the newest first, after the row `after`. */
export function emergenciesOf(hat: ActingHat, { first, after }: PageArguments): Promise<EmergencyRow[]> {
  const place = after === null ? '' : 'and (b.opened_at, b.id) < (select p.opened_at, p.id from kapstok.break_glass p where p.id = $3)';
  return hat.tx.query<EmergencyRow>(`${ROWS} where ${mine(hat)} ${place} order by b.opened_at desc, b.id desc limit $2`,
    [whose(hat), first + 1, ...(after === null ? [] : [after])]);
}

export async function isListed(hat: ActingHat, id: string): Promise<boolean> {
  return (await hat.tx.query(`select 1 from kapstok.break_glass b where ${mine(hat)} and b.id = $2`, [whose(hat), id])).length > 0;
}

/** By id: what is listed, and what was opened in a dossier that this hat is involved in (V1). */
export async function emergencyById(hat: ActingHat, id: string): Promise<EmergencyRow | undefined> {
  const involved = `exists (select 1 from kapstok.access_grant g where g.dossier_id = b.dossier_id and g.rule = 'V1' and ${heldNow('$3', '$4')})`;
  const [row] = await hat.tx.query<EmergencyRow>(`${ROWS} where b.id = $2 and (${mine(hat)} or ${involved})`, [whose(hat), id, holderKeys(hat), hat.tx.at]);
  return row;
}

/** Of dossiers that this hat is involved in, the newest first. */
export function emergenciesIn(hat: ActingHat, dossierIds: readonly string[]): Promise<EmergencyRow[]> {
  return hat.tx.query<EmergencyRow>(`${ROWS} where b.dossier_id = any ($1::uuid[])
    and exists (select 1 from kapstok.access_grant g where g.dossier_id = b.dossier_id and g.rule = 'V1' and ${heldNow('$2', '$3')})
    order by b.opened_at desc, b.id desc`, [dossierIds, holderKeys(hat), hat.tx.at]);
}

/** The break-glass that this hat has on a dossier now. */
export async function standingOn(hat: ActingHat, dossierId: string): Promise<string | undefined> {
  const [row] = await hat.tx.query<{ id: string }>(
    `select b.id from kapstok.break_glass b where b.hat_id = $1 and b.dossier_id = $2 and b.opened_at <= $3 and $3 < coalesce(b.closed_at, b.ends_at)`,
    [hat.id, dossierId, hat.tx.at],
  );
  return row?.id;
}
