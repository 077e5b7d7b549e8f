import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { DataSource, QueryFailedError, type EntityManager, type QueryRunner } from 'typeorm';

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
    private readonly statement: Statement,
    /** The moment of every decision in this transaction, in milliseconds exact, as the database reads it too. */
    readonly at: Date,
  ) {}

  static async begin(source: DataSource, { subject, mode }: TransactionSettings): Promise<Transaction> {
    const runner = source.createQueryRunner();
    const statement = oneAtATime(runner, (await runner.connect()) as PoolClient);
    try {
      // Reads have the default isolation of the pool, so that beginning one is one statement.
      await (mode === 'read' ? runner.startTransaction() : runner.startTransaction('READ COMMITTED'));
      const [row] = (await statement(
        `select set_config('kapstok.subject', $1, true), set_config('kapstok.account', '', true), set_config('kapstok.hat', '', true),
                set_config('kapstok.at', date_trunc('milliseconds', clock_timestamp())::text, true) as at`,
        [subject],
      )) as { at: string }[];
      return new Transaction(runner, statement, new Date(row!.at));
    } catch (error) {
      await discard(runner);
      throw error;
    }
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Rows of a statement with parameters. Its plan is kept for the connection: planning it costs as much as running it. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.statement(sql, parameters)) as Row[];
  }

  /** Tells row-level security who acts. Both are checked there again: the hat must be of the account and valid now. */
  async actAs(accountId: string, hatId: string | null): Promise<void> {
    await this.query(`select set_config('kapstok.account', $1, true), set_config('kapstok.hat', $2, true)`, [accountId, hatId ?? '']);
  }

  /** Sets another moment of decision: only for the worker, which enters what happened earlier. */
  async movedTo(at: Date): Promise<Transaction> {
    await this.runner.query(`select set_config('kapstok.at', $1, true)`, [at.toISOString()]);
    return new Transaction(this.runner, this.statement, at);
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

type Statement = (sql: string, parameters: unknown[]) => Promise<unknown[]>;

// Resolvers run side by side, the one connection of their transaction does not: statements wait for each other here, since the
// driver will stop queueing them. Covers what TypeORM runs by itself and what `query` runs as prepared statements.
function oneAtATime(runner: QueryRunner, client: PoolClient): Statement {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const query = runner.query.bind(runner) as (...statement: unknown[]) => Promise<unknown>;
  runner.query = ((...statement: unknown[]) => inTurn(() => query(...statement))) as QueryRunner['query'];
  return (text, values) =>
    inTurn(async () => {
      try {
        return (await client.query(values.length > 0 ? { name: nameOf(text), text, values } : text)).rows as unknown[];
      } catch (error) {
        // As TypeORM's own statements fail, so that who looks at the code of an error finds it in one place.
        throw new QueryFailedError(text, values, error as Error);
      }
    });
}

const names = new Map<string, string>();

// PostgreSQL keeps 63 characters of a name; equal text, equal name.
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

// Rolls back and gives the connection back; a connection that is gone has rolled back by itself.
async function discard(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
  await runner.release();
}
