import type { DossierFact, Tie } from '@kapstok/review';
import type { EntityManager } from 'typeorm';

/** What and who the accesses of a day are about. */
export interface Asked {
  readonly dossierIds: readonly string[];
  readonly hatIds: readonly string[];
  readonly subjectIds: readonly string[];
}

interface TieRow {
  readonly about: string;
  readonly kind: Tie['kind'];
  readonly hatId: string | null;
  readonly holder: string | null;
  readonly from: Date;
  readonly until: Date | null;
  readonly own?: string | null;
}

// $1 dossiers, $2 hats, $3 persons. Each row is a period: the scoring asks whether it held while the access lasted.
const TIES = `
  select i.dossier_id as about, case when i.stands_in_for is null then 'involved' else 'standing-in' end as kind, i.hat_id, null as holder, i.valid_from as since, i.valid_until as until, null::uuid as own
    from kapstok.involvement i where i.dossier_id = any ($1) and i.hat_id = any ($2)
  union all select d.id, 'own-dossier', i.hat_id, null, i.valid_from, i.valid_until, o.id
    from kapstok.dossier d join kapstok.dossier o on o.case_id = d.case_id and o.id <> d.id join kapstok.involvement i on i.dossier_id = o.id
    where d.id = any ($1) and i.hat_id = any ($2)
  union all select person, 'own-dossier', i.hat_id, null, i.valid_from, i.valid_until, d.id
    from unnest($3::uuid[]) person join kapstok.dossier d on d.subject_id = person
      or d.household_id in (select m.household_id from kapstok.household_member m where m.person_id = person)
    join kapstok.involvement i on i.dossier_id = d.id where i.hat_id = any ($2)
  union all select p.dossier_id, 'participant', null, p.organisation_id || ':' || p.task, p.valid_from, p.valid_until, null
    from kapstok.participation p where p.dossier_id = any ($1)
  union all select d.dossier_id, 'received', null, d.receiver_organisation_id || ':' || d.receiver_task, d.disclosed_at, d.ends_at, null
    from kapstok.disclosure d where d.dossier_id = any ($1)
  union all select b.dossier_id, 'break-glass', b.hat_id, null, b.opened_at, coalesce(b.closed_at, b.ends_at), null
    from kapstok.break_glass b where b.dossier_id = any ($1) and b.hat_id = any ($2)
  union all select td.dossier_id, 'task', t.to_hat_id, case when t.to_hat_id is null then t.to_organisation_id || ':' || t.to_task end, t.offered_at,
      coalesce((select min(e.happened_at) from kapstok.transfer_event e where e.transfer_id = t.id and e.kind <> 'told'), t.expires_at) + interval '7 days', null
    from kapstok.transfer_dossier td join kapstok.transfer t on t.id = td.transfer_id where td.dossier_id = any ($1)
  union all select (n.about ->> 'dossierId')::uuid, 'task', substr(n.for_key, 5)::uuid, null, n.made_at, coalesce(n.read_at, n.made_at + interval '30 days') + interval '7 days', null
    from kapstok.notice n where n.for_key = any (array(select 'hat:' || h from unnest($2::uuid[]) h)) and n.about ->> 'dossierId' = any ($1::text[])`;

// Who has to do with a question about a person: who asked, who was named, who answered or took it up, and the task that it was put to.
const REQUESTS = `
  with asked as (
    select r.*, coalesce((select min(e.happened_at) from kapstok.request_event e where e.request_id = r.id and e.kind in ('answered','refused','withdrawn')),
      r.expires_at) + interval '14 days' as until
    from (select id, dossier_id, subject_id, asker_hat_id, holder_organisation_id, holder_task, named_hat_id, asked_at, expires_at from kapstok.information_request) r
    where r.dossier_id = any ($1) or r.subject_id = any ($2)
  )
  select a.subject_id as "subjectId", a.dossier_id as "dossierId", s.hat_id as "hatId", s.holder, a.asked_at as "from", a.until
  from asked a cross join lateral (
    select a.asker_hat_id as hat_id, null as holder
    union select a.named_hat_id, null where a.named_hat_id is not null
    union select e.by_hat_id, null from kapstok.request_event e where e.request_id = a.id
    union select null, a.holder_organisation_id || ':' || a.holder_task
  ) s`;

/** Why whom has to do with these dossiers and persons, by the id of the dossier or person. */
export async function tiesOfDay(manager: EntityManager, asked: Asked, dossiers: ReadonlyMap<string, DossierFact>): Promise<Map<string, Tie[]>> {
  const ties = new Map<string, Tie[]>();
  const add = (about: string, { kind, hatId, holder, from, until, own }: Omit<TieRow, 'about'>) => {
    const tie: Tie = { kind, from: from.getTime(), ...(hatId ? { hatId } : { holder: holder ?? '' }), ...(until && { until: until.getTime() }), ...(own && { dossierId: own }) };
    const known = ties.get(about);
    if (known) known.push(tie);
    else ties.set(about, [tie]);
  };
  const rows: TieRow[] = await manager.query(`select about, kind, hat_id as "hatId", holder, since as "from", until, own from (${TIES}) t`, [asked.dossierIds, asked.hatIds, asked.subjectIds]);
  for (const { about, ...row } of rows) add(about, row);

  const persons = [...new Set([...asked.subjectIds, ...[...dossiers.values()].flatMap(({ personIds }) => personIds)])];
  const requests: (Omit<TieRow, 'about' | 'kind'> & { subjectId: string; dossierId: string })[] = await manager.query(REQUESTS, [asked.dossierIds, persons]);
  for (const { subjectId, dossierId, ...row } of requests) {
    const aboutThem = [...dossiers].flatMap(([id, { personIds }]) => (personIds.includes(subjectId) ? [id] : []));
    for (const about of new Set([subjectId, dossierId, ...aboutThem])) add(about, { kind: 'request', ...row });
  }
  return ties;
}
