import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { types } from 'pg';

// A calendar date has no time zone: it stays the text that PostgreSQL gives.
types.setTypeParser(types.builtins.DATE, (text) => text);

type Entity = EntitySchema | (new () => object);

/**
 * The settings of a process's pool. Time-outs bound what one request can hold: a lock for 2 s, a statement for 10 s, an
 * open transaction that does nothing for 15 s. Reads go to the primary (truth at read time).
 */
export function dataSourceOptions(url: string, entities: Entity[], poolSize = 20): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    migrationsRun: false,
    poolSize,
    extra: {
      connectionTimeoutMillis: 5000,
      options: '-c lock_timeout=2000 -c statement_timeout=10000 -c idle_in_transaction_session_timeout=15000 -c default_transaction_isolation=repeatable\\ read -c jit=off',
    },
  };
}

/** A connected pool for one process. */
export async function connect(url: string, entities: Entity[] = [], poolSize?: number): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url, entities, poolSize)).initialize();
}
