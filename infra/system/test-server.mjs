// The PostgreSQL of a test run: one server, a template database that is migrated once, copies of it for who asks.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../postgres/server.mjs';
import { addresses, dropDatabase, givenServer, newPasswords, prepareDatabase, withClient } from './database.mjs';
import { freePorts } from './ports.mjs';
import { secrets } from './state.mjs';
import { sweepTemporary, temporaryFolder } from './temporary.mjs';

/** Databases of tests on a server of somebody else that are older than this were left by a killed run. */
const forgottenAfterSeconds = 6 * 3600;

/**
 * Starts the server, or uses the one of DATABASE_URL, and prepares the template.
 * @param options.durable what is committed waits for the disk, as in `npm start`: for what is measured; tests need not
 * @returns {{ access: { adminUrl, template, prefix, urls }, stop: () => Promise<void> }} `urls` are addresses per role, in which
 *   `{database}` stands for the name
 */
export async function startTestServer({ databaseUrl = process.env.DATABASE_URL, durable = false } = {}) {
  await sweepTemporary();
  const server = databaseUrl ? await useGiven(databaseUrl) : await startOwn(durable);
  const prefix = `kapstok_test_${Math.floor(Date.now() / 1000)}_${randomBytes(3).toString('hex')}`;
  const { adminUrl, passwords } = server;
  const urls = Object.fromEntries(Object.entries(addresses(adminUrl, 'NAME', passwords)).map(([role, url]) => [role, url.replace(/NAME$/, '{database}')]));
  const access = { adminUrl, prefix, template: `${prefix}_template`, urls };
  try {
    await prepareDatabase({ adminUrl, database: access.template, passwords });
    // Copies can be made only while nobody is connected to the template.
    await withClient(access.adminUrl, (client) => client.query(`alter database ${access.template} with allow_connections false`));
  } catch (error) {
    await server.stop(prefix);
    throw error;
  }
  return { access, stop: () => server.stop(prefix) };
}

async function startOwn(durable) {
  const folder = temporaryFolder();
  const [port] = await freePorts(1);
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    port,
    password: randomBytes(24).toString('base64url'),
    throwaway: !durable,
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { adminUrl: server.url(), passwords: newPasswords(), stop };
}

async function useGiven(databaseUrl) {
  const { adminUrl } = await givenServer(databaseUrl);
  await dropAll(adminUrl, (name) => {
    const [, made] = /^kapstok_test_(\d+)_/.exec(name) ?? [];
    return made !== undefined && Number(made) < Date.now() / 1000 - forgottenAfterSeconds;
  });
  // Roles are of the whole server: the passwords of this clone, so that its demonstration on that server goes on working.
  return { adminUrl, passwords: secrets().rolePasswords, stop: (prefix) => dropAll(adminUrl, (name) => name.startsWith(prefix)) };
}

async function dropAll(adminUrl, chosen) {
  const { rows } = await withClient(adminUrl, (client) => client.query(`select datname from pg_database where datname like 'kapstok\\_test\\_%'`));
  for (const { datname } of rows.filter((row) => chosen(row.datname))) await dropDatabase(adminUrl, datname);
}
