import { AccessLog, lineOf, LogNotYours, LogUnavailable, type Decided, type LogFilter, type LoggedLine, type LogPage, type SealedState, type WhoSaw } from '@kapstok/access-log';
import { Transaction } from '@kapstok/database';
import { policy } from '@kapstok/policy';
import { TypeORMError, type DataSource } from 'typeorm';
import { linesAsked, whoSawAsked } from './lines-asked';
import { mayReadLog } from './log-decision';
import { isKnown, ownLines, type OwnLine } from './own-lines';
import { hidesReason, realReason } from './real-reason';
import { placeOf, sealedState, type PlacedLine } from './verification';
import { whoSawIt } from './who-saw';
import { accountOf, actingHat, hatsById, type WornHat } from './worn-hat';

/** Who asks: the subject of a verified token, and the hat that the request names. */
export interface Asker {
  readonly requestId: string;
  readonly subject: string;
  readonly hatId: string | undefined;
}

/** What the FG who asks works with: one transaction, and the log that gets the line of this reading. */
interface Reader {
  readonly tx: Transaction;
  readonly log: AccessLog;
  readonly hat: WornHat;
  readonly decision: Decided;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads the log for the FG of a controller. One request, one transaction; that the log was read is in the log before the answer leaves. */
export class LogReading {
  constructor(private readonly source: DataSource) {}

  /**
   * A page of the log, newest first.
   * @throws LogNotYours for whoever is not the FG of a controller, for every cause alike; BadInput that names the field;
   * LogUnavailable when the log cannot be read, or that it was read cannot be written: then there are no lines.
   */
  read(asker: Asker, query: unknown): Promise<LogPage> {
    return this.reading(asker, 'logbook lines', (reader) => page(reader, query));
  }

  /** Who saw a person or a dossier, by hat. Throws what `read` throws. */
  whoSaw(asker: Asker, query: unknown): Promise<WhoSaw> {
    return this.reading(asker, 'logbook who-saw', async (reader) => {
      const asked = whoSawAsked(query);
      const answer = await whoSawIt(reader.tx, reader.hat.organisation.id, asked);
      await recordReading(reader, asked);
      return answer;
    });
  }

  /** The last signed state of the log. Throws what `read` throws, and NotSealed. */
  sealed(asker: Asker): Promise<Omit<SealedState, 'key'>> {
    return this.reading(asker, 'logbook sealed', sealedState);
  }

  /** Where a line of the own controller stands in the signed log, with all that was hashed of it. Throws what `read` throws, and NotSealed. */
  placed(asker: Asker, query: unknown): Promise<PlacedLine> {
    return this.reading(asker, 'logbook line-proof', (reader) => placeOf(reader, query));
  }

  private async reading<Result extends object>(asker: Asker, entrance: string, read: (reader: Reader) => Promise<Result>): Promise<Result> {
    const tx = await Transaction.begin(this.source, { subject: asker.subject, mode: 'read' }).catch((cause: unknown) => {
      throw new LogUnavailable(cause);
    });
    try {
      const log = new AccessLog(asker.requestId, entrance);
      const reader = await readerOf(tx, log, asker);
      const answer = reader === 'refused' ? reader : await read(reader);
      await log.write(tx);
      await tx.commit();
      // A refusal is written down too, so it is thrown only after what it left in the log is there.
      if (answer === 'refused') throw new LogNotYours();
      return answer;
    } catch (error) {
      await tx.rollback();
      throw error instanceof TypeORMError ? new LogUnavailable(error) : error;
    }
  }
}

async function readerOf(tx: Transaction, log: AccessLog, asker: Asker): Promise<Reader | 'refused'> {
  const accountId = await accountOf(tx, asker.subject);
  // Somebody without an account is nobody the log could name.
  if (accountId === undefined) return 'refused';
  // Planning a search through the months of years takes longer than the search: one plan for each kind of question.
  await tx.query(`select set_config('plan_cache_mode', 'force_generic_plan', true)`);
  await tx.actAs(accountId, asker.hatId !== undefined && UUID.test(asker.hatId) ? asker.hatId : null);
  const hat = await actingHat(tx);
  const decision = hat && mayReadLog(hat, tx.at);
  if (hat && decision?.answer.outcome === 'allow') return { tx, log, hat, decision };
  const reason = decision?.answer.reason ?? (asker.hatId === undefined ? 'HAT_REQUIRED' : 'HAT_NOT_YOURS');
  log.record({ ...(decision && lineOf(decision)), ...about(hat, accountId), grounds: [], outcome: 'refused', reason });
  return 'refused';
}

async function page(reader: Reader, query: unknown): Promise<LogPage> {
  const { tx, hat } = reader;
  const asked = linesAsked(query);
  const rows = await ownLines(tx, hat.organisation.id, asked);
  const nodes = await withRealReasons(tx, rows.slice(0, asked.first));
  await recordReading(reader, asked.filter);
  return { nodes, pageInfo: { hasNextPage: rows.length > asked.first, endCursor: nodes.at(-1)?.id ?? null } };
}

function about(party: WornHat | undefined, accountId: string) {
  return { event: 'log-read', party, accountId, categories: ['toegangslog'], purpose: 'controle', ruleSet: policy.version } as const;
}

/**
 * The line says which filters were used. The log of a controller keeps every reading of it, so the line carries the dossier only
 * when this controller has lines about it: the database gives a line to the controller of its dossier. A dossier of which it has none
 * gets a refused line of its own: when it belongs to somebody else, that controller's FG sees who asked.
 */
async function recordReading({ tx, log, hat, decision }: Reader, filter: LogFilter): Promise<void> {
  const line = { ...about(hat, hat.accountId), subjectId: filter.subjectId ?? undefined };
  const fields = Object.entries(filter).flatMap(([name, value]) => (value == null ? [] : [name]));
  const dossierId = filter.dossierId ?? undefined;
  const known = dossierId === undefined || (await isKnown(tx, hat.organisation.id, dossierId));
  log.record({ ...lineOf(decision), ...line, outcome: 'allowed', fields, dossierId: known ? dossierId : undefined });
  if (dossierId && !known) log.record({ ...line, outcome: 'refused', reason: 'not-found', dossierId });
}

async function withRealReasons(tx: Transaction, lines: OwnLine[]): Promise<LoggedLine[]> {
  const hats = await hatsById(tx, lines.filter(hidesReason).map(({ hatId }) => hatId));
  return lines.map((line) => shownLine({ ...line, reason: realReason(line, line.hatId === null ? undefined : hats.get(line.hatId)) }));
}

/** What the FG gets of a line: all but what only the real reason is worked out from. */
function shownLine(own: OwnLine): LoggedLine {
  const { decidedAt: _d, controllerId: _c, dossierKind: _k, dossierTask: _t, dossierLaw: _l, dossierFrom: _f, dossierScope: _s, ...line } = own;
  return line;
}
