import { Client } from 'pg';
import { randomUUID } from 'node:crypto';

/** The server of this run, as `jest/db-setup.mjs` started it. */
interface TestServer {
  readonly adminUrl: string;
  readonly template: string;
  readonly prefix: string;
  /** Addresses per role, in which `{database}` stands for the name. */
  readonly urls: RoleUrls;
}

/** Addresses of one database, one per role. `admin` may do everything and is for what no role of Kapstok may. */
export interface RoleUrls {
  readonly admin: string;
  readonly owner: string;
  readonly api: string;
  readonly worker: string;
  readonly logbook: string;
  readonly sealer: string;
  readonly reviewer: string;
}

export interface TestDatabase {
  readonly name: string;
  readonly urls: RoleUrls;
  /** Removes the database; sessions that are still open on it are ended. */
  readonly drop: () => Promise<void>;
}

/** A migrated database with the rules loaded and no case in it, for this spec file alone. Takes about a tenth of a second. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const name = `${server.prefix}_${randomUUID().slice(0, 8)}`;
  await onServer(server, `create database ${name} template ${server.template} owner kapstok_owner`);
  return {
    name,
    urls: urlsOf(server, name),
    drop: () => onServer(server, `drop database if exists ${name} with (force)`),
  };
}

function testServer(): TestServer {
  const told = process.env.KAPSTOK_TEST_DATABASE;
  if (!told) throw new Error('There is no test database: run this with KAPSTOK_TEST_LEVEL=db.');
  return JSON.parse(told) as TestServer;
}

async function onServer(server: TestServer, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlsOf({ urls }: TestServer, name: string): RoleUrls {
  const of = (role: keyof RoleUrls) => urls[role].replace('{database}', name);
  return { admin: of('admin'), owner: of('owner'), api: of('api'), worker: of('worker'), logbook: of('logbook'), sealer: of('sealer'), reviewer: of('reviewer') };
}
