// Puts every mutant to the thread that runs the specs, and ends that thread when it does not come back.
import { Worker } from 'node:worker_threads';

const LOOK_EVERY_MS = 200;
const MOST_MEMORY_MB = 1_000;

/** One thread, started anew after each end. */
class Runner {
  #given;
  #baseline;
  #worker;

  constructor(given) {
    this.#given = given;
  }

  start() {
    this.pulse = new Int32Array(new SharedArrayBuffer(8));
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { ...this.#given, baseline: this.#baseline, pulse: this.pulse },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
  }

  #answer() {
    return new Promise((resolve, reject) => {
      this.#worker.once('message', resolve);
      this.#worker.once('error', reject);
    }).finally(() => {
      this.#worker.removeAllListeners('message');
      this.#worker.removeAllListeners('error');
    });
  }

  async baseline() {
    this.start();
    const { baseline } = await this.#answer();
    this.#baseline = baseline;
    return baseline;
  }

  /** Rejects when no test has ended for as long as the thread says that its test may take. */
  #silence() {
    let last = Atomics.load(this.pulse, 0);
    let since = Date.now();
    let timer;
    const silent = new Promise((resolve) => {
      timer = setInterval(() => {
        const now = Atomics.load(this.pulse, 0);
        if (now !== last) [last, since] = [now, Date.now()];
        else if (now > 0 && Date.now() - since > Atomics.load(this.pulse, 1)) resolve({ status: 'timed out' });
      }, LOOK_EVERY_MS);
    });
    return { silent, stop: () => clearInterval(timer) };
  }

  async put(mutant) {
    const answer = this.#answer();
    this.#worker.postMessage({ id: mutant.id, file: mutant.file });
    const { silent, stop } = this.#silence();
    const result = await Promise.race([answer, silent]).catch((error) => ({ status: 'timed out', by: error.code }));
    stop();
    if (result.status !== 'timed out') return result;
    answer.catch(() => undefined);
    await this.end();
    this.start();
    return result;
  }

  async end() {
    await this.#worker.terminate();
  }
}

/** Each mutant with its status: killed, timed out, survived or not covered; `told` hears of each as it comes. `made`: how many there are. */
export async function runMutants({ mutants, made, ...given }, told) {
  const runner = new Runner({ ...given, mutants: made });
  const baseline = await runner.baseline();
  const results = [];
  for (const mutant of mutants) {
    const { status, by } = await runner.put(mutant);
    results.push({ ...mutant, status, by });
    told(results.at(-1));
  }
  await runner.end();
  return { baseline, results };
}
