import { LARGEST_WHO_SAW, type Onlooker, type WhoSaw, type WhoSawAsked } from '@kapstok/access-log';
import type { Transaction } from '@kapstok/database';
import { linesSearch } from './line-search';
import { aboutOf, EACH_BY_ITS_KEY } from './own-lines';

const WHO = ['account_id', 'hat_id', 'organisation_id', 'task', 'law'];

/** Who saw this person or dossier, by hat, who looked last first. Lists with it in them and refused looks count as well. */
export async function whoSawIt(tx: Transaction, controllerId: string, filter: WhoSawAsked): Promise<WhoSaw> {
  const { sql, values } = linesSearch({ controllerId, filter, about: await aboutOf(tx, filter), before: null, limit: null, now: tx.at });
  const rows = await tx.query<Omit<Onlooker, 'accesses' | 'refused'> & { accesses: string; refused: string }>(
    `with found as (${sql}),
       lines as materialized (select l.* from found ${EACH_BY_ITS_KEY}),
       grounds as (select ${WHO.join(', ')}, array_agg(distinct ground order by ground) as grounds from lines, unnest(lines.grounds) as ground group by ${WHO.join(', ')})
     select l.account_id as "accountId", l.hat_id as "hatId", l.organisation_id as "organisationId", l.task, l.law,
       count(*) as accesses, count(*) filter (where l.outcome <> 'allowed') as refused, min(l.at) as first, max(l.at) as last,
       array_agg(distinct l.event order by l.event) as events,
       coalesce(array_agg(distinct l.purpose order by l.purpose) filter (where l.purpose is not null), '{}') as purposes,
       coalesce((select g.grounds from grounds g where ${WHO.map((column) => `g.${column} is not distinct from l.${column}`).join(' and ')}), '{}') as grounds
     from lines l group by ${WHO.map((column) => `l.${column}`).join(', ')} order by max(l.at) desc, l.hat_id limit ${LARGEST_WHO_SAW + 1}`,
    values,
  );
  const onlookers = rows.slice(0, LARGEST_WHO_SAW).map((row) => ({ ...row, accesses: Number(row.accesses), refused: Number(row.refused) }));
  return { onlookers, everybody: rows.length <= LARGEST_WHO_SAW };
}
