import { randomUUID } from 'node:crypto';
import { AccessLog } from '@kapstok/access-log';
import { Transaction } from '@kapstok/database';
import { HatService, type ActingHat } from '@kapstok/organisation';
import type { DataSource } from 'typeorm';

/** A hat of the world of a test. */
export interface WornHat {
  readonly id: string;
  readonly account: { readonly oidcSubject: string };
}

/**
 * Runs `work` as a request of this hat, as the api does: one transaction, the log written before it commits; after an error
 * rolled back, and what was refused is written in a transaction of its own. For specs on a real database.
 */
export async function as<Result>(api: DataSource, hat: WornHat, work: (acting: ActingHat) => Promise<Result>, at?: Date): Promise<Result> {
  const log = new AccessLog(randomUUID(), 'spec');
  const begin = () => Transaction.begin(api, { subject: hat.account.oidcSubject, mode: 'write' });
  let tx = await begin();
  try {
    if (at) tx = await tx.movedTo(at);
    const hats = new HatService();
    const result = await work(await hats.wear(await hats.signIn(tx, hat.account.oidcSubject, log), hat.id));
    await log.write(tx);
    await tx.commit();
    return result;
  } catch (error) {
    await tx.rollback();
    log.afterRollback();
    const after = await begin();
    await log.write(after);
    await after.commit();
    throw error;
  }
}
