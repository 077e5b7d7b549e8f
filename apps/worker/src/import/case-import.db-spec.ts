import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '@kapstok/testing';
import { Client } from 'pg';
import { put } from '../case-file/spec/problems-of';
import { smallCase, type SmallCase } from '../case-file/spec/small-case';
import { sharedIds, CaseIds } from './ids';
import { importCommand } from './import-command';

const folder = mkdtempSync(join(tmpdir(), 'kapstok-cases-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the small case to a file, after a change to it. */
function file(name: string, change: (content: SmallCase) => void = () => undefined): string {
  const content = smallCase();
  change(content);
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

async function ask<Row extends object>(database: TestDatabase, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.urls.admin });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** How many rows every table holds, and what they hold, apart from the log. */
async function everything(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(database, `select tablename as name from pg_tables where schemaname = 'kapstok' order by 1`);
  const sums = tables.map(({ name }) => `select '${name}' as name, count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from kapstok."${name}" t`);
  return Object.fromEntries((await ask<{ name: string; sum: string }>(database, sums.join(' union all '))).map(({ name, sum }) => [name, sum]));
}

const rows = (sums: Record<string, string>, table: string) => Number(sums[table]!.split(':')[0]);

async function run(database: TestDatabase, ...files: string[]): Promise<{ code: number; done: string[]; wrong: string[] }> {
  const done: string[] = [];
  const wrong: string[] = [];
  const code = await importCommand(files, () => database.urls.worker, { done: (line) => done.push(line), wrong: (lines) => wrong.push(...lines.split('\n')) });
  return { code, done, wrong };
}

describe('importing a case file', () => {
  let database: TestDatabase;
  let empty: Record<string, string>;
  beforeEach(async () => {
    database = await createDatabase();
    empty = await everything(database);
  });
  afterEach(() => database.drop());

  it('enters the case whole, with grants for who is involved and lines in the log', async () => {
    const small = file('klein.json');
    expect(await run(database, small)).toEqual({ code: 0, done: [`${small}: imported 4 dossiers, 6 entries, 1 consents, 1 disclosures`], wrong: [] });
    const sums = await everything(database);
    const expected = { organisation: 5, account: 4, hat: 6, person: 3, person_bsn: 2, household_member: 2, gezag: 2, address: 1, dossier: 4, involvement: 4, participation: 1, entry: 6, entry_version: 6, consent: 1, disclosure: 1, disclosed_entry: 1, access_grant: 6 };
    expect(Object.fromEntries(Object.keys(expected).map((table) => [table, rows(sums, table)]))).toEqual(expected);
    // R268
    const lines = await ask<{ event: string; outcome: string; count: number }>(database, `select event, outcome, count(*)::int from logbook.access_line group by 1, 2 order by 1`);
    expect(lines).toEqual([
      { event: 'consent', outcome: 'allowed', count: 1 },
      { event: 'disclose', outcome: 'allowed', count: 1 },
      { event: 'import', outcome: 'allowed', count: 4 },
      { event: 'write', outcome: 'allowed', count: 6 },
    ]);
  });

  it('decides as of the moment at which things happened, and says so in the log', async () => {
    await run(database, file('klein.json'));
    const [line] = await ask<{ decided_at: Date; hat_id: string; grounds: string[] }>(database, `select decided_at, hat_id, grounds from logbook.access_line where event = 'disclose'`);
    expect(line).toEqual({ decided_at: new Date('2025-03-02T09:00:00Z'), hat_id: sharedIds.hat('behandelaar'), grounds: ['toestemming'] });
  });

  it('gives the receiver the version that stood when it was disclosed, not a later correction', async () => {
    const correction = { kind: 'feit', source: 'Moeder', summary: 'Betere kop', body: 'Tekst.', author: 'behandelaar', writtenAt: '2025-04-01T10:00:00+02:00', reason: 'Verkeerd gehoord.' };
    await run(database, file('klein.json', (content) => put(content.dossiers[2]!.entries![0]!, 'corrections', [correction])));
    expect(await ask(database, 'select version, summary, body from kapstok.disclosed_entry')).toEqual([{ version: 1, summary: 'Kop', body: null }]);
    expect(await ask(database, `select max(version) as version from kapstok.entry_version`)).toEqual([{ version: 2 }]);
  });

  it('changes nothing the second time, not even the log', async () => {
    const small = file('klein.json');
    await run(database, small);
    const before = [await everything(database), await ask(database, 'select count(*) from logbook.access_line')];
    const again = file('zelfde-in-andere-volgorde.json', (content) => {
      const { key, ...rest } = structuredClone(content);
      for (const name of Object.keys(content)) delete (content as Partial<SmallCase>)[name as keyof SmallCase];
      Object.assign(content, rest, { key });
    });
    expect(await run(database, small, again)).toEqual({ code: 0, done: [`${small}: already imported, nothing changed`, `${again}: already imported, nothing changed`], wrong: [] });
    expect([await everything(database), await ask(database, 'select count(*) from logbook.access_line')]).toEqual(before);
  });

  it('refuses another content under the same key', async () => {
    await run(database, file('klein.json'));
    const before = await everything(database);
    const other = file('anders.json', (content) => put(content.dossiers[0]!.entries![0]!, 'summary', 'Andere kop'));
    expect(await run(database, other)).toEqual({ code: 1, done: [], wrong: [`${other}: case "klein" was imported before with another content, nothing was changed`] });
    expect(await everything(database)).toEqual(before);
  });

  it('loads nothing from a wrong file, nor from the right one beside it, and tells every problem', async () => {
    const wrong = file('fout.json', (content) => {
      put(content, 'key', 'fout');
      put(content.dossiers[2]!.entries![0]!, 'category', 'diagnosis');
      put(content.hats[3]!, 'organisation', 'x');
    });
    const result = await run(database, file('klein.json'), wrong, join(folder, 'geen.json'));
    expect(result).toEqual({
      code: 1,
      done: [],
      wrong: [
        `${wrong}: 2 problems, nothing was loaded`,
        'dossiers[2].entries[0].category: unknown "diagnosis"',
        'hats[3].organisation: unknown "x"',
        `${join(folder, 'geen.json')}: there is no such file`,
      ],
    });
    expect(await everything(database)).toEqual(empty);
  });

  it('loads nothing when a service of the API refuses a part, and says which', async () => {
    // No task of this platform receives for beleid: the service that records consent knows, the format does not.
    const refused = file('geweigerd.json', (content) => {
      put(content, 'key', 'geweigerd');
      Object.assign(content.case, { reference: 'ANDERS' });
      content.consents.push({ ...content.consents[0]!, key: 'beleid', purpose: 'beleid' });
    });
    const result = await run(database, refused);
    expect(result.code).toBe(1);
    expect(result.wrong).toEqual([`${refused}: refused (BAD_INPUT), nothing was loaded`, 'consents[1].purpose: hulpverlening does not receive for beleid']);
    expect(await everything(database)).toEqual(empty);
    expect(await ask(database, 'select event, outcome, reason from logbook.access_line')).toEqual([{ event: 'import', outcome: 'refused', reason: 'CASE_FILE_REFUSED' }]);
  });

  it('loads none of two files when the second is refused', async () => {
    const second = file('tweede.json', (content) => put(content, 'key', 'tweede'));
    const result = await run(database, file('klein.json'), second);
    expect(result).toEqual({ code: 1, done: [], wrong: [`${second}: does not fit what is here already, nothing was changed`, 'case.reference: another case has this reference'] });
    expect(await everything(database)).toEqual(empty);
  });

  it('gives the same ids on every machine', async () => {
    const other = await createDatabase();
    const small = file('klein.json');
    await Promise.all([run(database, small), run(other, small)]);
    const ids = (one: TestDatabase) => ask(one, `select 'dossier', id::text from kapstok.dossier union all select 'entry', id::text from kapstok.entry union all select 'involvement', id::text from kapstok.involvement union all select 'hat', id::text from kapstok.hat order by 1, 2`);
    expect(await ids(database)).toEqual(await ids(other));
    expect(await ask(database, 'select id from kapstok."case"')).toEqual([{ id: new CaseIds('klein').case }]);
    await other.drop();
  });
});

describe('importing a second case', () => {
  let database: TestDatabase;
  let before: Record<string, string>;
  beforeAll(async () => {
    database = await createDatabase();
    await run(database, file('klein.json'));
    before = await everything(database);
  });
  afterAll(() => database.drop());

  /** The small case under another key, with the shared parts as they are; the client of the first is left out. */
  const next = (change: (content: SmallCase) => void) =>
    file('volgende.json', (content) => {
      Object.assign(content, { key: 'volgende', case: { reference: 'VOLGENDE', openedAt: content.case.openedAt } });
      content.hats.splice(5, 1);
      for (const person of content.persons) Object.assign(person, { bsn: undefined, bsnHeldBy: undefined });
      change(content);
    });

  const differing: [string, (content: SmallCase) => void, string[]][] = [
    ['an organisation by another name', (c) => put(c.organisations[2]!, 'name', 'GGZ Anders'), ['organisations[2].name: "GGZ Anders" is known here as "GGZ"']],
    ['an organisation with another task', (c) => c.organisations[3]!.tasks.push({ task: 'leerplicht' }), ['organisations[3].tasks[1]: "school" is known here with other tasks']],
    ['an organisation with a task less', (c) => c.organisations[0]!.tasks.unshift({ task: 'leerplicht' }) && c.organisations[0]!.tasks.pop(), ['organisations[0].tasks[0]: "gemeente" is known here with other tasks', 'organisations[0].tasks: lacks fg under the avg, which "gemeente" has here']],
    ['an account with another subject', (c) => put(c.accounts[1]!, 'subject', '00000000-0000-5000-8000-000000000099'), ['accounts[1].subject: belongs to another account here']],
    ['the subject of another account', (c) => { c.accounts[3]!.key = 'ander'; c.hats[4]!.account = 'ander'; }, ['accounts[3].subject: belongs to another account here']],
    ['a hat over another period', (c) => put(c.hats[3]!, 'validFrom', '2025-01-02T00:00:00+01:00'), ['hats[3].validFrom: hat "behandelaar" is known here otherwise']],
    ['the BSN of another person with the same controller', (c) => Object.assign(c.persons[0]!, { bsn: '999999163', bsnHeldBy: ['ggz'] }), ['persons[0].bsnHeldBy[0]: "ggz" has this number for another person already']],
  ];
  it.each(differing)('refuses %s, and changes nothing', async (_, change, lines) => {
    const result = await run(database, next(change));
    expect(result.wrong.slice(1)).toEqual(lines);
    expect(result.code).toBe(1);
    expect(await everything(database)).toEqual(before);
  });

  it('shares organisations, accounts and hats, and nothing else', async () => {
    expect((await run(database, next(() => undefined))).code).toBe(0);
    const after = await everything(database);
    for (const shared of ['organisation', 'organisation_task', 'account', 'hat']) expect(after[shared]).toBe(before[shared]);
    for (const own of ['case', 'person', 'dossier', 'entry', 'consent', 'disclosure']) expect(rows(after, own)).toBe(2 * rows(before, own));
  });
});
