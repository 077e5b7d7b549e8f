import { createDatabase, createWorld, type TestDatabase, type World as Rows } from '@kapstok/testing';
import { againstDatabase, answered, firstDifference, pairsIn, plannedLooks, type AnsweredLook, type Difference } from './comparison';
import { Dice } from './dice';
import { FAULTS } from './faults';
import { randomWorld } from './random-world';
import { SecondLock } from './second-lock';
import { writeWorld } from './write-world';
import type { World } from './world';

const SEED = Number(process.env.KAPSTOK_SEED ?? 20260301);

/** A test that is cut off on a busy machine would leave its fault for the next one. */
const UNHURRIED = 600_000;

let database: TestDatabase;
let rows: Rows;
let lock: SecondLock;
let world: World;
let looks: AnsweredLook[];

beforeAll(async () => {
  database = await createDatabase();
  rows = await createWorld(database.urls.owner);
  const dice = new Dice(SEED);
  world = randomWorld(dice, { hats: 50, dossiers: 30 });
  await writeWorld(rows, world);
  await SecondLock.prepare(database.urls.owner);
  lock = await SecondLock.open(database.urls.api);
  looks = answered(world, plannedLooks(dice, world, 3, 1));
}, UNHURRIED);

afterAll(async () => {
  await lock.close();
  await rows.close();
  await database.drop();
});

/** Sentences of the pairs that were possible, to see that a run met enough of each to tell something. */
const met = (kind: string) => looks.reduce((sum, { expected }) => sum + [...expected].filter((pair) => pair.startsWith(`${kind} `)).length, 0);

describe(`a random world (seed ${SEED})`, () => {
  it('is the same to row-level security alone as to the rules', async () => {
    const differences: Difference[] = [];
    for (const look of looks) differences.push(...(await againstDatabase(lock, look)));
    console.log(`seed ${SEED}: ${looks.length} looks, ${pairsIn(world, looks)} pairs, ${differences.length} differences`);
    expect(pairsIn(world, looks)).toBeGreaterThan(20_000);
    expect(differences.slice(0, 10)).toEqual([]);
  }, UNHURRIED);

  it('is the same to the plain interpreter as to the compiled rules', () => {
    expect(looks.flatMap(({ differences }) => differences).slice(0, 10)).toEqual([]);
  });

  it.each(['dossier', 'entry', 'version', 'disclosed', 'disclosure', 'write', 'correct'])('opens enough to tell something: %s', (kind) => {
    expect(met(kind)).toBeGreaterThan(100);
  });

  it('is closed to a hat of another account', async () => {
    for (const { look } of looks.slice(0, 40)) {
      const account = world.accounts.find(({ id }) => id !== look.hat.account.id)!;
      expect([...(await lock.possible(look, [], account))]).toEqual([]);
    }
  });
});

describe('a next version of an entry', () => {
  // One grant must do both: show the entry's category and let write. Two grants that each do half once passed the second lock.
  it('is not written by a participant of a regie (V5) in a category that its hat only sees across the college (V6)', async () => {
    const gemeente = await rows.organisation({ type: 'gemeente' });
    const dossier = await rows.dossier({ kind: 'regie', fromTask: 'toeleiding', controller: gemeente });
    const hat = await rows.hat({ organisation: gemeente, task: 'toeleiding' });
    const entry = await rows.entry({ dossier, category: 'advies', author: hat });
    await rows.involvement({ hat, dossier });
    await rows.participation({ dossier, organisation: gemeente, task: 'toeleiding' });
    const tried = { name: 'correct', dossierId: dossier.id, category: 'advies', shielded: false, entryId: entry.id };
    const can = await lock.possibleFor({ account: hat.account, hatId: hat.id, at: Date.parse('2026-03-01T10:00:00.000Z') }, [tried]);
    expect(can.has(`entry ${entry.id}`)).toBe(true);
    expect(can.has('correct')).toBe(false);
  });
});

// Each is the right database with one thing wrong. A run that does not catch them all proves nothing.
describe('a database that is wrong', () => {
  it.each(FAULTS.map((fault) => [fault.name, fault] as const))('is caught: %s', async (_, { plant }) => {
    const undo = await plant(rows, database.urls.owner);
    let found: number | undefined;
    try {
      found = await firstDifference(lock, looks);
    } finally {
      await undo();
    }
    expect(found).toBeDefined();
    expect(await againstDatabase(lock, looks[found!]!)).toEqual([]);
  }, UNHURRIED);

  it('is right again when all of it was undone', async () => {
    expect(await firstDifference(lock, looks)).toBeUndefined();
  }, UNHURRIED);
});
