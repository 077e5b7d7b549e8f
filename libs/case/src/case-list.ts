import type { PageArguments } from '@kapstok/graphql';
import { heldNow, holderKeys, validAt } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { CaseEntity } from './case.entity';

const COLUMNS = 'c.id, c.reference, c.opened_at as "openedAt", c.closed_at as "closedAt"';

/** Where a page begins; `openedAt` is the database's own text, exact to the microsecond. */
export interface CasePlace {
  readonly openedAt: string;
  readonly id: string;
}

/**
 * One page of cases in which the hat has a dossier and one row more, the newest first. Read from the grants in the order of
 * their index, one range for each key; what was merely disclosed puts nobody in a case.
 */
export function casesOf(hat: ActingHat, { first }: PageArguments, after?: CasePlace): Promise<CaseEntity[]> {
  const place = after ? 'and (g.case_sort_key, g.case_id) < ($5::timestamptz, $6::uuid)' : '';
  const ranges = ['$1', '$2'].map(
    (key) => `(select distinct on (g.case_sort_key, g.case_id) g.case_sort_key, g.case_id from kapstok.access_grant g
      where g.holder_key = ${key} and g.reach = 'dossier' and ${validAt('g', '$3')} ${place}
      order by g.case_sort_key desc, g.case_id desc limit $4)`,
  );
  return hat.tx.query<CaseEntity>(
    `select ${COLUMNS} from (
       select distinct on (case_sort_key, case_id) case_sort_key, case_id from (${ranges.join(' union all ')}) ranges
       order by case_sort_key desc, case_id desc limit $4
     ) listed join kapstok.case c on c.id = listed.case_id
     order by listed.case_sort_key desc, listed.case_id desc`,
    [...holderKeys(hat), hat.tx.at, first + 1, ...(after ? [after.openedAt, after.id] : [])],
  );
}

/** Where the case `id` stands in the list, when it does. */
export async function placeOf(hat: ActingHat, id: string): Promise<CasePlace | undefined> {
  const sql = `select g.case_id as id, g.case_sort_key::text as "openedAt" from kapstok.access_grant g where g.case_id = $3 and ${heldNow('$1', '$2')} limit 1`;
  return (await hat.tx.query<CasePlace>(sql, [holderKeys(hat), hat.tx.at, id]))[0];
}

export async function countCases(hat: ActingHat): Promise<number> {
  const sql = `select count(distinct g.case_id)::integer as count from kapstok.access_grant g where ${heldNow('$1', '$2')}`;
  return (await hat.tx.query<{ count: number }>(sql, [holderKeys(hat), hat.tx.at]))[0]?.count ?? 0;
}

/** Cases by id, of those in which the hat has a dossier. */
export function casesById(hat: ActingHat, ids: readonly string[]): Promise<CaseEntity[]> {
  return hat.tx.query<CaseEntity>(
    `select ${COLUMNS} from kapstok.case c where c.id = any ($3::uuid[])
       and exists (select 1 from kapstok.access_grant g where g.case_id = c.id and ${heldNow('$1', '$2')})`,
    [holderKeys(hat), hat.tx.at, ids],
  );
}
