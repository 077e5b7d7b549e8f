import { join } from 'node:path';
import { Arena, inWords } from './arena';
import type { Found, Tally } from './run-histories';
import { TWINS } from './twins/start-twin';

interface Server {
  readonly access: object;
  readonly stop: () => Promise<void>;
}

/** The number after the flag, or the given one. */
function option(args: readonly string[], flag: string, otherwise: number): number {
  const text = args[args.indexOf(flag) + 1];
  const value = args.includes(flag) ? Number(text) : otherwise;
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${flag}: expected a number, got ${JSON.stringify(text)}`);
  return value;
}

/** At which history each twin was caught; null when it was not. */
async function caught(arena: Arena, seed: number): Promise<Record<string, number | null>> {
  const at: Record<string, number | null> = {};
  for (const { name } of TWINS) {
    const caught = await arena.catch(name, seed);
    at[name] = caught?.history ?? null;
    console.log(caught ? inWords(name, caught) : `${name}: NOT CAUGHT`);
  }
  return at;
}

async function honest(arena: Arena, seed: number, minutes: number): Promise<Tally> {
  const until = Date.now() + minutes * 60_000;
  let told = Date.now();
  return arena.honest({
    seed,
    goOn: (_, { histories, found }) => {
      if (Date.now() - told > 30_000) {
        told = Date.now();
        console.log(`${histories} histories, ${found.length} faults`);
      }
      return Date.now() < until;
    },
  });
}

/** `revocation:soak -- --minutes N --seed S`: catches the twins, then runs histories on the system for N minutes; the last line is JSON. */
async function soak(args: readonly string[]): Promise<number> {
  const minutes = option(args, '--minutes', 5);
  const seed = option(args, '--seed', Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  // Loaded at run time: the launcher's own module, which finds its files by its place.
  const { startTestServer } = (await import(join(process.cwd(), 'infra/system/test-server.mjs'))) as { startTestServer: () => Promise<Server> };
  const server = await startTestServer();
  try {
    process.env.KAPSTOK_TEST_DATABASE = JSON.stringify(server.access);
    const arena = await Arena.open();
    try {
      const twins = await caught(arena, seed);
      return report(seed, await honest(arena, seed, minutes), twins);
    } finally {
      await arena.close();
    }
  } finally {
    await server.stop();
  }
}

function report(seed: number, { histories, answers, strict, found }: Tally, twins: Record<string, number | null>): number {
  found.slice(0, 10).forEach((one: Found) => console.log(JSON.stringify(one)));
  console.log(JSON.stringify({ seed, histories, answers, afterTheEnd: strict, faults: found.length, twins }));
  return found.length === 0 && Object.values(twins).every((at) => at !== null) ? 0 : 1;
}

void soak(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
