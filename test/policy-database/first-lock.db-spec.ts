import { createDatabase, createWorld, type TestDatabase, type World as Rows } from '@kapstok/testing';
import { plannedLooks, type PlannedLook } from './comparison';
import { Dice } from './dice';
import { FILTER_FAULTS, type Edit } from './filter-faults';
import { expectedOfFirstLock, FirstLock } from './first-lock';
import { compiled, Oracle } from './oracle';
import { randomWorld } from './random-world';
import { writeWorld } from './write-world';
import type { World } from './world';

const SEED = Number(process.env.KAPSTOK_SEED ?? 20260302);

/** A test that is cut off on a busy machine would leave its fault for the next one. */
const UNHURRIED = 600_000;

let database: TestDatabase;
let rows: Rows;
let world: World;
let oracle: Oracle;
let looks: PlannedLook[];
/** What the rules say on each look, asked once: the faults are in the database and the api, not in these. */
let expected: ReadonlyMap<PlannedLook, ReturnType<typeof expectedOfFirstLock>>;
/** the filter of the api with nothing behind it */
let alone: FirstLock;
/** the same under the role of the api, with row-level security behind it */
let both: FirstLock;

beforeAll(async () => {
  database = await createDatabase();
  rows = await createWorld(database.urls.owner);
  const dice = new Dice(SEED);
  world = randomWorld(dice, { hats: 40, dossiers: 24 });
  await writeWorld(rows, world);
  oracle = new Oracle(world, compiled);
  looks = plannedLooks(dice, world, 2, 2);
  expected = new Map(looks.map((look) => [look, expectedOfFirstLock(oracle, look)]));
  alone = await FirstLock.open(database.urls.owner);
  both = await FirstLock.open(database.urls.api);
}, UNHURRIED);

afterAll(async () => {
  await alone.close();
  await both.close();
  await rows.close();
  await database.drop();
});

/** What the rules and the api say differently about one look: `+` served and not allowed, `-` allowed and not served. */
async function differences(lock: FirstLock, look: PlannedLook, edit?: Edit): Promise<string[]> {
  const { served, leftOut } = expected.get(look)!;
  const found = [...(await lock.possible(look, world, edit))].filter((pair) => !leftOut.has(pair));
  return [
    ...found.filter((pair) => !served.has(pair)).map((pair) => `+ ${pair}`),
    ...[...served].filter((pair) => !found.includes(pair)).map((pair) => `- ${pair}`),
  ];
}

async function firstDifference(lock: FirstLock, edit?: Edit): Promise<string | undefined> {
  for (const look of looks) {
    const [first] = await differences(lock, look, edit);
    if (first !== undefined) return first;
  }
  return undefined;
}

const pairs = () => looks.length * (2 * world.dossiers.length + 2 * world.entries.length + world.disclosures.length) + looks.reduce((sum, { writable }) => sum + writable.length * 36, 0);

describe(`the filter of the api in a random world (seed ${SEED})`, () => {
  it('gives alone, with no row-level security behind it, what the rules say', async () => {
    const found: string[] = [];
    for (const look of looks) found.push(...(await differences(alone, look)));
    console.log(`seed ${SEED}: ${looks.length} looks through the filter of the api, ${pairs()} pairs, ${found.length} differences`);
    expect(pairs()).toBeGreaterThan(5000);
    expect(found.slice(0, 10)).toEqual([]);
  }, UNHURRIED);

  it('gives the same with row-level security behind it', async () => {
    const found: string[] = [];
    for (const look of looks) found.push(...(await differences(both, look)));
    expect(found.slice(0, 10)).toEqual([]);
  }, UNHURRIED);

  it.each(['dossier', 'open', 'entry', 'version', 'disclosure', 'disclosed', 'write'])('opens enough to tell something: %s', (kind) => {
    const met = looks.flatMap((look) => [...expected.get(look)!.served].filter((pair) => pair.startsWith(`${kind} `)));
    expect(met.length).toBeGreaterThan(20);
  });
});

/** Puts in what triggers and constraints keep from happening, in one table; gives what puts the table back as it was. */
async function planted(table: string, change: string): Promise<() => Promise<void>> {
  await rows.query(`alter table kapstok.${table} disable trigger user`);
  await rows.query(`create table kapstok.${table}_before as table kapstok.${table}`);
  await rows.query(change);
  return async () => {
    if (table === 'hat') await rows.query('update kapstok.hat h set valid_until = b.valid_until from kapstok.hat_before b where b.id = h.id');
    else {
      await rows.query(`delete from kapstok.${table}`);
      await rows.query(`insert into kapstok.${table} select * from kapstok.${table}_before`);
    }
    await rows.query(`drop table kapstok.${table}_before`);
    await rows.query(`alter table kapstok.${table} enable trigger user`);
  };
}

const GRANT = 'update kapstok.access_grant set';
const FAULTS: readonly [name: string, table: string, change: string][] = [
  ['grants of involvement never end', 'access_grant', `${GRANT} valid_until = null where reach = 'dossier'`],
  ['grants begin a year early', 'access_grant', `${GRANT} valid_from = valid_from - interval '1 year'`],
  ['grants end a millisecond late', 'access_grant', `${GRANT} valid_until = valid_until + interval '1 millisecond'`],
  ['grants end a millisecond early', 'access_grant', `${GRANT} valid_until = valid_until - interval '1 millisecond'`],
  ['participants hold the grant of who is involved', 'access_grant', `${GRANT} rule = 'V1' where rule = 'V5'`],
  ['who takes part is left out', 'access_grant', `delete from kapstok.access_grant where rule = 'V5'`],
  ['what was given is not found', 'access_grant', `delete from kapstok.access_grant where reach = 'disclosure'`],
  ['what was given reaches another task', 'access_grant', `${GRANT} holder_key = 'task:' || split_part(holder_key, ':', 2) || ':onderwijs' where reach = 'disclosure'`],
  ['grants of who is involved are gone', 'access_grant', `delete from kapstok.access_grant where rule = 'V1'`],
  ['a withdrawn consent stands', 'consent_withdrawal', 'delete from kapstok.consent_withdrawal'],
  ['nobody has gezag any more', 'gezag', 'delete from kapstok.gezag'],
  ['hats never end', 'hat', 'update kapstok.hat set valid_until = null'],
];

// Each is the filter of the api with one thing wrong in its SQL; there is nothing behind it that could hide that.
describe('a filter of the api that is wrong', () => {
  it.each(FILTER_FAULTS.map((fault) => [fault.name, fault] as const))('is caught: %s', async (_, { edit }) => {
    const before = alone.edited;
    const found = await firstDifference(alone, edit);
    expect(alone.edited).toBeGreaterThan(before);
    expect(found).toBeDefined();
  }, UNHURRIED);

  it.each(['a grant never ends', 'the grants of everybody are looked up'])('lets nothing out with row-level security behind it: %s', async (name) => {
    const { edit } = FILTER_FAULTS.find((fault) => fault.name === name)!;
    const extra: string[] = [];
    for (const look of looks.slice(0, 20)) extra.push(...(await differences(both, look, edit)).filter((pair) => pair.startsWith('+ ') && !pair.startsWith('+ count')));
    expect(extra).toEqual([]);
  }, UNHURRIED);
});

// Each is a database that says something else than the world that the rules were asked about. A comparison that misses one of them
// compares nothing.
describe('a database that says something else', () => {
  it.each(FAULTS)('is caught: %s', async (_, table, change) => {
    const undo = await planted(table, change);
    try {
      expect(await firstDifference(alone)).toBeDefined();
    } finally {
      await undo();
    }
  }, UNHURRIED);

  it('is right again when all of it was undone', async () => {
    expect(await firstDifference(alone)).toBeUndefined();
  }, UNHURRIED);
});
