import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createDatabase, type TestDatabase } from '@kapstok/testing';
import { provision, RoleTooMighty, RUNTIME_ROLES, type RolePasswords } from './roles';

let database: TestDatabase;
let admin: Client;

beforeAll(async () => {
  database = await createDatabase();
  admin = new Client({ connectionString: database.urls.admin });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

describe('the roles of the processes', () => {
  it('own nothing and bypass nothing', async () => {
    const { rows } = await admin.query(
      `select r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
         (select count(*)::int from pg_class c where c.relowner = r.oid) as owns
       from pg_roles r where r.rolname = any ($1) order by 1`,
      [[...RUNTIME_ROLES]],
    );
    expect(rows).toEqual(
      [...RUNTIME_ROLES].sort().map((rolname) => ({ rolname, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 })),
    );
  });

  it('have row-level security on every table that they can reach', async () => {
    const { rows } = await admin.query(
      `select n.nspname || '.' || c.relname as open from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('kapstok', 'logbook') and c.relkind in ('r', 'p') and not c.relrowsecurity
         and exists (select 1 from unnest($1::text[]) role where has_table_privilege(role, c.oid, 'select, insert, update, delete'))`,
      [[...RUNTIME_ROLES]],
    );
    expect(rows).toEqual([]);
    // The control: the same question finds a table that is open.
    await admin.query('create table kapstok.planted (id integer); grant select on kapstok.planted to kapstok_api');
    const { rowCount } = await admin.query(
      `select 1 from pg_class c where c.oid = 'kapstok.planted'::regclass and not c.relrowsecurity and has_table_privilege('kapstok_api', c.oid, 'select')`,
    );
    await admin.query('drop table kapstok.planted');
    expect(rowCount).toBe(1);
  });

  it('cannot change or remove a row of a file, a consent or a line', async () => {
    const { rows } = await admin.query(
      `select role, t as table from unnest($1::text[]) role, unnest(array['kapstok.entry','kapstok.entry_version','kapstok.consent','kapstok.consent_withdrawal',
         'kapstok.disclosure','kapstok.disclosed_entry','kapstok.access_grant','logbook.access_line']) t
       where has_table_privilege(role, t, 'update, delete, truncate')`,
      [[...RUNTIME_ROLES]],
    );
    expect(rows).toEqual([]);
  });

  it('can be provided by somebody who may create roles and is no superuser, twice', async () => {
    const name = `provider_${randomUUID().slice(0, 8)}`;
    await admin.query(`create role ${name} login createrole createdb password 'x'`);
    const url = new URL(database.urls.admin);
    [url.username, url.password] = [name, 'x'];
    // Roles are of the whole server, so this is tried on a role of its own.
    const own = `kapstok_try_${randomUUID().slice(0, 8)}`;
    const passwords = { [own]: 'y' } as unknown as RolePasswords;
    try {
      await provision(url.toString(), new URL(database.urls.admin).pathname.slice(1), passwords);
      await provision(url.toString(), new URL(database.urls.admin).pathname.slice(1), passwords);
      await admin.query(`alter role ${own} bypassrls`);
      await expect(provision(url.toString(), 'kapstok_none', passwords)).rejects.toThrow(RoleTooMighty);
    } finally {
      await admin.query(`drop role if exists ${own}`);
      await admin.query(`drop role if exists ${name}`);
    }
  });
});
