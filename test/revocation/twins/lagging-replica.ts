import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { Transaction } from '@kapstok/database';

/** How old (ms) what the replica shows can be. */
const LAG = 1000;

/**
 * The fault: reads go to a copy that runs behind. Every read sees the database as it was at the last of a row of moments one second
 * apart (an exported snapshot of the same server), with both locks in place and the clock of now.
 */
export async function readFromReplica(databaseUrl: string): Promise<void> {
  let snapshot = await exported(databaseUrl);
  setInterval(() => {
    void exported(databaseUrl).then((next) => {
      const former = snapshot;
      snapshot = next;
      // A request may be about to read from the former.
      setTimeout(() => void former.client.end(), LAG / 2);
    });
  }, LAG).unref();
  const begin = Transaction.begin.bind(Transaction);
  Transaction.begin = (source, settings) => begin(settings.mode === 'read' ? behind(source, () => snapshot.id) : source, settings);
}

interface Snapshot {
  readonly id: string;
  readonly client: Client;
}

/** A snapshot can be read from as long as the transaction that exported it is open. */
async function exported(databaseUrl: string): Promise<Snapshot> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin isolation level repeatable read');
  const { rows } = await client.query<{ id: string }>('select pg_export_snapshot() as id');
  return { id: rows[0]!.id, client };
}

function behind(source: DataSource, snapshot: () => string): DataSource {
  return Object.create(source, {
    createQueryRunner: {
      value: () => {
        const runner = source.createQueryRunner();
        const start = runner.startTransaction.bind(runner);
        runner.startTransaction = async (isolation) => {
          await start(isolation);
          await runner.query(`set transaction snapshot '${snapshot()}'`);
        };
        return runner;
      },
    },
  }) as DataSource;
}
