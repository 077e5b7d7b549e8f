import type { LoggedDecision } from '@kapstok/access-log';
import type { Client } from 'pg';

/** A line of which the decision was kept. */
export interface DecidedLine {
  readonly id: string;
  /** as the database writes it, to the microsecond */
  readonly at: string;
  readonly event: string;
  readonly ruleSet: string | null;
  readonly decision: LoggedDecision;
}

export interface Stretch {
  readonly from: Date;
  /** does not count itself */
  readonly until: Date;
  readonly controllerId?: string;
}

const BATCH = 2_000;

/** Every line of this stretch with a decision in it, oldest first. `database`: a connection under the role of the reviewer. */
export async function* decidedLines(database: Client, { from, until, controllerId }: Stretch): AsyncGenerator<DecidedLine> {
  let after: readonly [at: string, id: string] = [from.toISOString(), '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await database.query<DecidedLine>({
      name: 'decided-lines',
      text: `select l.id::text as id, l.at::text as at, l.event, l.rule_set as "ruleSet", l.decision from logbook.access_line l
        where (l.at, l.id) > ($1::timestamptz, $2::uuid) and l.at < $3 and l.decision ? 'request' and ($4::uuid is null or l.controller_id = $4)
        order by l.at, l.id limit ${BATCH}`,
      values: [...after, until, controllerId ?? null],
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = [last.at, last.id];
  }
}
