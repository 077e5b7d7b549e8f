import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

export interface TransactionSettings {
  /** Subject of the verified token; the account is looked up by it under row-level security. */
  subject: string;
  /** Reads see one snapshot for the decision and the data; writes see what was committed last. */
  mode: 'read' | 'write';
}

/**
 * One request, one transaction, one moment. The moment is taken by the first statement, whose snapshot is older than it,
 * so that everything the transaction can see had happened by then (principle 5, truth at read time).
 */
export class Transaction {
  private constructor(
    private readonly runner: QueryRunner,
    /** The moment of every decision in this transaction, in milliseconds exact, as the database reads it too. */
    readonly at: Date,
  ) {}

  static async begin(source: DataSource, { subject, mode }: TransactionSettings): Promise<Transaction> {
    const runner = source.createQueryRunner();
    await runner.connect();
    oneAtATime(runner);
    try {
      await runner.startTransaction(mode === 'read' ? 'REPEATABLE READ' : 'READ COMMITTED');
      const [row] = (await runner.query(
        `select set_config('kapstok.subject', $1, true),
                set_config('kapstok.at', date_trunc('milliseconds', clock_timestamp())::text, true) as at`,
        [subject],
      )) as { at: string }[];
      return new Transaction(runner, new Date(row!.at));
    } catch (error) {
      await discard(runner);
      throw error;
    }
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Rows of a statement with parameters. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.runner.query(sql, parameters)) as Row[];
  }

  /** Tells row-level security who acts. Both are checked there again: the hat must be of the account and valid now. */
  async actAs(accountId: string, hatId: string | null): Promise<void> {
    await this.runner.query(
      `select set_config('kapstok.account', $1, true), set_config('kapstok.hat', $2, true)`,
      [accountId, hatId ?? ''],
    );
  }

  /** Sets another moment of decision: only for the worker, which enters what happened earlier. */
  async movedTo(at: Date): Promise<Transaction> {
    await this.runner.query(`select set_config('kapstok.at', $1, true)`, [at.toISOString()]);
    return new Transaction(this.runner, at);
  }

  get open(): boolean {
    return this.runner.isTransactionActive;
  }

  async commit(): Promise<void> {
    try {
      await this.runner.commitTransaction();
    } catch (error) {
      await discard(this.runner);
      throw error;
    }
    await this.runner.release();
  }

  async rollback(): Promise<void> {
    if (!this.runner.isReleased) await discard(this.runner);
  }
}

// Resolvers run side by side, the one connection of their transaction does not: statements wait for each other here, since the
// driver will stop queueing them.
function oneAtATime(runner: QueryRunner): void {
  const query = runner.query.bind(runner) as (...statement: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  runner.query = ((...statement: unknown[]) => {
    const next = last.then(() => query(...statement));
    last = next.catch(() => undefined);
    return next;
  }) as QueryRunner['query'];
}

// Rolls back and gives the connection back; a connection that is gone has rolled back by itself.
async function discard(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
  await runner.release();
}
