import { Client } from 'pg';
import { startSystem, type OwnSystem } from '@kapstok/testing';
import { signIn, type Party } from './callers';

let system: OwnSystem;
let admin: Client;
let jeugdhulp: Party;
let dossierId: string;

const READ = 'query ($id: ID!) { dossier(id: $id) { id kind entries { nodes { id summary body } } } }';
const WRITE = 'mutation ($id: ID!, $summary: String!) { writeEntry(input: { dossierId: $id, category: "gezin", kind: "feit", source: "test", summary: $summary, body: "x" }) { id } }';

beforeAll(async () => {
  system = await startSystem();
  admin = new Client({ connectionString: system.databaseUrls.admin });
  await admin.connect();
  jeugdhulp = await signIn(system, 'jeugdhulp', 'hulpverlening');
  const { dossiers } = await jeugdhulp.get<{ dossiers: { nodes: { id: string }[] } }>('{ dossiers { nodes { id } } }');
  dossierId = dossiers.nodes[0]!.id;
});

afterAll(async () => {
  await admin?.end();
  await system?.stop();
});

const lines = async () => Number((await admin.query('select count(*) from logbook.access_line where dossier_id = $1', [dossierId])).rows[0].count);
const written = async (summary: string) => (await admin.query('select 1 from kapstok.entry_version where summary = $1', [summary])).rowCount;

async function servesNothing(): Promise<void> {
  const answer = await jeugdhulp.ask(READ, { id: dossierId });
  expect(answer.data ?? null).toBeNull();
  expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['LOG_UNAVAILABLE']);
  expect(answer.body.toString()).not.toContain(dossierId);
}

// R268: no log, no data.
describe('a read', () => {
  it('leaves its line before the answer leaves: the control', async () => {
    const before = await lines();
    const { dossier } = await jeugdhulp.get<{ dossier: { entries: { nodes: unknown[] } } }>(READ, { id: dossierId });
    expect(dossier.entries.nodes.length).toBeGreaterThan(0);
    expect(await lines()).toBeGreaterThan(before);
  });

  it('gives no data while the table of the log is locked', async () => {
    const locker = new Client({ connectionString: system.databaseUrls.admin });
    await locker.connect();
    try {
      await locker.query('begin');
      await locker.query('lock table logbook.access_line in access exclusive mode');
      await servesNothing();
    } finally {
      await locker.query('rollback');
      await locker.end();
    }
  });

  it('gives no data when the disk of the log is full', async () => {
    await diskFull();
    try {
      await servesNothing();
    } finally {
      await diskFree();
    }
    expect((await jeugdhulp.ask(READ, { id: dossierId })).errors).toEqual([]);
  });

  it('gives no data when the api may not add to the log any more', async () => {
    await admin.query('revoke insert on logbook.access_line from kapstok_api');
    try {
      await servesNothing();
      // Lists, counts and the directory of cases too: each is a look.
      for (const query of ['{ cases { nodes { id } } }', '{ dossiers { totalCount } }', '{ received { nodes { id } } }']) {
        expect((await jeugdhulp.ask(query)).data ?? null).toBeNull();
      }
    } finally {
      await admin.query('grant insert on logbook.access_line to kapstok_api');
    }
  });
});

describe('a write', () => {
  it('is undone when its line cannot be written', async () => {
    await diskFull();
    try {
      expect((await jeugdhulp.ask(WRITE, { id: dossierId, summary: 'zonder regel' })).data ?? null).toBeNull();
    } finally {
      await diskFree();
    }
    expect(await written('zonder regel')).toBe(0);
    await jeugdhulp.get(WRITE, { id: dossierId, summary: 'met regel' });
    expect(await written('met regel')).toBe(1);
  });

  it('that is refused leaves a line as well', async () => {
    const before = await lines();
    const { errors } = await jeugdhulp.ask('mutation ($id: ID!) { writeEntry(input: { dossierId: $id, category: "geen", kind: "feit", source: "x", summary: "x", body: "x" }) { id } }', { id: dossierId });
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'input.category' });
    const gezin = await signIn(system, 'toeleider');
    expect(await gezin.refusal(WRITE, { id: dossierId, summary: 'van een ander' })).toBe('DOSSIER_NOT_FOUND');
    expect(await lines()).toBeGreaterThan(before);
    const { rows } = await admin.query(`select outcome from logbook.access_line where dossier_id = $1 and event = 'write' order by at desc limit 1`, [dossierId]);
    expect(rows[0].outcome).toBe('refused');
  });
});

async function diskFull(): Promise<void> {
  await admin.query(`create function logbook.full() returns trigger language plpgsql as $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$`);
  await admin.query('create trigger zz_full before insert on logbook.access_line for each row execute function logbook.full()');
}

async function diskFree(): Promise<void> {
  await admin.query('drop trigger zz_full on logbook.access_line');
  await admin.query('drop function logbook.full()');
}
