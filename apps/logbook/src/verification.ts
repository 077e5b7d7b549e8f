import { lineOf, type AccessLog, type Decided, type SealedState } from '@kapstok/access-log';
import type { Transaction } from '@kapstok/database';
import { BadInput } from '@kapstok/errors';
import { policy } from '@kapstok/policy';
import { NotSealed } from './seal/proofs';
import type { WornHat } from './worn-hat';

/** An FG that asks: its transaction, its hat, and the log that gets a line of it. */
export interface Verifying {
  readonly tx: Transaction;
  readonly log: AccessLog;
  readonly hat: WornHat;
  readonly decision: Decided;
}

/** A line of the own controller, as it was hashed, with its place in the log. */
export interface PlacedLine {
  readonly lineId: string;
  readonly index: string;
  /** what was hashed after 0x00 and the salt */
  readonly record: string;
  /** 16 bytes in base64 */
  readonly salt: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The last signed state of the log, and when a line of the own controller was last verified. Throws NotSealed. */
export async function sealedState({ tx, log, hat, decision }: Verifying): Promise<Omit<SealedState, 'key'>> {
  const [last] = await tx.query<Omit<SealedState, 'lastVerifiedAt' | 'key'>>(
    `select c.size::text as size, encode(c.root, 'base64') as root, c.made_at as "madeAt",
       array(select s.witness from logbook.cosignature s where s.size = c.size order by 1) as witnesses
     from logbook.checkpoint c order by c.size desc limit 1`,
  );
  if (!last) throw new NotSealed();
  const [verified] = await tx.query<{ at: Date | null }>(
    `select max(l.at) as at from logbook.access_line l
     where l.controller_id = $1 and l.event = 'verify' and l.event not in ('read','list','count') and l.outcome = 'allowed' and 'inclusion' = any (l.fields)`,
    [hat.organisation.id],
  );
  log.record({ ...lineOf(decision), ...about(hat), outcome: 'allowed', fields: ['checkpoint'] });
  return { ...last, lastVerifiedAt: verified?.at ?? null };
}

/** Where a line of the own controller stands. Throws BadInput for an id that is none here; NotSealed for a line that waits to be sealed. */
export async function placeOf({ tx, log, hat, decision }: Verifying, query: unknown): Promise<PlacedLine> {
  const { lineId } = (query ?? {}) as Record<string, unknown>;
  const [line] = typeof lineId === 'string' && UUID.test(lineId)
    ? await tx.query<Omit<PlacedLine, 'index'> & { index: string | null }>(
      `select l.id as "lineId", f.index::text as index, logbook.record_of(l) as record, encode(l.salt, 'base64') as salt
       from logbook.access_line l left join logbook.leaf f on f.line_id = l.id and f.line_at = l.at where l.controller_id = $1 and l.id = $2`,
      [hat.organisation.id, lineId],
    )
    : [];
  if (!line) throw new BadInput('lineId', 'not a line of this list');
  if (line.index === null) throw new NotSealed();
  log.record({ ...lineOf(decision), ...about(hat), outcome: 'allowed', fields: ['inclusion'] });
  return { ...line, index: line.index };
}

function about(hat: WornHat) {
  return { event: 'verify', party: hat, accountId: hat.accountId, categories: ['toegangslog'], purpose: 'controle', ruleSet: policy.version } as const;
}
