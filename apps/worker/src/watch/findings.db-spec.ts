import { connect } from '@kapstok/database';
import { policy } from '@kapstok/policy';
import { createDatabase, type TestDatabase } from '@kapstok/testing';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { caseFindings, ruleFindings } from './findings';
import { provenRole } from './own-role';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createDatabase();
  source = await connect(database.urls.worker, [], 2);
});
afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: database.urls.owner });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('the worker', () => {
  it('proves its connection under its own role', async () => {
    await expect(provenRole(source)).resolves.toBe('kapstok_worker');
  });

  it.each(['owner', 'admin'] as const)('does not start as the role %s', async (role) => {
    const powerful = await connect(database.urls[role], [], 1);
    await expect(provenRole(powerful)).rejects.toMatchObject({ code: 'ROLE_TOO_POWERFUL' });
    await powerful.destroy();
  });

  it('finds nothing wrong with the rules of this version', async () => {
    await expect(ruleFindings(source, policy.version)).resolves.toEqual([]);
  });

  it('finds that the rules in the database are of another version than those of the code', async () => {
    await expect(ruleFindings(source, 'another')).resolves.toEqual([{ what: 'rules-differ', details: { expected: 'another', loaded: policy.version } }]);
  });

  it('looks at the rules that were loaded last', async () => {
    await asOwner(`insert into kapstok.rule_set (version, content_hash, loaded_at) values ('older', 'x', '2020-01-01')`);
    await expect(ruleFindings(source, policy.version)).resolves.toEqual([]);
  });

  it('finds that no rules were loaded at all', async () => {
    await asOwner('delete from kapstok.rule_set');
    await expect(ruleFindings(source, policy.version)).resolves.toEqual([{ what: 'rules-missing', details: { expected: policy.version } }]);
  });

  it('finds what of a case is not whole, by id', async () => {
    await expect(caseFindings(source)).resolves.toEqual([]);
    const id = (last: number) => `00000000-0000-5000-8000-00000000000${last}`;
    await asOwner(`
      insert into kapstok.organisation (id, name, type) values ('${id(1)}', 'GGZ', 'ggz');
      insert into kapstok.person (id, name, birth_date) values ('${id(2)}', 'Moeder', '1990-01-01');
      insert into kapstok."case" (id, reference, opened_at) values ('${id(3)}', 'half', now()), ('${id(4)}', 'leeg', now());
      insert into kapstok.household (id, case_id, label) values ('${id(5)}', '${id(3)}', 'niemand');
      insert into kapstok.dossier (id, case_id, kind, controller_id, task, law, scope, subject_id, opened_at)
        values ('${id(6)}', '${id(3)}', 'hulpverlening', '${id(1)}', 'hulpverlening', 'wgbo', 'person', '${id(2)}', now());
    `);
    await expect(caseFindings(source)).resolves.toEqual([
      { what: 'dossier-without-involvement', details: { count: 1, ids: [id(6)] } },
      { what: 'household-without-members', details: { count: 1, ids: [id(5)] } },
      { what: 'case-without-dossiers', details: { count: 1, ids: [id(4)] } },
    ]);
  });
});
