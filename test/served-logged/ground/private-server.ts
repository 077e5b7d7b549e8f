import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import type { RoleUrls } from '@kapstok/testing';

interface Ready {
  readonly urls: RoleUrls;
  readonly port: number;
  /** What the server writes; begun anew at a restart. */
  readonly logFile: string;
  /** A mount point that may be filled; absent where this user cannot make one. */
  readonly disk?: string;
}

/** A database with its rules loaded, on a PostgreSQL server that no other test uses and that may be restarted at any moment. */
export class PrivateServer {
  private last = 0;
  private admin: Promise<Client> | undefined;

  private constructor(
    private readonly child: ChildProcess,
    readonly at: Ready,
  ) {}

  static async start(): Promise<PrivateServer> {
    // From the root of the workspace, also when this runs from a bundle.
    const child = fork(join(process.cwd(), 'test/served-logged/ground/serve-database.mjs'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
    const at = await new Promise<Ready>((resolve, reject) => {
      child.once('message', ({ ready }: { ready: Ready }) => resolve(ready));
      child.once('exit', (code) => reject(new Error(`the private PostgreSQL server stopped before it was ready (exit code ${code})`)));
    });
    return new PrivateServer(child, at);
  }

  async restart(how: 'fast' | 'immediate'): Promise<void> {
    this.dropAdmin();
    await this.order('restart', { signal: how === 'fast' ? 'SIGINT' : 'SIGQUIT' });
  }

  /** Ends one of its processes with SIGKILL, after which the server ends all sessions and recovers. */
  crash(pid: number): Promise<void> {
    this.dropAdmin();
    return this.order('crash', { pid });
  }

  /** Rows of a statement as superuser; `undefined` while the server does not answer. */
  async tried<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[] | undefined> {
    try {
      this.admin ??= this.connected();
      // Of several statements at once the driver gives a list of results, which has no rows.
      return (await (await this.admin).query<Row>(statement, values)).rows ?? [];
    } catch (error) {
      if (/^(?!57|08|53)[0-9P][0-9A-Z]{4}$/.test(String((error as { code?: string }).code))) throw error;
      this.dropAdmin();
      return undefined;
    }
  }

  /** The same, and waits until the server answers. */
  async asked<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
    for (let tries = 0; tries < 600; tries++) {
      const rows = await this.tried<Row>(statement, values);
      if (rows) return rows;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the private PostgreSQL server did not answer for half a minute');
  }

  async stop(): Promise<void> {
    this.dropAdmin();
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.disconnect();
    await gone;
  }

  private async connected(): Promise<Client> {
    const client = new Client({ connectionString: this.at.urls.admin, connectionTimeoutMillis: 2_000 });
    client.on('error', () => this.dropAdmin());
    await client.connect();
    return client;
  }

  private dropAdmin(): void {
    void this.admin?.then((client) => client.end()).catch(() => undefined);
    this.admin = undefined;
  }

  private order(order: string, details: object): Promise<void> {
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      const hear = (answer: { id?: number; failed?: string }) => {
        if (answer.id !== id) return;
        this.child.off('message', hear);
        if (answer.failed) reject(new Error(answer.failed));
        else resolve();
      };
      this.child.on('message', hear);
      this.child.send({ id, order, ...details });
    });
  }
}
