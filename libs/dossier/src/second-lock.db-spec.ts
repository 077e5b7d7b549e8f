import { connect, Transaction } from '@kapstok/database';
import { createDatabase, createWorld, type Dossier, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';

/**
 * The second lock alone: statements without any filter, under the role of the api. What comes back must be what the rules say,
 * so that a forgotten filter in the first lock shows nothing.
 */
let database: TestDatabase;
let world: World;
let api: DataSource;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  api = await connect(database.urls.api, [], 2);
});
afterAll(async () => {
  await api.destroy();
  await world.close();
  await database.drop();
});

async function raw<Row>(hat: Hat | null, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const tx = await Transaction.begin(api, { subject: hat?.account.oidcSubject ?? 'nobody', mode: 'write' });
  try {
    if (hat) await tx.actAs(hat.account.id, hat.id);
    return await tx.query<Row>(sql, parameters);
  } finally {
    await tx.rollback();
  }
}

const TABLES = ['dossier', 'case', 'person', 'household', 'household_member', 'gezag', 'incapacity', 'address', 'person_bsn', 'entry', 'entry_version', 'involvement', 'participation', 'access_grant'];
const EVERY_CATEGORY = [
  'contact', 'betrokkenheid', 'gezin', 'hulpvraag', 'advies', 'beschikking', 'voortgang', 'verslag', 'behandelplan', 'diagnose', 'medisch',
  'strafrechtelijk', 'financieel', 'veiligheid', 'plan', 'afspraak', 'signaal', 'fraudesignaal',
];

const rowsOf = async (hat: Hat | null, table: string) => Number((await raw<{ n: string }>(hat, `select count(*) as n from kapstok."${table}"`))[0]!.n);
const dossiersOf = async (hat: Hat) => (await raw<{ id: string }>(hat, 'select id from kapstok.dossier')).map(({ id }) => id);
const categoriesOf = async (hat: Hat, dossier: Dossier) =>
  (await raw<{ category: string }>(hat, 'select distinct e.category from kapstok.entry e join kapstok.entry_version v on v.entry_id = e.id where e.dossier_id = $1', [dossier.id]))
    .map(({ category }) => category)
    .sort();

async function filled(choices: Parameters<World['dossier']>[0]): Promise<{ dossier: Dossier; author: Hat }> {
  const dossier = await world.dossier(choices);
  const author = await world.involved(dossier);
  for (const category of EVERY_CATEGORY) await world.entry({ dossier, author, category });
  return { dossier, author };
}

describe('without a filter, the role of the api', () => {
  it('owns nothing and sees nothing without a hat', async () => {
    await filled({});
    for (const table of TABLES) expect([table, await rowsOf(null, table)]).toEqual([table, 0]);
    const owned = await raw(null, `select 1 from pg_class where relowner = 'kapstok_api'::regrole`);
    expect(owned).toEqual([]);
  });

  it('sees nothing with the hat of somebody else, and nothing with one that is over', async () => {
    const { dossier, author } = await filled({});
    const stranger = await world.hat();
    const over = await world.involved(dossier, { validUntil: new Date(Date.now() - 1000) });
    for (const hat of [{ ...author, account: stranger.account }, over]) {
      for (const table of TABLES) expect([table, await rowsOf(hat, table)]).toEqual([table, 0]);
    }
  });

  // R27, R28, R272
  it('sees of two organisations each its own (V1, V8), of the same one not the other task (V2) nor who is not involved (V3)', async () => {
    const subject = await world.person();
    const aCase = await world.case();
    const { dossier: help, author: helper } = await filled({ case: aCase, subject });
    const { dossier: treatment, author: therapist } = await filled({ case: aCase, subject, law: 'wgbo' });
    const otherLaw = await world.hat({ organisation: help.controller, law: 'wmo' });
    const colleague = await world.hat({ organisation: help.controller });
    expect(await dossiersOf(helper)).toEqual([help.id]);
    expect(await dossiersOf(therapist)).toEqual([treatment.id]);
    expect(await dossiersOf(otherLaw)).toEqual([]);
    expect(await dossiersOf(colleague)).toEqual([]);
    expect(await categoriesOf(helper, help)).toEqual([...EVERY_CATEGORY].sort());
    for (const hat of [therapist, otherLaw, colleague]) expect(await categoriesOf(hat, help)).toEqual([]);
  });

  it('sees as participant the categories of V5, and of V6 those of coordination', async () => {
    const { dossier } = await filled({ kind: 'regie' });
    const school = await world.organisation({ type: 'school' });
    await world.participation({ dossier, organisation: school, task: 'onderwijs' });
    const participant = await world.hat({ organisation: school, task: 'onderwijs', law: null });
    expect(await categoriesOf(participant, dossier)).toEqual(['afspraak', 'betrokkenheid', 'contact', 'gezin', 'plan', 'voortgang']);

    const gemeente = await world.organisation({ type: 'gemeente' });
    const { dossier: regie } = await filled({ kind: 'regie', fromTask: 'toeleiding', controller: gemeente });
    const toeleider = await world.hat({ organisation: gemeente, task: 'toeleiding' });
    await world.involvement({ hat: toeleider, dossier: regie });
    expect(await categoriesOf(toeleider, regie)).toEqual(['advies', 'afspraak', 'beschikking', 'betrokkenheid', 'contact', 'gezin', 'plan', 'voortgang']);
  });

  it('sees nothing any more from the moment an involvement ends', async () => {
    const { dossier, author } = await filled({});
    expect(await dossiersOf(author)).toEqual([dossier.id]);
    await world.query(`update kapstok.involvement set valid_until = date_trunc('milliseconds', now()) where hat_id = $1`, [author.id]);
    for (const table of TABLES) expect([table, await rowsOf(author, table)]).toEqual([table, 0]);
  });

  it('sees addresses and BSN of the own controller alone', async () => {
    const [child, aCase] = [await world.person(), await world.case()];
    const { dossier: one, author: ours } = await filled({ case: aCase, subject: child });
    const { dossier: other, author: theirs } = await filled({ case: aCase, subject: child });
    await world.address({ person: child, controller: one.controller, shielded: true });
    await world.bsn({ person: child, controller: one.controller, bsn: '123456782' });
    expect([await rowsOf(ours, 'address'), await rowsOf(ours, 'person_bsn')]).toEqual([1, 1]);
    expect([await rowsOf(theirs, 'address'), await rowsOf(theirs, 'person_bsn')]).toEqual([0, 0]);
    expect(await dossiersOf(theirs)).toEqual([other.id]);
  });
});

describe('without a decision, the role of the api cannot write', () => {
  const entry = `insert into kapstok.entry (id, dossier_id, category, created_at) values (gen_random_uuid(), $1, $2, kapstok.at())`;

  it('in a dossier of others, in a category outside V5, or with V6', async () => {
    const { dossier } = await filled({ kind: 'regie' });
    const stranger = await world.hat();
    await expect(raw(stranger, entry, [dossier.id, 'contact'])).rejects.toThrow(/row-level security/);
    const school = await world.organisation({ type: 'school' });
    await world.participation({ dossier, organisation: school, task: 'onderwijs' });
    const participant = await world.hat({ organisation: school, task: 'onderwijs', law: null });
    await expect(raw(participant, entry, [dossier.id, 'afspraak'])).resolves.toBeDefined();
    await expect(raw(participant, entry, [dossier.id, 'signaal'])).rejects.toThrow(/row-level security/);

    const gemeente = await world.organisation({ type: 'gemeente' });
    const { dossier: regie } = await filled({ kind: 'regie', fromTask: 'toeleiding', controller: gemeente });
    const toeleider = await world.hat({ organisation: gemeente, task: 'toeleiding' });
    await world.involvement({ hat: toeleider, dossier: regie });
    await expect(raw(toeleider, entry, [regie.id, 'contact'])).rejects.toThrow(/row-level security/);
  });

  it.each(['dossier', 'case', 'person', 'household', 'gezag', 'participation', 'access_grant', 'address', 'organisation', 'hat'])(
    'a row of %s at all', async (table) => {
      const { author } = await filled({});
      await expect(raw(author, `insert into kapstok."${table}" select * from kapstok."${table}" limit 1`)).rejects.toThrow(/permission denied/);
      await expect(raw(author, `delete from kapstok."${table}"`)).rejects.toThrow(/permission denied/);
    },
  );
});

describe('what never changes, for any role', () => {
  const columns = { controller_id: 'gen_random_uuid()', task: "'toeleiding'", law: "'wmo'", subject_id: 'gen_random_uuid()', case_id: 'gen_random_uuid()', opened_at: 'now()', kind: "'regie'" };

  it.each(Object.entries(columns))('is the %s of a dossier, also for who owns the table and for the administrator', async (column, value) => {
    const { dossier } = await filled({});
    for (const url of [database.urls.owner, database.urls.admin, database.urls.worker, database.urls.api]) {
      const source = await connect(url, [], 1);
      try {
        await expect(source.query(`update kapstok.dossier set ${column} = ${value} where id = $1`, [dossier.id]))
          .rejects.toThrow(/never change|permission denied/);
      } finally {
        await source.destroy();
      }
    }
  });

  it.each([
    ['dossier', "delete from kapstok.dossier"], ['entry', "update kapstok.entry set category = 'gezin'"], ['entry', 'delete from kapstok.entry'],
    ['entry_version', "update kapstok.entry_version set summary = 'anders'"], ['entry_version', 'delete from kapstok.entry_version'],
    ['involvement', 'update kapstok.involvement set hat_id = gen_random_uuid()'], ['involvement', 'delete from kapstok.involvement'],
  ])('is a row of %s: %s', async (_, statement) => {
    await filled({});
    for (const url of [database.urls.owner, database.urls.admin]) {
      const source = await connect(url, [], 1);
      try {
        await expect(source.query(statement)).rejects.toThrow(/never changed|only the end changes/);
      } finally {
        await source.destroy();
      }
    }
  });
});
