import { Client } from 'pg';
import { createDatabase, createWorld, type RoleUrls, type TestDatabase, type World } from '@kapstok/testing';
import { watchSessions } from './sessions';

interface Line { access_point: string; controller_id: string | null; outcome: string; basis: string; reason: string; sound: boolean }

let database: TestDatabase;
let world: World;
/** open from before the watch, so that reading the log adds nothing to it */
let admin: Client;
let controllers: string[];

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  const dossiers = [await world.dossier(), await world.dossier()];
  controllers = dossiers.map(({ controller }) => controller.id).sort();
  admin = new Client({ connectionString: database.urls.admin });
  await admin.connect();
});

afterAll(async () => {
  await admin?.end();
  await world?.close();
  await database?.drop();
});

async function session(url: string, sql = 'select 1'): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const sessions = async (): Promise<Line[]> =>
  (await admin.query<Line>(`select access_point, controller_id, outcome, basis, reason, leaf_hash = logbook.leaf_of(l) as sound
     from logbook.access_line l where event = 'database' order by at`)).rows;

async function added(of: () => Promise<unknown>): Promise<Line[]> {
  const before = (await sessions()).length;
  await of();
  const lines = (await sessions()).slice(before);
  return lines.sort((one, other) => ((one.controller_id ?? '') < (other.controller_id ?? '') ? -1 : 1));
}

// R268, R272: also who goes round the product is seen by the FG of each controller.
describe('a session that comes to the database by itself', () => {
  it('leaves nothing before it is watched: the control', async () => {
    expect(await added(() => session(database.urls.owner, 'select name from kapstok.person'))).toEqual([]);
  });

  it('is watched by who may, again without harm', async () => {
    const watch = { logins: true, statements: 'log_statement' };
    await expect(watchSessions(database.urls.admin)).resolves.toEqual(watch);
    await expect(watchSessions(database.urls.admin)).resolves.toEqual(watch);
  });

  it.each<[keyof RoleUrls, string]>([['owner', 'role'], ['admin', 'superuser']])('of %s leaves a line for each controller', async (role, reason) => {
    const name = decodeURIComponent(new URL(database.urls[role]).username);
    const expected = { access_point: `session ${name}`, outcome: 'allowed', basis: 'database', reason, sound: true };
    expect(await added(() => session(database.urls[role]))).toEqual(controllers.map((controller_id) => ({ ...expected, controller_id })));
  });

  it('is not one of the processes: these write lines that say more', async () => {
    for (const role of ['api', 'worker', 'logbook', 'sealer', 'reviewer'] as const) expect(await added(() => session(database.urls[role]))).toEqual([]);
  });

  it('cannot be made up by a process in the name of a controller', async () => {
    const made = () => session(database.urls.api, `insert into logbook.access_line (id, request_id, event, outcome, access_point, organisation_id, decision_id)
      values (gen_random_uuid(), gen_random_uuid(), 'database', 'allowed', 'made up', '${controllers[0]}', gen_random_uuid())`);
    expect(await added(made)).toMatchObject([{ access_point: 'made up', controller_id: null }]);
  });

  it('gets in when its line cannot be written: nobody is kept out', async () => {
    await admin.query('begin');
    await admin.query('lock table logbook.access_line in access exclusive mode');
    try {
      await expect(session(database.urls.owner)).resolves.toBeUndefined();
    } finally {
      await admin.query('rollback');
    }
  });

  it('is not watched by who is no superuser, which says so', async () => {
    await expect(watchSessions(database.urls.owner)).resolves.toEqual({ logins: false, statements: 'not-allowed' });
  });
});
