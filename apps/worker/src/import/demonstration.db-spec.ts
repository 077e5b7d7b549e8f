import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { connect, Transaction } from '@kapstok/database';
import { createDatabase, type TestDatabase } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { readCaseFile, readJson, type ReadCaseFile } from '../case-file/read-case-file';
import { checkCovenantFile, type ReadCovenantFile } from '../covenant-file/read-covenant-file';
import { CaseIds, sharedIds } from './ids';
import { importCaseFiles } from './import-case-files';

const folder = join(__dirname, '..', '..', '..', '..', 'test', 'cases');
let database: TestDatabase;
let api: DataSource;
let files: ReadCaseFile[];
let covenants: ReadCovenantFile[];

beforeAll(async () => {
  database = await createDatabase();
  files = await Promise.all(readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => readCaseFile(join(folder, name))));
  covenants = [checkCovenantFile('school-en-leerplicht.json', await readJson(join(folder, '../covenants/school-en-leerplicht.json')))];
  await importCaseFiles(files, database.urls.worker, covenants);
  api = await connect(database.urls.api, [], 2);
}, 60_000);
afterAll(async () => {
  await api?.destroy();
  await database?.drop();
});

/** What the role of the api reads under a hat, with no filter of the API. */
async function under<Row>(hat: string, account: string, sql: string): Promise<Row[]> {
  const tx = await Transaction.begin(api, { subject: '', mode: 'read' });
  try {
    await tx.actAs(sharedIds.account(account), sharedIds.hat(hat));
    return await tx.query<Row>(sql);
  } finally {
    await tx.rollback();
  }
}

const ADDRESS = 'Windroosweg';
const PLACES = `
  select lines as place from kapstok.address where lines like '%${ADDRESS}%'
  union all select summary || body from kapstok.entry_version where summary || body like '%${ADDRESS}%'
  union all select coalesce(summary, '') || coalesce(body, '') from kapstok.disclosed_entry where coalesce(summary, '') || coalesce(body, '') like '%${ADDRESS}%'
  union all select label from kapstok.household where label like '%${ADDRESS}%'
  union all select told from kapstok.consent_note where told like '%${ADDRESS}%'`;

describe('the demonstration cases in a database', () => {
  it('let the GGZ read its own dossier, the diagnosis included', async () => {
    const own = `select e.category from kapstok.entry e where e.dossier_id = '${new CaseIds('wijkteam-ggz').dossier('ggz-moeder')}'`;
    expect((await under<{ category: string }>('ggz', 'ggz', own)).map(({ category }) => category)).toContain('diagnose');
  });

  it('let the wijkteam read what the GGZ disclosed on the consent of the mother, and no more of it', async () => {
    const sql = `select e.category, e.body is not null as told from kapstok.disclosed_entry e
      where e.dossier_id = '${new CaseIds('wijkteam-ggz').dossier('ggz-moeder')}' and e.receiver_task = 'hulpverlening' order by 1`;
    expect(await under('jeugdhulp', 'jeugdhulp', sql)).toEqual([{ category: 'veiligheid', told: true }, { category: 'voortgang', told: false }]);
  });

  it('serve nothing on the consent that was withdrawn, nor on the one that expired', async () => {
    expect(await under('thuisbegeleider', 'thuisbegeleider', 'select 1 from kapstok.disclosed_entry')).toEqual([]);
    expect(await under('pedagogisch-medewerker', 'pedagogisch-medewerker', 'select 1 from kapstok.disclosed_entry')).toEqual([]);
  });

  it('let who carries the protected address read it', async () => {
    expect((await under('opvang-begeleider', 'opvang-begeleider', PLACES)).length).toBeGreaterThan(0);
    expect((await under('jeugdhulp-tweede', 'jeugdhulp-tweede', PLACES)).length).toBeGreaterThan(0);
  });

  it('never let the father, or who treats him, get to the protected address', async () => {
    // Both hats work: the father is known to himself, and his treatment to who gives it.
    expect((await under('vader-tweede', 'vader-tweede', 'select 1 from kapstok.person')).length).toBeGreaterThan(0);
    expect((await under('forensisch-behandelaar', 'forensisch-behandelaar', 'select 1 from kapstok.entry')).length).toBeGreaterThan(0);
    expect(await under('vader-tweede', 'vader-tweede', PLACES)).toEqual([]);
    expect(await under('forensisch-behandelaar', 'forensisch-behandelaar', PLACES)).toEqual([]);
  });

  it('let nobody of the first case read anything of the second, save who works in both', async () => {
    const ofSecond = `select 1 from kapstok.dossier where case_id = '${new CaseIds('tweede-huishouden').case}'`;
    const [first, second] = ['wijkteam-ggz', 'tweede-huishouden'].map((key) => files.find(({ content }) => content.key === key)!.content);
    const shared = new Set(second!.hats.map(({ key }) => key));
    const seen: string[] = [];
    for (const { key, account } of first!.hats) if ((await under(key, account, ofSecond)).length > 0) seen.push(key);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((key) => !shared.has(key))).toEqual([]);
  });
});

describe('the covenant of the demonstration', () => {
  // R266
  it('is in force for everybody to read, signed by both parties, and comes in once', async () => {
    const sql = `select kapstok.covenant_status(id, kapstok.at()) as status, text like '%School en leerplicht%' as readable from kapstok.covenant_version`;
    expect(await under('moeder', 'moeder', sql)).toEqual([{ status: 'in-force', readable: true }]);
    expect(await importCaseFiles([], database.urls.worker, covenants)).toMatchObject([{ outcome: 'already imported' }]);
    const [other] = covenants.map(({ name, covenant }) => ({ name, covenant: { ...covenant, covenant: { ...covenant.covenant, purposes: ['leerplicht' as const] } } }));
    await expect(importCaseFiles([], database.urls.worker, [other!])).rejects.toMatchObject({ code: 'CASE_IMPORTED_OTHERWISE' });
  });
});
