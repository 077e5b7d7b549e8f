import { dayNumber, type Facts } from '@kapstok/review';
import type { EntityManager } from 'typeorm';

type Past = Pick<Facts, 'pastWith' | 'pastOfAccount' | 'hatUse' | 'lookedWithoutWork' | 'told' | 'knownSince'>;

/** What came before a day, as far as this controller knows it: what its accounts did, and what is in its queue already. */
export async function pastOfDay(manager: EntityManager, controllerId: string, day: string, accountIds: readonly string[], aboutIds: readonly string[]): Promise<Past> {
  const here = [controllerId, day, accountIds];
  const [first]: { day: string | null }[] = await manager.query('select min(day) as day from desk.scored_day where controller_id = $1', [controllerId]);
  return {
    knownSince: dayNumber(first?.day ?? day),
    pastWith: await pastWith(manager, [...here, aboutIds]),
    pastOfAccount: await pastOfAccount(manager, here),
    hatUse: await hatUse(manager, here),
    lookedWithoutWork: await lookers(manager, [controllerId, day, aboutIds]),
    told: await told(manager, here),
  };
}

async function pastWith(manager: EntityManager, parameters: unknown[]): Promise<Past['pastWith']> {
  const rows: { key: string; seen: string; worked: string | null }[] = await manager.query(
    `select hat_id || '|' || about_id as key, max(day) as seen, max(day) filter (where worked) as worked from desk.access_day
     where controller_id = $1 and day < $2 and account_id = any ($3) and about_id = any ($4) and hat_id is not null group by hat_id, about_id`,
    parameters,
  );
  return new Map(rows.map(({ key, seen, worked }) => [key, { lastSeen: dayNumber(seen), lastWork: worked === null ? -1 : dayNumber(worked) }]));
}

async function pastOfAccount(manager: EntityManager, parameters: unknown[]): Promise<Past['pastOfAccount']> {
  const rows: { id: string; days: number; nights: number; most: number; without: number }[] = await manager.query(
    `select account_id as id, count(*)::int as days, count(*) filter (where night)::int as nights, max(without)::int as most, count(*) filter (where without > 0)::int as without
     from (select account_id, day, bool_or(night) as night, count(*) filter (where without_work) as without from desk.access_day
       where controller_id = $1 and day < $2 and day >= $2::date - 90 and account_id = any ($3) group by account_id, day) d
     group by account_id`,
    parameters,
  );
  return new Map(rows.map(({ id, days, nights, most, without }) => [id, { days, nights, mostWithoutWork: most, daysWithoutWork: without }]));
}

async function hatUse(manager: EntityManager, parameters: unknown[]): Promise<Past['hatUse']> {
  const rows: { id: string; days: number; last: string; gap: number }[] = await manager.query(
    `select hat_id as id, count(*)::int as days, max(day) as last, coalesce(max(gap), 0)::int as gap
     from (select hat_id, day, day - lag(day) over (partition by hat_id order by day) as gap
       from (select distinct hat_id, day from desk.access_day where controller_id = $1 and day < $2 and account_id = any ($3) and hat_id is not null and not without_work) d) g
     group by hat_id`,
    parameters,
  );
  return new Map(rows.map(({ id, days, last, gap }) => [id, { days, last: dayNumber(last), longestGap: gap }]));
}

async function lookers(manager: EntityManager, parameters: unknown[]): Promise<Past['lookedWithoutWork']> {
  const rows: { about: string; accounts: string[] }[] = await manager.query(
    `select about_id as about, array_agg(distinct account_id::text) as accounts from desk.access_day
     where controller_id = $1 and day < $2 and day >= $2::date - 7 and about_id = any ($3) and without_work group by about_id`,
    parameters,
  );
  return new Map(rows.map(({ about, accounts }) => [about, new Set(accounts)]));
}

/** The codes in the queue of the last ninety days. An item about many dossiers counts for each of them. */
async function told(manager: EntityManager, parameters: unknown[]): Promise<Past['told']> {
  const rows: { key: string; codes: string[] }[] = await manager.query(
    `select f.account_id || '|' || about as key, array_agg(distinct r ->> 'code') as codes
     from desk.finding f cross join lateral jsonb_array_elements(f.reasons) r
     cross join lateral (
       select coalesce(f.dossier_id, f.subject_id, f.case_id)::text as about where coalesce(f.dossier_id, f.subject_id, f.case_id) is not null
       union all select jsonb_array_elements_text(t -> 'dossierIds') from jsonb_array_elements(f.reasons) t where t ->> 'code' = 'together'
     ) a
     where f.controller_id = $1 and f.day < $2 and f.day >= $2::date - 90 and f.account_id = any ($3)
     group by f.account_id, about`,
    parameters,
  );
  return new Map(rows.map(({ key, codes }) => [key, new Set(codes)]));
}
