import {
  AccessLog, lineOf, LogUnavailable, OwnLogNotFound, type AccessEvent, type OwnAccess, type OwnAccessPage, type OwnAccessWhole,
} from '@kapstok/access-log';
import { Transaction } from '@kapstok/database';
import { policy } from '@kapstok/policy';
import { TypeORMError, type DataSource } from 'typeorm';
import { unknownCursor } from '../lines-asked';
import type { Asker } from '../log-reading';
import { accountOf, actingHat, type WornHat } from '../worn-hat';
import { inspectionOf, type Inspection } from './inspecting';
import { ownLogAsked } from './own-log-asked';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads the log for the household itself: one request, one transaction, and a line about it before the answer leaves. What is kept
 * back leaves no trace in the answer: no row, no number, no page.
 */
export class OwnLogReading {
  constructor(private readonly source: DataSource) {}

  /** @throws OwnLogNotFound for whoever may not inspect and for a person that is not there alike; BadInput; LogUnavailable. */
  async page(asker: Asker, query: unknown): Promise<OwnAccessPage> {
    const { subjectId, first, after } = ownLogAsked(query);
    const { accesses } = await this.reading(asker, 'log-read', subjectId);
    const start = after === null ? 0 : accesses.findIndex(({ id }) => id === after) + 1;
    if (after !== null && start === 0) throw unknownCursor();
    const nodes = accesses.slice(start, start + first);
    return { nodes, pageInfo: { hasNextPage: accesses.length > start + first, endCursor: nodes.at(-1)?.id ?? null } };
  }

  /** All of it, to take along: in the log as an export. Throws what `page` throws. */
  async whole(asker: Asker, query: unknown): Promise<OwnAccessWhole> {
    return this.reading(asker, 'export', ownLogAsked(query).subjectId);
  }

  private async reading(asker: Asker, event: AccessEvent, subjectId: string): Promise<OwnAccessWhole> {
    const tx = await Transaction.begin(this.source, { subject: asker.subject, mode: 'read' }).catch((cause: unknown) => {
      throw new LogUnavailable(cause);
    });
    try {
      const log = new AccessLog(asker.requestId, `logbook own-log ${event}`);
      const accesses = await read(tx, log, asker, { event, subjectId });
      await log.write(tx);
      await tx.commit();
      // A refusal is written down too, so it is thrown only after what it left in the log is there.
      if (!accesses) throw new OwnLogNotFound();
      return { madeAt: tx.at, accesses };
    } catch (error) {
      await tx.rollback();
      throw error instanceof TypeORMError ? new LogUnavailable(error) : error;
    }
  }
}

interface Asked {
  readonly event: AccessEvent;
  readonly subjectId: string;
}

async function read(tx: Transaction, log: AccessLog, asker: Asker, asked: Asked): Promise<OwnAccess[] | undefined> {
  const accountId = await accountOf(tx, asker.subject);
  // Somebody without an account is nobody the log could name.
  if (accountId === undefined) return undefined;
  await tx.actAs(accountId, asker.hatId !== undefined && UUID.test(asker.hatId) ? asker.hatId : null);
  const hat = await actingHat(tx);
  const inspection = hat && (await inspectionOf(tx, hat, asked.subjectId));
  if (!hat || !inspection || inspection.person.answer.outcome === 'deny') {
    const reason = inspection?.person.answer.reason ?? (asker.hatId === undefined ? 'HAT_REQUIRED' : 'not-found');
    log.record({ ...(inspection && lineOf(inspection.person)), ...about(hat, accountId, asked), grounds: [], outcome: 'refused', reason });
    return undefined;
  }
  record(log, hat, inspection, asked);
  return rowsOf(tx, asked.subjectId, inspection);
}

function about(party: WornHat | undefined, accountId: string, { event, subjectId }: Asked) {
  return { event, party, accountId, subjectId, categories: ['toegangslog'], purpose: 'inzage', fields: ['ownAccessLog'], ruleSet: policy.version };
}

// A line for each dossier of which the log is shown, so that its controller knows; and one about the person when there is none.
function record(log: AccessLog, hat: WornHat, { shown, person }: Inspection, asked: Asked): void {
  const line = about(hat, hat.accountId, asked);
  for (const { dossierId, on } of shown) log.record({ ...lineOf(on), ...line, basis: 'own', outcome: 'allowed', dossierId });
  if (shown.length === 0) log.record({ ...lineOf(person), ...line, basis: 'own', outcome: 'allowed' });
}

// The database asks the same again, and leaves out what an inquiry keeps silent: also of other dossiers.
async function rowsOf(tx: Transaction, subjectId: string, { shown, others }: Inspection): Promise<OwnAccess[]> {
  const dossiers = shown.map(({ dossierId, until }) => ({ dossier: dossierId, until: until?.toISOString() ?? null }));
  return tx.query<OwnAccess>(
    `select id, day::text as day, organisation_id as "organisationId", organisation, task, purpose, event, outcome, categories, times
     from logbook.household_lines($1, $2::jsonb, $3)`,
    [subjectId, JSON.stringify(dossiers), others !== undefined],
  );
}
