// Makes a database ready: roles, schema, rules. The administrator's address is used here and goes to no other process.
import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { library } from './library.mjs';
import { Fault } from './fault.mjs';

const roles = ['kapstok_owner', 'kapstok_api', 'kapstok_worker', 'kapstok_logbook', 'kapstok_sealer', 'kapstok_reviewer'];

/** A password for each role, new ones. */
export function newPasswords() {
  return Object.fromEntries(roles.map((role) => [role, randomBytes(24).toString('base64url')]));
}

/** The same server and database under another role. */
export function addressFor(adminUrl, database, role, password) {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Addresses per role: { admin, owner, api, worker, logbook }. */
export function addresses(adminUrl, database, passwords) {
  const of = (role) => addressFor(adminUrl, database, `kapstok_${role}`, passwords[`kapstok_${role}`]);
  const admin = new URL(adminUrl);
  admin.pathname = `/${database}`;
  return { admin: admin.toString(), owner: of('owner'), api: of('api'), worker: of('worker'), logbook: of('logbook'), sealer: of('sealer'), reviewer: of('reviewer') };
}

/**
 * Provisions the roles, makes the database when it is not there, migrates it and loads the rule tables. Safe to repeat.
 * @returns addresses per role and the names of the migrations that ran
 */
export async function prepareDatabase({ adminUrl, database, passwords }) {
  const { provision, migrate, syncRules } = await library('database');
  await provision(adminUrl, database, passwords);
  const urls = addresses(adminUrl, database, passwords);
  await letOwnerIn(urls.admin, database);
  const migrations = await migrate(urls.owner);
  await syncRules(urls.owner);
  return { urls, migrations };
}

// A database that somebody else made for Kapstok does not belong to kapstok_owner, who makes the schemas in it.
async function letOwnerIn(adminUrl, database) {
  await withClient(adminUrl, async (client) => {
    await client.query(`grant connect, create, temporary on database ${client.escapeIdentifier(database)} to kapstok_owner`);
    await client.query('grant usage, create on schema public to kapstok_owner');
  });
}

/** Runs `work` with a connection and closes it. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Drops the database with everything in it. Sessions on it are ended. */
export async function dropDatabase(adminUrl, database) {
  const elsewhere = new URL(adminUrl);
  if (elsewhere.pathname === `/${database}`) elsewhere.pathname = '/postgres';
  await withClient(elsewhere.toString(), (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`),
  );
}

/**
 * What DATABASE_URL of the person at the keyboard means: an address to administer with, and the database for Kapstok.
 * The database `postgres` is nobody's: then Kapstok makes one of its own, called kapstok.
 */
export async function givenServer(databaseUrl) {
  const url = new URL(databaseUrl);
  const named = decodeURIComponent(url.pathname.slice(1));
  const database = named === 'postgres' ? 'kapstok' : named;
  for (const reachable of [named, 'postgres']) {
    url.pathname = `/${encodeURIComponent(reachable)}`;
    try {
      await withClient(url.toString(), (client) => requireRoleMaker(client));
      return { adminUrl: url.toString(), database };
    } catch (error) {
      if (error instanceof Fault) throw error;
      // 3D000: this database does not exist yet; `provision` makes it.
      if (error.code !== '3D000') throw new Fault(`DATABASE_URL: no connection to PostgreSQL at ${url.host}: ${error.message || error.code}`);
    }
  }
  throw new Fault(`DATABASE_URL: the server at ${url.host} has no database "${named}" and none called "postgres" to make it from.`);
}

async function requireRoleMaker(client) {
  const { rows } = await client.query('select rolsuper or (rolcreaterole and rolcreatedb) as may from pg_roles where rolname = current_user');
  if (!rows[0]?.may) throw new Fault('DATABASE_URL: this role may not create roles and databases, which Kapstok needs to give each process a role of its own.');
}
