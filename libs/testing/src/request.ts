import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** A hat of the world of a test. */
export interface WornHat {
  readonly id: string;
  readonly account: { readonly oidcSubject: string };
}

/** A transaction as a request needs it. */
interface RequestTransaction<Tx> {
  movedTo(at: Date): Promise<Tx>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** The lines of a request. */
interface RequestLog<Tx> {
  readonly empty: boolean;
  afterRollback(): void;
  write(tx: Tx): Promise<void>;
}

/**
 * The classes of Kapstok that a request is made of. They are given and not imported: the specs of their own libraries stand on this
 * one, and two libraries that import each other are refused.
 */
export interface RequestParts<Tx extends RequestTransaction<Tx>, Log extends RequestLog<Tx>, SignedIn, Acting> {
  readonly Transaction: { begin(source: DataSource, settings: { subject: string; mode: 'write' }): Promise<Tx> };
  readonly AccessLog: new (requestId: string, accessPoint: string) => Log;
  readonly HatService: new () => { signIn(tx: Tx, subject: string, log: Log): Promise<SignedIn>; wear(signedIn: SignedIn, hatId: string): Promise<Acting> };
}

/**
 * Runs `work` as a request of this hat on the pool `source`. `at` is another moment than now. `refusals` is the pool that what was
 * refused is logged by, for a request under another role than that of the api.
 */
export type AsHat<Acting> = <Result>(source: DataSource, hat: WornHat, work: (acting: Acting) => Promise<Result>, at?: Date, refusals?: DataSource) => Promise<Result>;

/**
 * Requests as the api handles them: one transaction, the log written before it commits; after an error rolled back, and what was refused
 * is written in a transaction of its own.
 */
export function requestsWith<Tx extends RequestTransaction<Tx>, Log extends RequestLog<Tx>, SignedIn, Acting>(
  { Transaction, AccessLog, HatService }: RequestParts<Tx, Log, SignedIn, Acting>,
): AsHat<Acting> {
  return async (source, hat, work, at, refusals = source) => {
    const subject = hat.account.oidcSubject;
    const log = new AccessLog(randomUUID(), 'spec');
    const begun = await Transaction.begin(source, { subject, mode: 'write' });
    try {
      const tx = at ? await begun.movedTo(at) : begun;
      const hats = new HatService();
      const result = await work(await hats.wear(await hats.signIn(tx, subject, log), hat.id));
      await log.write(tx);
      await begun.commit();
      return result;
    } catch (error) {
      await begun.rollback();
      log.afterRollback();
      if (!log.empty) {
        const after = await Transaction.begin(refusals, { subject, mode: 'write' });
        await log.write(after);
        await after.commit();
      }
      throw error;
    }
  };
}
