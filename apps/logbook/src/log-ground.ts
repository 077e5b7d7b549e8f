import { randomUUID } from 'node:crypto';
import { AccessLog, type AccessLine, type RecordedLine } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { createDatabase, createWorld, type Dossier, type Hat, type RoleUrls, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';

/** What the specs of the logbook stand on: a database of their own, and lines that get in as the api puts them in. */
export interface LogGround {
  readonly world: World;
  readonly urls: RoleUrls;
  /** A transaction of the api in which this hat acts. */
  readonly acting: (hat: Hat) => Promise<Transaction>;
  /** Adds one line in the name of the hat, by the adding side, under the role of the api; gives its id. */
  readonly add: (hat: Hat, line: Partial<AccessLine>) => Promise<string>;
  /** The last line of the hat with all that is in it, past row-level security. */
  readonly lastLineOf: (hat: Hat) => Promise<Record<string, unknown>>;
  readonly fgOf: (organisation: Dossier['controller']) => Promise<Hat>;
  readonly close: () => Promise<void>;
}

export async function openGround(): Promise<LogGround> {
  const database = await createDatabase();
  const world = await createWorld(database.urls.owner);
  const api = await connect(database.urls.api, [], 4);
  const acting = (hat: Hat) => actAs(api, hat);
  const lastLineOf = async (hat: Hat) => (await world.query<Record<string, unknown>>('select * from logbook.access_line where hat_id = $1 order by at desc limit 1', [hat.id]))[0]!;
  return {
    world,
    urls: database.urls,
    acting,
    lastLineOf,
    add: async (hat, line) => {
      const tx = await acting(hat);
      const log = new AccessLog(randomUUID(), 'graphql query dossier');
      log.record({ event: 'read', outcome: 'allowed', party: party(hat), basis: 'nothing', ...line } as RecordedLine);
      await log.write(tx);
      await tx.commit();
      return String((await lastLineOf(hat)).id);
    },
    fgOf: (organisation) => world.hat({ organisation, task: 'fg', law: 'avg' }),
    close: async () => {
      await api.destroy();
      await world.close();
      await database.drop();
    },
  };
}

export function party({ id, account, organisation, task, law }: Hat) {
  return { id, accountId: account.id, organisation, task, law };
}

/** A transaction of this pool in which the hat acts. */
export async function actAs(source: DataSource, hat: Hat): Promise<Transaction> {
  const tx = await Transaction.begin(source, { subject: hat.account.oidcSubject, mode: 'write' });
  await tx.actAs(hat.account.id, hat.id);
  return tx;
}
