import { execFile, fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@kapstok/testing';
import type { FaultName } from '../twins/faults';

interface Settings {
  readonly databaseUrl: string;
  readonly issuer: string;
}

/** The api as one file, built once a run; with the faults beside it, of which a process plants one or none. */
export class ApiBuild {
  private constructor(private readonly file: string) {}

  static async make(): Promise<ApiBuild> {
    const file = join(process.cwd(), 'node_modules/.cache/kapstok', `served-logged-api-${process.pid}.cjs`);
    const build = `import('./infra/bundle.mjs').then(({ bundle }) => bundle('test/served-logged/twins/main.ts', ${JSON.stringify(file)}))`;
    await promisify(execFile)(process.execPath, ['-e', build]);
    return new ApiBuild(file);
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }

  /** An api that may be killed; at the same port each time that it starts. */
  async start(fault: FaultName, settings: Settings): Promise<ApiProcess> {
    const api = new ApiProcess(this.file, fault, settings, await freePort());
    await api.start();
    return api;
  }
}

export class ApiProcess {
  private child: ChildProcess | undefined;

  constructor(
    private readonly file: string,
    private readonly fault: FaultName,
    private readonly settings: Settings,
    readonly port: number,
  ) {}

  /** Resolves when it listens. Starts again what fell over while it started, as a keeper of processes does. */
  async start(tries = 20): Promise<void> {
    const env = {
      NODE_ENV: 'test', LOG_LEVEL: 'silent', PATH: process.env.PATH, API_PORT: String(this.port), API_DATABASE_URL: this.settings.databaseUrl, OIDC_ISSUER: this.settings.issuer,
    };
    const child = fork(this.file, [this.fault], { env, execArgv: [], stdio: ['ignore', 'ignore', tries > 1 ? 'ignore' : 'inherit', 'ipc'] });
    this.child = child;
    const listens = await new Promise<boolean>((resolve) => {
      child.once('message', () => resolve(true));
      child.once('exit', () => resolve(false));
    });
    if (listens) return;
    if (tries === 1) throw new Error(`the api (${this.fault}) does not start`);
    await this.start(tries - 1);
  }

  /** With SIGKILL, as a machine that fails; resolves when it is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
  }
}
