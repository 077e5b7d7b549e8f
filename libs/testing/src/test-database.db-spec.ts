import { Client } from 'pg';
import { createDatabase, type TestDatabase } from './test-database';

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a database of the test ground', () => {
  let database: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    [database, other] = await Promise.all([createDatabase(), createDatabase()]);
  });
  afterAll(() => Promise.all([database.drop(), other.drop()]));

  it.each(['owner', 'api', 'worker', 'logbook'] as const)('lets the role %s in under its own name, without any power over the server', async (role) => {
    const rows = await ask<Record<string, unknown>>(
      database.urls[role],
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([{ rolname: `kapstok_${role}`, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
  });

  it('has the tables of Kapstok, owned by the owner alone', async () => {
    const rows = await ask<{ owner: string; tables: number }>(
      database.urls.admin,
      `select tableowner as owner, count(*)::int as tables from pg_tables where schemaname in ('kapstok', 'logbook') group by 1`,
    );
    expect(rows).toEqual([{ owner: 'kapstok_owner', tables: expect.any(Number) }]);
    expect(rows[0]!.tables).toBeGreaterThan(20);
  });

  it('shows nothing of what another spec file writes', async () => {
    await ask(database.urls.owner, `insert into kapstok.case (id, reference, opened_at) values (gen_random_uuid(), 'alleen hier', now())`);
    await expect(ask(database.urls.owner, 'select reference from kapstok.case')).resolves.toEqual([{ reference: 'alleen hier' }]);
    await expect(ask(other.urls.owner, 'select reference from kapstok.case')).resolves.toEqual([]);
  });
});
