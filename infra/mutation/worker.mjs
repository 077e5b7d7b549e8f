// Runs the specs against one mutant after the other. Lives in a thread, so that a mutant that never ends can be ended.
import { parentPort, workerData } from 'node:worker_threads';
import { baselineOf } from './baseline.mjs';
import { load, run, scriptOf } from './specs-in-process.mjs';

const { fast, covering, specs, specsByFile, mutants, pulse } = workerData;
const LEAST_MS = 10_000;
const MOST_TIMES_SLOWER = 10;
const script = scriptOf(fast);
const baseline = workerData.baseline ?? baselineOf(specs, script, scriptOf(covering), mutants);
if (workerData.baseline === undefined) parentPort.postMessage({ baseline });

/** What each spec did for the mutants of one folder so far: kills and milliseconds; a new one is thought to kill soon. */
const records = new Map();
/** Places of the tests of a spec that killed lately, by file of the mutant: what kills one mutant mostly kills the next. */
const lately = new Map();
const SOON_MS = 30;
const MOST_LATELY = 8;

function recordOf(spec, file) {
  const key = `${spec} ${file.slice(0, file.lastIndexOf('/'))}`;
  if (!records.has(key)) records.set(key, { kills: 1, ms: SOON_MS });
  return records.get(key);
}

function beat(ms) {
  Atomics.store(pulse, 1, Math.max(LEAST_MS, Math.ceil(ms * MOST_TIMES_SLOWER)));
  Atomics.add(pulse, 0, 1);
}

/** The tests of one spec that are asked first, then the others in their order. */
function inOrder(tests, first) {
  return first.size === 0 ? tests.map((_, i) => i) : [...first].filter((i) => i < tests.length).concat(tests.map((_, i) => i).filter((i) => !first.has(i)));
}

function killerIn({ spec, loading, ms }, mutant, first) {
  beat(loading);
  let tests;
  try {
    tests = load(script, spec, mutant);
  } catch {
    return { test: 'while it loads' };
  }
  for (const i of inOrder(tests, first)) {
    beat(ms[i] ?? 0);
    try {
      run(tests[i]);
    } catch {
      return { test: tests[i].name, i };
    }
  }
  return undefined;
}

/** The specs that reach the mutant: first what kills most in the least time. */
function askedFirst({ id, file }) {
  const rate = ({ spec }) => recordOf(spec, file).kills / recordOf(spec, file).ms;
  return baseline.filter(({ spec, reached }) => reached[id] === 1 && specsByFile[file].includes(spec)).sort((a, b) => rate(b) - rate(a) || a.total - b.total);
}

function statusOf(mutant) {
  const specsToAsk = askedFirst(mutant);
  if (specsToAsk.length === 0) return { status: 'not covered' };
  for (const one of specsToAsk) {
    const key = `${one.spec} ${mutant.file}`;
    const first = lately.get(key) ?? new Set();
    const record = recordOf(one.spec, mutant.file);
    const start = performance.now();
    const killer = killerIn(one, mutant.id, first);
    record.ms += performance.now() - start;
    if (killer === undefined) continue;
    record.kills++;
    if (killer.i !== undefined) lately.set(key, new Set([killer.i, ...[...first].slice(0, MOST_LATELY)]));
    return { status: 'killed', by: `${one.spec}: ${killer.test}` };
  }
  return { status: 'survived' };
}

parentPort.on('message', (mutant) => parentPort.postMessage({ id: mutant.id, ...statusOf(mutant) }));
