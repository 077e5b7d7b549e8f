import { LARGEST_LOG_PAGE, type AskedBy, type LogbookClient, type LoggedLine } from '@kapstok/access-log';
import type { ReviewRow } from './review-rows';

/** Of an item that holds more lines the newest are shown; the log itself has them all. */
const MOST_PAGES = 3;
/** Milliseconds that a break-glass can last (rules §8). */
const LONGEST_EMERGENCY = 4 * 3_600_000;

/**
 * The lines of the log that an item is about, the newest first. Asked of the logbook in the name of the FG, so that reading them is
 * itself in the log; by who and when, and then only those that the item names. Of a break-glass it is all that this hat did in that
 * dossier from its opening on: it stands in the queue before it is scored, and may go on past midnight.
 */
export async function linesOf(logbook: Pick<LogbookClient, 'lines'>, by: AskedBy, row: ReviewRow): Promise<LoggedLine[]> {
  const named = new Set(row.lineIds);
  const all = row.emergencyId !== null || named.size === 0;
  const until = new Date(all ? row.firstAt.getTime() + LONGEST_EMERGENCY : row.lastAt.getTime() + 1);
  const filter = { accountId: row.accountId, ...(row.hatId && { hatId: row.hatId }), ...(row.dossierId && { dossierId: row.dossierId }), from: row.firstAt, until };
  const found: LoggedLine[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES && (all || found.length < named.size); page += 1) {
    const { nodes, pageInfo } = await logbook.lines(by, { first: LARGEST_LOG_PAGE, after, filter });
    found.push(...nodes.filter(({ id }) => all || named.has(id)));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return found;
}
