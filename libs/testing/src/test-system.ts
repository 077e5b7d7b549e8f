import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { RoleUrls } from './test-database';

export type ProcessName = 'api' | 'logbook' | 'worker' | 'identity' | 'portal';

/** A running system: real processes, on this machine. */
export interface TestSystem {
  readonly addresses: Readonly<Record<'api' | 'logbook' | 'portal', string>>;
  readonly issuer: string;
  readonly databaseUrls: RoleUrls;
  readonly pids: Readonly<Partial<Record<ProcessName, number>>>;
  /** One file a process, `api.log` and so on. */
  readonly logFolder: string;
}

export interface SystemOptions {
  /** False: a database without cases. */
  readonly cases?: boolean;
  /** Which processes; all when left out. */
  readonly processes?: readonly ProcessName[];
  /** Uses the database and the identity provider of that system: a second api beside the first. */
  readonly like?: TestSystem;
  /** Settings that the processes get besides, such as `NODE_ENV`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A system of one spec file, which may end and restart its processes. */
export interface OwnSystem extends TestSystem {
  /** Ends a process and waits until it is gone. */
  readonly kill: (name: ProcessName, signal?: NodeJS.Signals) => Promise<void>;
  /** Starts an ended process again, at the same address; waits until it is ready. */
  readonly start: (name: ProcessName) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The system of this run, with the cases of the demonstration; shared by all spec files of the level e2e. */
export function readTestSystem(): TestSystem {
  return JSON.parse(told('KAPSTOK_TEST_SYSTEM')) as TestSystem;
}

/** Starts a system for this spec file alone, with a database of its own. Takes some seconds. */
export async function startSystem(options: SystemOptions = {}): Promise<OwnSystem> {
  const access = JSON.parse(told('KAPSTOK_TEST_DATABASE')) as object;
  const server = fork(join(__dirname, '../../../infra/system/serve-test-system.mjs'), [JSON.stringify({ access, ...options })], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // The options of jest are not for it.
    execArgv: [],
  });
  const description = await readiness(server);
  const orders = new Orders(server, description.pids);
  return {
    ...description,
    get pids() {
      return orders.pids;
    },
    kill: (name, signal = 'SIGKILL') => orders.give('kill', { name, signal }),
    start: (name) => orders.give('start', { name }),
    stop: () => orders.stop(),
  };
}

function told(name: 'KAPSTOK_TEST_SYSTEM' | 'KAPSTOK_TEST_DATABASE'): string {
  const value = process.env[name];
  if (!value) throw new Error('There is no test system: run this with KAPSTOK_TEST_LEVEL=e2e.');
  return value;
}

interface Answer {
  readonly id?: number;
  readonly ready?: TestSystem;
  readonly failed?: string;
  readonly pids?: TestSystem['pids'];
}

function readiness(server: ChildProcess): Promise<TestSystem> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the test system stopped before it was ready (exit code ${code})`)));
    server.once('message', ({ ready, failed }: Answer) => (ready ? resolve(ready) : reject(new Error(failed))));
  });
}

class Orders {
  private last = 0;

  constructor(private readonly server: ChildProcess, public pids: TestSystem['pids']) {}

  give(order: string, details: object): Promise<void> {
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      const hear = (answer: Answer) => {
        if (answer.id !== id) return;
        this.server.off('message', hear);
        this.pids = answer.pids ?? this.pids;
        if (answer.failed) reject(new Error(answer.failed));
        else resolve();
      };
      this.server.on('message', hear);
      this.server.send({ id, order, ...details });
    });
  }

  stop(): Promise<void> {
    if (this.server.exitCode !== null) return Promise.resolve();
    const gone = new Promise<void>((resolve) => this.server.once('exit', () => resolve()));
    this.server.send({ id: 0, order: 'stop' });
    return gone;
  }
}
