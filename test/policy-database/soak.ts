import { join } from 'node:path';
import { compile, currentRules, interpret, type Request } from '@kapstok/policy';
import { createDatabase, createWorld } from '@kapstok/testing';
import { compare } from '../../libs/policy/src/soak/compare';
import { againstDatabase, answered, pairsIn, plannedLooks, type Difference } from './comparison';
import { Dice } from './dice';
import { randomWorld } from './random-world';
import { SecondLock } from './second-lock';
import { writeWorld } from './write-world';

interface Server {
  readonly access: object;
  readonly stop: () => Promise<void>;
}

// The smallest share of the time that goes to requests in memory; the rest goes to worlds in a database.
const IN_MEMORY = 0.3;

/** The whole number after the flag, or the given one. */
function option(args: readonly string[], flag: string, otherwise: number): number {
  const text = args[args.indexOf(flag) + 1];
  const value = args.includes(flag) ? Number(text) : otherwise;
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${flag}: expected a whole number, got ${JSON.stringify(text)}`);
  return value;
}

function inMemory(seed: number, until: number): { requests: number; differences: readonly unknown[] } {
  const policy = compile(currentRules);
  const found = (request: unknown) => ({ ...policy.decide(request), outcome: policy.check(request as Request) });
  return compare((request) => interpret(currentRules, request), found, { seed, requests: Infinity, goOn: () => Date.now() < until });
}

/** One random world in a database of its own: how many pairs were compared, and what differed. */
async function oneWorld(seed: number): Promise<{ pairs: number; differences: Difference[] }> {
  const database = await createDatabase();
  const rows = await createWorld(database.urls.owner);
  const dice = new Dice(seed);
  const world = randomWorld(dice, { hats: 40, dossiers: 24 });
  await writeWorld(rows, world);
  await SecondLock.prepare(database.urls.owner);
  const lock = await SecondLock.open(database.urls.api);
  try {
    const looks = answered(world, plannedLooks(dice, world, 3, 2));
    const differences = looks.flatMap((look) => look.differences);
    for (const look of looks) differences.push(...(await againstDatabase(lock, look)));
    return { pairs: pairsIn(world, looks), differences };
  } finally {
    await lock.close();
    await rows.close();
    await database.drop();
  }
}

/** `policy:soak -- --seconds N --seed S`: compares all readings of the rules for as long as you say; the last line is JSON. */
async function soak(args: readonly string[]): Promise<number> {
  const seconds = option(args, '--seconds', 60);
  const seed = option(args, '--seed', Date.now() % 2 ** 31);
  const started = Date.now();
  const memory = inMemory(seed, started + seconds * 1000 * IN_MEMORY);
  console.log(`seed ${seed}: ${memory.requests} requests in memory, ${memory.differences.length} differences`);
  // Loaded at run time: the launcher's own module, which finds its files by its place.
  const { startTestServer } = (await import(join(process.cwd(), 'infra/system/test-server.mjs'))) as { startTestServer: () => Promise<Server> };
  const server = await startTestServer();
  const differences: unknown[] = [...memory.differences];
  let pairs = 0;
  try {
    process.env.KAPSTOK_TEST_DATABASE = JSON.stringify(server.access);
    for (let turn = 0; turn === 0 || Date.now() < started + seconds * 1000; turn++) {
      const world = await oneWorld(seed + turn);
      pairs += world.pairs;
      differences.push(...world.differences);
      console.log(`world ${seed + turn}: ${world.pairs} pairs, ${world.differences.length} differences`);
    }
  } finally {
    await server.stop();
  }
  for (const one of differences.slice(0, 5)) console.log(JSON.stringify(one));
  console.log(JSON.stringify({ inMemory: memory.requests, pairs, differences: differences.length, seed }));
  return differences.length === 0 ? 0 : 1;
}

void soak(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
