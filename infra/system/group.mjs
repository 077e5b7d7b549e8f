// The processes that belong together: started together, and when one stops by itself the others are stopped.
import { join } from 'node:path';
import { built } from '../build.mjs';
import { ending, startChild, untilHealthy } from './child.mjs';
import { healthOf, settingsOf } from './processes.mjs';

/** The order to stop in: first what takes requests in, last what others need. */
const stopOrder = ['portal', 'api', 'worker', 'logbook', 'identity'];

/** What a group of processes is; `fell` rejects with a Fault when one stops without being asked to. */
export class Group {
  #children = new Map();
  #stopping = false;
  #fall;
  fell = new Promise((_, reject) => (this.#fall = reject));

  constructor(logFolder) {
    this.logFolder = logFolder;
    // Whoever does not watch need not handle it.
    this.fell.catch(() => undefined);
  }

  /** Starts a process and waits until it is ready. */
  async start(name, at, given) {
    const child = startChild({ name, script: built(name), env: settingsOf(name, at, given), logFile: join(this.logFolder, `${name}.log`) });
    this.#children.set(name, child);
    void child.exited.then((how) => this.#stopping || this.#children.get(name) !== child || this.#fall(ending(child, how)));
    const address = healthOf(name, at);
    if (address) await untilHealthy(child, address);
    return child;
  }

  /** name → process id */
  get pids() {
    return Object.fromEntries([...this.#children].map(([name, { pid }]) => [name, pid]));
  }

  /** The process is expected to stop from now on: somebody ends it on purpose. Resolves when it has. */
  release(name) {
    const child = this.#children.get(name);
    this.#children.delete(name);
    return child?.exited ?? Promise.resolve();
  }

  /** Stops everything in order: SIGTERM, ten seconds, SIGKILL. */
  async stop() {
    this.#stopping = true;
    for (const name of stopOrder) await this.#children.get(name)?.stop();
  }
}
