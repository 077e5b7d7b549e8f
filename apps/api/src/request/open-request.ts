import type { DataSource } from 'typeorm';
import { AccessLog } from '@kapstok/access-log';
import { Transaction } from '@kapstok/database';
import { HatNotYours, type HatService, type RequestScope, type SignedIn } from '@kapstok/organisation';

export interface RequestOrigin {
  readonly requestId: string;
  readonly subject: string;
  /** The header Kapstok-Hat; `undefined` when it was not sent. */
  readonly hatId: string | undefined;
  /** The header Idempotency-Key; `undefined` when it was not sent. */
  readonly idempotencyKey: string | undefined;
  /** The header traceparent; `undefined` when it was not sent. */
  readonly traceparent: string | undefined;
  readonly mode: 'read' | 'write';
  readonly accessPoint: string;
}

/**
 * One request with its one transaction. It ends in one of two ways: `finish` writes the lines of the log and commits, so that
 * they are there before the answer leaves; `abandon` undoes what was done and keeps what was refused.
 */
export class OpenRequest {
  private constructor(
    private readonly source: DataSource,
    private readonly origin: RequestOrigin,
    private readonly transaction: Transaction,
    private readonly log: AccessLog,
  ) {}

  static async begin(source: DataSource, origin: RequestOrigin): Promise<OpenRequest> {
    const transaction = await Transaction.begin(source, { subject: origin.subject, mode: origin.mode });
    return new OpenRequest(source, origin, transaction, new AccessLog(origin.requestId, origin.accessPoint, origin.traceparent));
  }

  /** Finds the account of the token and puts on the hat that the request names. */
  async enter(hats: HatService): Promise<RequestScope> {
    const signedIn = await hats.signIn(this.transaction, this.origin.subject, this.log);
    const loaders: RequestScope['loaders'] = new Map();
    if (this.origin.hatId === undefined) return { signedIn, loaders };
    return { signedIn, hat: await this.wear(hats, signedIn, this.origin.hatId), loaders };
  }

  private async wear(hats: HatService, signedIn: SignedIn, hatId: string) {
    try {
      const hat = await hats.wear(signedIn, hatId);
      const { idempotencyKey } = this.origin;
      return idempotencyKey === undefined ? hat : { ...hat, idempotencyKey };
    } catch (error) {
      if (error instanceof HatNotYours) {
        this.log.record({ event: 'hat-switch', outcome: 'refused', accountId: signedIn.account.id, reason: error.code });
      }
      throw error;
    }
  }

  /** Writes the log, then commits. When either fails nothing of the answer may be served. */
  async finish(): Promise<void> {
    try {
      await this.log.write(this.transaction);
      await this.transaction.commit();
    } catch (error) {
      await this.transaction.rollback();
      throw error;
    }
  }

  /** Undoes the transaction; what was tried and refused is logged in one of its own. */
  async abandon(): Promise<void> {
    await this.transaction.rollback();
    this.log.afterRollback();
    if (this.log.empty) return;
    const after = await Transaction.begin(this.source, { subject: this.origin.subject, mode: 'write' });
    try {
      await this.log.write(after);
      await after.commit();
    } catch (error) {
      await after.rollback();
      throw error;
    }
  }
}
