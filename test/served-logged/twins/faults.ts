import type { AccessLog } from '@kapstok/access-log';
import { Transaction } from '@kapstok/database';
import type { DataSource } from 'typeorm';
import { OpenRequest } from '../../../apps/api/src/request/open-request';

/** What an open request holds inside. */
interface Inside {
  readonly source: DataSource;
  readonly origin: { readonly subject: string };
  readonly transaction: Transaction;
  readonly log: AccessLog;
}

// A look at private parts: these stand in for code that was written wrong.
const inside = (request: OpenRequest) => request as unknown as Inside;

/** Faults that the harness must catch: each turns the real api into one that serves what it did not log. */
export const FAULTS = {
  'none': () => undefined,
  'logs after answering': () =>
    plant(async ({ source, origin, transaction, log }) => {
      await transaction.commit();
      setImmediate(() => void inOneOfItsOwn(source, origin.subject, log).catch(() => undefined));
    }),
  'serves when the log fails': () =>
    plant(async ({ transaction, log }) => {
      try {
        await log.write(transaction);
        await transaction.commit();
      } catch {
        await transaction.rollback();
      }
    }),
  'does not wait for the commit': () =>
    plant(async ({ transaction, log }) => {
      await log.write(transaction);
      void transaction.commit().catch(() => undefined);
    }),
} as const;

export type FaultName = keyof typeof FAULTS;
export const TWINS = (Object.keys(FAULTS) as FaultName[]).filter((name) => name !== 'none');

function plant(finish: (inside: Inside) => Promise<void>): void {
  OpenRequest.prototype.finish = function () {
    return finish(inside(this));
  };
}

async function inOneOfItsOwn(source: DataSource, subject: string, log: AccessLog): Promise<void> {
  const after = await Transaction.begin(source, { subject, mode: 'write' });
  try {
    await log.write(after);
    await after.commit();
  } catch (error) {
    await after.rollback();
    throw error;
  }
}
