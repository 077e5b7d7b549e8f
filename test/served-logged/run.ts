import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { Dice } from '../policy-database/dice';
import { Blows, sum, type Fallen } from './faults';
import type { Ground } from './ground/ground';
import { readAsServed, servedMinusLogged, type LoggedLine, type Served, type Unlogged } from './ledger';
import { question, type Asked } from './questions';
import { Recorder, type Cut, type Left } from './recorder';
import type { FaultName } from './twins/faults';

export interface Plan {
  readonly seed: number;
  /** The run ends when so many faults fell. */
  readonly faults: number;
  readonly fault?: FaultName;
}

export interface Outcome {
  readonly asked: number;
  /** answers of which anything left an api */
  readonly answers: number;
  /** of these with data of a planted person; and those that broke off halfway */
  readonly withPersonalData: number;
  readonly inPart: number;
  readonly refusals: number;
  readonly lines: number;
  readonly missing: readonly Unlogged[];
  readonly faults: number;
  /** `commitsLost`: commits of an api that never reached the database */
  readonly byKind: Fallen & { readonly connectionsCut: Readonly<Record<Cut, number>>; readonly commitsLost: number };
}

/** Questions that are under way at the same time. */
const LANES = 12;
/** A change of which no answer came is sent again under its key in this share of the cases, as a browser does. */
const AGAIN = 0.5;

/** Rounds of a hundred faults on an api with a fault of its own, until something is missing or `rounds` are over. */
export async function caught(ground: Ground, fault: FaultName, seed: number, rounds: number): Promise<Outcome> {
  const outcome = await run(ground, { seed, faults: 100, fault });
  return outcome.missing.length > 0 || rounds === 1 ? outcome : caught(ground, fault, seed + 1000, rounds - 1);
}

/** Puts random questions to two apis while everything around them breaks, and holds what left them against what is in the log. */
export async function run(ground: Ground, { seed, faults, fault = 'none' }: Plan): Promise<Outcome> {
  const apis = await ground.apis(fault);
  const names = new Map<string, string>();
  const served: Served[] = [];
  let withPersonalData = 0;
  const hear = (left: Left) => {
    const answer = readAsServed(left, names.get(left.trace)!, ground.plants);
    served.push(answer);
    if (answer.planted.length > 0) withPersonalData += 1;
  };
  const recorder = await Recorder.before(apis.map(({ port }) => port), new Dice(seed), hear);
  const blows = new Blows(ground, apis, new Dice(seed + 1), () => withPersonalData);
  const before = ground.wire.commitsLost;
  const commitsLost = () => ground.wire.commitsLost - before;
  const fallen = () => sum(blows.fallen) + commitsLost() + Object.values(recorder.cuts).reduce((total, count) => total + count, 0);
  let dealing = true;
  const dealt = blows.deal().finally(() => (dealing = false));
  dealt.catch(() => undefined);
  await Promise.all(Array.from({ length: LANES }, (_, lane) => ask(ground, recorder.address, new Dice(seed + 100 + lane), names, () => dealing && fallen() < faults)));
  blows.stop();
  await dealt;
  await recorder.close();
  await Promise.all(apis.map((api) => api.kill()));
  const lines = await linesOf(ground, new Set(names.keys()));
  return {
    asked: names.size, answers: served.length, withPersonalData, inPart: served.filter(({ whole }) => !whole).length,
    refusals: served.filter(({ says }) => says === 'refused').length, lines: lines.length, missing: servedMinusLogged(served, lines), faults: fallen(),
    byKind: { connectionsCut: recorder.cuts, commitsLost: commitsLost(), ...blows.fallen },
  };
}

async function ask(ground: Ground, address: string, dice: Dice, names: Map<string, string>, goOn: () => boolean): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  while (goOn()) {
    const asked = question(ground.households, dice);
    const answered = await put(ground, agent, address, asked, names);
    if (answered) continue;
    await new Promise((resolve) => setTimeout(resolve, dice.below(20)));
    if (dice.chance(AGAIN)) await put(ground, agent, address, asked, names);
  }
  agent.destroy();
}

/** Puts one question under a trace of its own; true when an answer came. */
function put(ground: Ground, agent: Agent, address: string, { name, hat, query, variables, key }: Asked, names: Map<string, string>): Promise<boolean> {
  const trace = randomBytes(16).toString('hex');
  names.set(trace, name);
  const { token, hat: worn } = ground.caller(hat);
  const headers = {
    'content-type': 'application/json', authorization: `Bearer ${token}`, 'kapstok-hat': worn!, 'idempotency-key': key, traceparent: `00-${trace}-${trace.slice(16)}-01`,
  };
  return new Promise((resolve) => {
    const sent = request(`${address}/graphql`, { agent, method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('close', () => resolve(answer.complete));
      answer.on('error', () => resolve(false));
    });
    sent.on('error', () => resolve(false));
    sent.end(JSON.stringify({ query, variables }));
  });
}

/** All lines of these traces that are committed, now that nobody writes any more. */
async function linesOf({ server }: Ground, traces: ReadonlySet<string>): Promise<LoggedLine[]> {
  await sessionsGone(server);
  const lines = await server.asked<LoggedLine>(`select trace_id as trace, outcome, fields,
    array_remove(array[dossier_id::text, case_id::text, subject_id::text] || listed_ids::text[], null) as names from logbook.access_line`);
  return lines.filter(({ trace }) => traces.has(trace));
}

// What a killed process had sent may still be under way in its session; after that nothing can be added.
async function sessionsGone(server: Ground['server']): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const [row] = await server.asked<{ left: number }>(`select count(*)::integer as left from pg_stat_activity where usename = 'kapstok_api' and state <> 'idle'`);
    if (row!.left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('sessions of the apis do not end');
}
