import { setFlagsFromString } from 'node:v8';
import { byHand } from '../bench/by-hand';
import { casbinPeer } from '../bench/casbin-peer';
import { caslPeer } from '../bench/casl-peer';
import { cedarPeer, cedarPlainPeer } from '../bench/cedar-peer';
import { entryFactsOf } from '../bench/entry-facts';
import { caslFields, entriesForMask, FIELDS, LOOK, maskOfFields } from '../bench/fields';
import { BESIDE, GOALS, NAMES, type Goal } from '../bench/goals';
import { measure, ratioBetween, type Contender, type Measured } from '../bench/measure';
import type { Peer } from '../bench/peer';
import { benchRequests } from '../bench/requests';
import { SUBSET } from '../bench/subset';
import { compile } from '../compile/compile';
import { currentRules } from '../rules/current';
import { Random } from '../soak/random';
import { randomRequest } from '../soak/random-request';
import type { Action, Request } from '../vocabulary';

// Node 20 (V8 11) now and then stops when it takes back what it optimised around a call into wasm, which cedar-wasm is; a call takes
// nanoseconds more without it, of the hundred thousand that a decision of cedar takes.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--no-turbo-inline-js-wasm-calls');

const SEED = 20260310;
const REQUESTS = 1000;
const ROUNDS = 61;
const SHARING: readonly Action[] = ['disclose', 'request', 'transfer'];

class Disagreement extends Error {}

/** Goes through the requests again and again, `count` operations in a round. */
function over<Item>(name: string, items: readonly Item[], count: number, ask: (item: Item) => boolean): Contender {
  let next = 0;
  return {
    name, count,
    run: () => {
      let yes = 0;
      for (let i = 0; i < count; i++) {
        if (ask(items[next] as Item)) yes++;
        next = next + 1 === items.length ? 0 : next + 1;
      }
      return yes;
    },
  };
}

function times(name: string, count: number, once: () => number): Contender {
  const run = () => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += once();
    return sum;
  };
  return { name, count, run };
}

function checked<Prepared>(peer: Peer<Prepared>, name: string, requests: readonly Request[], expected: readonly boolean[], count: number): Contender {
  const prepared = requests.map((request) => peer.prepare(entryFactsOf(request)));
  const wrong = prepared.findIndex((one, i) => peer.allows(one) !== expected[i]);
  if (wrong !== -1) throw new Disagreement(`${name} decides differently: ${JSON.stringify(requests[wrong])}`);
  console.log(`  ${name}: the same on all ${requests.length} requests (${peer.rules} rules of its own)`);
  return over(name, prepared, count, (one) => peer.allows(one));
}

/** Random requests to share, ask or hand over: the dearest whys, of the whole rule set. */
function sharing(): Contender {
  const whole = compile(currentRules);
  const random = new Random(SEED);
  const requests = Array.from({ length: 4 * REQUESTS }, () => randomRequest(random)).filter(({ action }) => SHARING.includes(action));
  return over(NAMES.whySharing, requests, 50, (request) => whole.whyOf(request).answer.outcome === 'allow');
}

async function deciders(): Promise<Contender[][]> {
  const policy = compile(SUBSET);
  const requests = benchRequests(REQUESTS, SEED);
  const expected = requests.map((request) => policy.decide(request).outcome === 'allow');
  console.log(`${SUBSET.rules.length} rules, ${requests.length} requests, ${expected.filter(Boolean).length} of them allowed; decisions compared first:`);
  const differs = requests.find((request) => policy.check(request) !== byHand(request) || policy.check(request) !== policy.decide(request).outcome);
  if (differs !== undefined) throw new Disagreement(`by hand decides differently: ${JSON.stringify(differs)}`);
  console.log(`  ${NAMES.check} and ${NAMES.byHand}: the same on all ${requests.length} requests`);
  const checks = [
    over(NAMES.check, requests, 200_000, (request) => policy.check(request) === 'allow'),
    over(NAMES.byHand, requests, 200_000, (request) => byHand(request) === 'allow'),
    checked(caslPeer(), NAMES.casl, requests, expected, 4000),
    checked(await casbinPeer(), NAMES.casbin, requests, expected, 50),
    checked(cedarPeer(), NAMES.cedar, requests, expected, 50),
    checked(cedarPlainPeer(), NAMES.cedarPlain, requests, expected, 25),
  ];
  const answers = [
    over(NAMES.why, requests, 5000, (request) => policy.whyOf(request).answer.outcome === 'allow'),
    over(NAMES.whyUnchecked, requests, 2000, (request) => policy.why(request).answer.outcome === 'allow'),
    over(NAMES.trace, requests, 5000, (request) => policy.trace(request).outcome === 'allow'),
    over(NAMES.decide, requests, 5000, (request) => policy.decide(request).outcome === 'allow'),
  ];
  return [checks, answers];
}

function masks(): Contender[] {
  const policy = compile(currentRules);
  const entries = entriesForMask(1000, SEED);
  const casl = caslFields();
  const prepared = entries.map(casl.prepare);
  const mask = policy.mask(LOOK, entries, FIELDS);
  const wrong = prepared.findIndex((entry, i) => maskOfFields(casl.fieldsOf(entry)) !== mask[i]);
  if (wrong !== -1) throw new Disagreement(`permittedFieldsOf gives other fields: ${JSON.stringify(entries[wrong])}`);
  console.log(`  ${NAMES.mask} and ${NAMES.permitted}: the same fields of ${entries.length} entries × ${FIELDS.length} fields\n`);
  return [
    times(NAMES.mask, 20, () => policy.mask(LOOK, entries, FIELDS)[7] ?? 0),
    times(NAMES.permitted, 1, () => {
      let sum = 0;
      for (const entry of prepared) sum += casl.fieldsOf(entry).length;
      return sum;
    }),
  ];
}

function ratioOf({ ratio }: Pick<Goal, 'ratio'>, measured: ReadonlyMap<string, Measured>): number {
  return ratioBetween(measured.get(ratio.over), measured.get(ratio.under));
}

function shown(nanoseconds: number): string {
  return nanoseconds < 10_000 ? `${nanoseconds.toFixed(1)} ns` : `${(nanoseconds / 1000).toFixed(1)} µs`;
}

function reached(goal: Goal, ratio: number): boolean {
  return goal.atMost === undefined ? ratio >= (goal.atLeast ?? Infinity) : ratio <= goal.atMost;
}

function report(measured: ReadonlyMap<string, Measured>, consumed: number): void {
  console.log(`Processor time of one operation, median of ${ROUNDS} rounds in turn (fastest and slowest round); results consumed: ${consumed}`);
  for (const { name, median, least, most } of measured.values()) {
    console.log(`  ${name.padEnd(42)} ${shown(median).padStart(12)}   (${shown(least)} to ${shown(most)})`);
  }
  console.log('\nGoals');
  const goals = GOALS.map((goal) => ({ goal, ratio: ratioOf(goal, measured) }));
  for (const { goal, ratio } of goals) {
    const isReached = reached(goal, ratio);
    console.log(`  ${isReached ? 'reached    ' : 'NOT reached'} ${ratio.toFixed(3).padStart(12)}   ${goal.text}`);
    if (!isReached && goal.whenMissed !== undefined) console.log(`                             because ${goal.whenMissed}`);
  }
  console.log('\nBeside these');
  for (const one of BESIDE) console.log(`              ${ratioOf(one, measured).toFixed(3).padStart(12)}   ${one.text}`);
  const ratios = Object.fromEntries([...GOALS, ...BESIDE].map((one) => [one.key, Number(ratioOf(one, measured).toPrecision(4))]));
  console.log(JSON.stringify({ bench: 'policy', ruleSet: SUBSET.version, node: process.version, ratios, missed: goals.filter(({ goal, ratio }) => !reached(goal, ratio)).map(({ goal }) => goal.key) }));
}

/** Compares decisions, then times; exits 1 when an engine decides differently, 0 otherwise, goals reached or not. */
async function bench(): Promise<number> {
  try {
    // One group after the other: what a later one hands in has other forms, for which the code of an earlier one would slow down.
    const groups = [...(await deciders()), masks(), [sharing()]].map((contenders) => measure(contenders, ROUNDS));
    report(new Map(groups.flatMap(({ measured }) => [...measured])), groups.reduce((sum, { consumed }) => sum + consumed, 0));
    return 0;
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    console.error(error.message);
    return 1;
  }
}

void bench().then((code) => {
  process.exitCode = code;
});
