import type { Law, Origin, Task } from '@kapstok/policy';

export const TRANSFER_KINDS = ['stand-in', 'colleague', 'regie', 'college', 'veilig-thuis'] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];
export const TRANSFER_STATES = ['offered', 'accepted', 'refused', 'withdrawn', 'completed', 'expired'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];
export const TRANSFER_BOXES = ['offered', 'received'] as const;
export type TransferBox = (typeof TRANSFER_BOXES)[number];

/**
 * What Veilig Thuis tells who takes over, each with the entries that say it or why it does not apply (Wmo 4.1.1, R158): the safety of the
 * worker included.
 */
export const MANDATORY_ITEMS = ['melding', 'household', 'safety-now', 'safety-of-worker', 'agreements', 'who-is-involved', 'what-was-told'] as const;
export type MandatoryItem = (typeof MANDATORY_ITEMS)[number];

export interface TransferEvent {
  readonly kind: 'accepted' | 'refused' | 'withdrawn' | 'completed' | 'told';
  readonly at: Date;
  readonly words: string | null;
}

/** What was offered and what became of it, as both sides may know. */
export interface TransferRow {
  readonly id: string;
  readonly kind: TransferKind;
  readonly side: 'from' | 'to';
  readonly state: TransferState;
  /** how many steps were taken: who takes the next names the one it follows */
  readonly version: number;
  readonly fromHatId: string;
  readonly fromOrganisationId: string;
  readonly fromTask: Task;
  readonly toOrganisationId: string;
  readonly toTask: Task;
  readonly toLaw: Law | null;
  readonly toFrom: Origin | null;
  readonly toHatId: string | null;
  readonly until: Date | null;
  readonly why: string;
  readonly whyNotLess: string;
  readonly toldHow: string | null;
  readonly notToldWhy: string | null;
  readonly outcome: 'allow' | 'weigh';
  readonly grounds: readonly string[];
  readonly offeredAt: Date;
  readonly expiresAt: Date;
  readonly dossierCount: number;
  readonly events: readonly TransferEvent[];
  /** the dossiers that are offered: for who offers, and for who took them over; the dossiers in which regie went on: for both */
  readonly dossierIds: readonly string[];
  readonly madeDossierIds: readonly string[];
}

/** For a statement whose `$1` is the moment. Row-level security leaves out what is not of this hat. */
export const TRANSFER = `t.id, t.kind, kapstok.my_transfer_side(t.id) as side, kapstok.transfer_state(t.id, $1) as state,
  (select count(*)::int from kapstok.transfer_event e where e.transfer_id = t.id) as version,
  t.from_hat_id as "fromHatId", h.organisation_id as "fromOrganisationId", h.task as "fromTask", t.to_organisation_id as "toOrganisationId", t.to_task as "toTask",
  t.to_law as "toLaw", t.to_from_task as "toFrom", t.to_hat_id as "toHatId", t.until, t.why, t.why_not_less as "whyNotLess", t.told_how as "toldHow",
  t.not_told_why as "notToldWhy", t.outcome, t.grounds, t.offered_at as "offeredAt", t.expires_at as "expiresAt",
  kapstok.transfer_size(t.id) as "dossierCount",
  coalesce((select json_agg(json_build_object('kind', e.kind, 'at', e.happened_at, 'words', e.words) order by e.version) from kapstok.transfer_event e where e.transfer_id = t.id), '[]') as events,
  array(select d.dossier_id from kapstok.transfer_dossier d where d.transfer_id = t.id order by 1) as "dossierIds",
  array(select m.to_dossier_id from kapstok.transfer_made m where m.transfer_id = t.id order by 1) as "madeDossierIds"
  from kapstok.transfer t join kapstok.hat h on h.id = t.from_hat_id`;
