import { randomUUID } from 'node:crypto';
import { AccessLog } from '@kapstok/access-log';
import { Transaction } from '@kapstok/database';
import type { DataSource } from 'typeorm';
import type { Finding } from '../watch/findings';

interface Warned {
  readonly dossierId: string | null;
}

interface Escalated {
  readonly dossierId: string | null;
  readonly reason: 'not-reviewed' | 'nobody-else';
}

/**
 * Brings further, once, what an FG did not review in the five working days of a break-glass, and what no FG of that controller may review
 * because it is about the only one; and says, once, that of a breach the 72 hours of AVG 33 are over in a day. The database finds these,
 * writes who must be told and says of which dossiers; that it was done is in the log. It is the course of things and nothing that should
 * never be: there is nothing to report.
 */
export async function escalate(source: DataSource): Promise<Finding[]> {
  const tx = await Transaction.begin(source, { subject: '', mode: 'write' });
  try {
    const log = new AccessLog(randomUUID(), 'worker desk');
    for (const { dossierId, reason } of await tx.query<Escalated>('select dossier_id as "dossierId", reason from desk.escalate()')) {
      log.record({ event: 'review', outcome: 'allowed', basis: 'controller', ...(dossierId && { dossierId }), fields: ['escalatedAt', reason] });
    }
    for (const { dossierId } of await tx.query<Warned>('select dossier_id as "dossierId" from desk.warn_of_breaches()')) {
      log.record({ event: 'review', outcome: 'allowed', basis: 'controller', ...(dossierId && { dossierId }), fields: ['breach', 'warnedAt'] });
    }
    await log.write(tx);
    await tx.commit();
  } catch (error) {
    await tx.rollback();
    throw error;
  }
  return [];
}
