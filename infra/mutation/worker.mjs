// Runs the specs against one mutant after the other. Lives in a thread, so that a mutant that never ends can be ended.
import { parentPort, workerData } from 'node:worker_threads';
import { baselineOf } from './baseline.mjs';
import { load, run, scriptOf } from './specs-in-process.mjs';

const { fast, covering, specs, specsByFile, pulse } = workerData;
const LEAST_MS = 2_000;
const MOST_TIMES_SLOWER = 10;
const script = scriptOf(fast);
const baseline = workerData.baseline ?? baselineOf(specs, script, scriptOf(covering));
if (workerData.baseline === undefined) parentPort.postMessage({ baseline });

/** Tests that killed lately, by file of the mutant: what kills one mutant mostly kills the next. */
const lately = new Map();

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

function killerOf({ id, file }) {
  const known = lately.get(file) ?? new Map();
  lately.set(file, known);
  const reaching = baseline.filter(({ spec, reached }) => reached.has(id) && specsByFile[file].includes(spec));
  if (reaching.length === 0) return { status: 'not covered' };
  const killed = ({ spec }) => known.get(spec)?.kills ?? 0;
  for (const one of reaching.sort((a, b) => killed(b) / b.total - killed(a) / a.total || a.total - b.total)) {
    const memory = known.get(one.spec) ?? { kills: 1, first: new Set() };
    const killer = killerIn(one, id, memory.first);
    if (killer === undefined) continue;
    const first = killer.i === undefined ? memory.first : new Set([killer.i, ...memory.first].slice(0, 8));
    known.set(one.spec, { kills: memory.kills + 1, first });
    return { status: 'killed', by: `${one.spec}: ${killer.test}` };
  }
  return { status: 'survived' };
}

parentPort.on('message', (mutant) => parentPort.postMessage({ id: mutant.id, ...killerOf(mutant) }));
