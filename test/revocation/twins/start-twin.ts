import { execFile, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, type RoleUrls } from '@kapstok/testing';

/** Apis that leak, each in its own way; see the file of that name. `role`: what it works under, so that its fault is not hidden. */
export const TWINS = [
  { name: 'decision-cache', role: 'api', lag: 0 },
  { name: 'rights-in-token', role: 'admin', lag: 0 },
  { name: 'kept-ability', role: 'admin', lag: 0 },
  { name: 'lagging-replica', role: 'api', lag: 3000 },
] as const;
export type TwinName = (typeof TWINS)[number]['name'];

export interface Twin {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** The api with the faults beside it, built once a run. */
export class TwinBuild {
  private constructor(private readonly file: string) {}

  static async make(): Promise<TwinBuild> {
    // From the root of the workspace, where packages resolve, also when this runs from a bundle itself.
    const file = join(process.cwd(), 'node_modules/.cache/kapstok', `revocation-twin-${process.pid}.cjs`);
    const build = `import('./infra/bundle.mjs').then(({ bundle }) => bundle('test/revocation/twins/main.ts', ${JSON.stringify(file)}))`;
    await promisify(execFile)(process.execPath, ['-e', build]);
    return new TwinBuild(file);
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }

  /** Starts an api with a fault in it, or with none (`no-fault`), on the database and the identity provider of the run. */
  async start(name: TwinName | 'no-fault', databaseUrl: RoleUrls['api'], issuer: string): Promise<Twin> {
    const env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', PATH: process.env.PATH, API_PORT: String(await freePort()), API_DATABASE_URL: databaseUrl, OIDC_ISSUER: issuer };
    const child = fork(this.file, [name], { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const address = await new Promise<string>((resolve, reject) => {
      child.once('message', (message: { address: string }) => resolve(message.address));
      child.once('exit', (code) => reject(new Error(`the twin ${name} stopped before it was ready (exit code ${code})`)));
    });
    return {
      address,
      stop: () => {
        child.disconnect();
        return gone;
      },
    };
  }
}
