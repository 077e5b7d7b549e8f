// What the specs do to the code without a mutant: how long each test takes, and which mutants each spec reaches.
import { load, run } from './specs-in-process.mjs';

/** A test fails before anything is changed: then a failing test says nothing about a mutant. */
export class FailsUnchanged extends Error {}

function timed(spec, tests) {
  return tests.map((test) => {
    const start = performance.now();
    try {
      run(test);
    } catch (cause) {
      throw new FailsUnchanged(`${spec}: "${test.name}" fails on the code as it is: ${cause.message}`, { cause });
    }
    return performance.now() - start;
  });
}

/** For each spec: milliseconds of each test, and for each of so many mutants a 1 when it is reached. */
export function baselineOf(specs, script, covering, mutants) {
  return specs.map((spec) => {
    const reached = new Uint8Array(mutants);
    for (const test of load(covering, spec, -1, reached)) run(test);
    const start = performance.now();
    const tests = load(script, spec, -1);
    const loading = performance.now() - start;
    const ms = timed(spec, tests);
    return { spec, loading, ms, total: ms.reduce((sum, one) => sum + one, loading), reached };
  });
}
