import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Sealer } from './sealer';

const A_MOMENT = 20;

/**
 * Seals until every line that is committed is in the log. A transaction that is open anywhere on the server, in whatever database, keeps
 * later ones from being settled: then it waits. Rejects after `patience` milliseconds.
 */
export async function sealAll(source: DataSource, sealer: Sealer, patience = 30_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    while (await sealer.seal());
    const [{ left }] = (await source.query(
      'select count(*)::int as left from logbook.access_line l where not exists (select 1 from logbook.leaf f where f.line_id = l.id)',
    )) as [{ left: number }];
    if (left === 0) return;
    if (Date.now() > end) throw new Error(`${left} lines are not sealed: a transaction is open on this server`);
    await wait(A_MOMENT);
  }
}
