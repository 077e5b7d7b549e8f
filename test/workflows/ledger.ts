import type { World } from '@kapstok/testing';
import type { Told } from './workflow';

/** Something that was lost, doubled or half. */
export interface Wrong {
  readonly what: string;
  readonly count: number;
}

/** What must never be there, whatever was told: each gives the number of rows that are wrong. */
const NEVER: readonly (readonly [string, string])[] = [
  ['a disclosure without exactly one weighing or consent behind it', `select count(*) from kapstok.disclosure d where (d.basis = 'weighing') <> exists (select 1 from kapstok.weighing w where w.id = d.weighing_id) or (d.basis = 'consent' and exists (
    select 1 from kapstok.disclosed_entry e where e.disclosure_id = d.id and not kapstok.consent_counts(e.subject_id, e.category, e.receiver_organisation_id, e.receiver_task, e.purpose, d.disclosed_at)))`],
  ['a weighing behind more than one disclosure', 'select count(*) from (select 1 from kapstok.disclosure where weighing_id is not null group by weighing_id having count(*) > 1) doubled'],
  ['a used weighing that shares, without its disclosure', `select count(*) from kapstok.weighing w where w.state = 'used' and w.outcome <> 'nothing' and not exists (select 1 from kapstok.disclosure d where d.weighing_id = w.id)`],
  ['a disclosure of a weighing that is still a draft', `select count(*) from kapstok.disclosure d join kapstok.weighing w on w.id = d.weighing_id where w.state <> 'used'`],
  ['a disclosure without entries', 'select count(*) from kapstok.disclosure d where not exists (select 1 from kapstok.disclosed_entry e where e.disclosure_id = d.id)'],
  ['a disclosure without the grant of its receiver', 'select count(*) from kapstok.disclosure d where not exists (select 1 from kapstok.access_grant g where g.cause_id = d.id)'],
  ['a disclosure without its line in the log', 'select count(*) from kapstok.disclosure d where not exists (select 1 from logbook.access_line l where l.decision_id = d.decision_id)'],
  ['a question without its words', 'select count(*) from kapstok.information_request r where not exists (select 1 from kapstok.request_question q where q.request_id = r.id)'],
  ['a question without its first event', `select count(*) from kapstok.information_request r where not exists (select 1 from kapstok.request_event e where e.request_id = r.id and e.kind = 'asked')`],
  ['a question that nobody is told of', `select count(*) from kapstok.information_request r where 1 <> (select count(*) from kapstok.outbox o where o.kind = 'request-asked' and o.about ->> 'requestId' = r.id::text)`],
  ['an answered question without what was given', `select count(*) from kapstok.request_event e where e.kind = 'answered' and not exists (select 1 from kapstok.disclosure d where d.request_id = e.request_id)`],
  ['a transfer without its dossier', 'select count(*) from kapstok.transfer t where not exists (select 1 from kapstok.transfer_dossier d where d.transfer_id = t.id)'],
  ['a key without what came of it', 'select count(*) from kapstok.idempotency_key where result_id is null'],
  ['a follow-up that was not carried out', 'select count(*) from kapstok.outbox where done_at is null and due_at <= clock_timestamp()'],
  ['two notices of one event for one reader', 'select count(*) from (select 1 from kapstok.notice group by outbox_id, for_key having count(*) > 1) doubled'],
];

/** What of each workflow must be there as it was told; `$1` are the workflows as JSON. */
const AS_TOLD: readonly (readonly [string, string])[] = [
  ['a question that is there once', `(select count(*) from kapstok.information_request r where r.dossier_id = w.asking) <> (w."requestId" is not null)::int or (w."requestId" is not null and not exists (select 1 from kapstok.information_request r where r.id = w."requestId"))`],
  ['a weighing that is there once', `(select count(*) from kapstok.weighing x where x.dossier_id = w.held) <> (w."weighingId" is not null)::int`],
  ['a disclosure that is there once', `(select count(*) from kapstok.disclosure d where d.dossier_id = w.held) <> coalesce(w.disclosed, false)::int`],
  ['an answer that stands as it was told', `w.request is not null and (select e.kind from kapstok.request_event e where e.request_id = w."requestId" and e.kind <> 'taken-up' order by e.version desc limit 1) is distinct from w.request`],
  ['a transfer that is there once', `(select count(*) from kapstok.transfer_dossier d where d.dossier_id = w.held) <> (w."transferId" is not null)::int`],
  ['a transfer that stands as it was told', `w.transfer is not null and (select e.kind from kapstok.transfer_event e where e.transfer_id = w."transferId" order by e.version desc limit 1) is distinct from w.transfer`],
  ['exactly one at work in the dossier', `(select count(*) from kapstok.involvement i where i.dossier_id = w.held and (i.valid_until is null or i.valid_until > clock_timestamp())) <> 1`],
  ['who took it over at work in it', `(w.transfer is not distinct from 'accepted') <> exists (select 1 from kapstok.involvement i join kapstok.transfer t on t.to_hat_id = i.hat_id where t.id = w."transferId" and i.dossier_id = w.held)`],
];

/** Everything that is lost, doubled or half in the database, held against what the workflows were told. */
export async function wrongIn(world: World, told: readonly Told[]): Promise<Wrong[]> {
  const found: Wrong[] = [];
  for (const [what, sql] of NEVER) {
    const [row] = await world.query<{ count: string }>(sql);
    found.push({ what, count: Number(row!.count) });
  }
  const rows = JSON.stringify(told.map(({ refusals: _, ...one }) => one));
  for (const [what, wrong] of AS_TOLD) {
    const [row] = await world.query<{ count: string }>(
      `select count(*) from jsonb_to_recordset($1::jsonb) as w(held uuid, asking uuid, "requestId" uuid, request text, "weighingId" uuid, disclosed boolean, "transferId" uuid, transfer text) where ${wrong}`,
      [rows],
    );
    found.push({ what: `not ${what}`, count: Number(row!.count) });
  }
  return found.filter(({ count }) => count > 0);
}
