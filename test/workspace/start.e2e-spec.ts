import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** One `npm start` with ports and data of its own, beside whatever else runs from this clone. */
class Launch {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly process: ChildProcess;

  constructor(readonly folder: string, ports: Readonly<Record<string, number>>, command: readonly string[] = [process.execPath, 'infra/start.mjs']) {
    const [program, ...args] = command;
    const settings = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
    this.process = spawn(program!, [...args, '--data', folder], {
      cwd: root,
      env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout!, this.process.stderr!]) stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((resolve) => this.process.once('exit', (code) => resolve(code)));
  }

  /** Resolves when it says that it is ready; rejects with what it wrote when it ends before that. */
  async ready(): Promise<this> {
    const over = this.ended.then((code) => {
      throw new Error(`npm start ended with ${code}:\n${this.output}`);
    });
    await Promise.race([over, until(() => this.output.includes('Ctrl-C stops everything'))]);
    return this;
  }

  send(signal: NodeJS.Signals): Promise<number | null> {
    this.process.kill(signal);
    return this.ended;
  }

  /** Process ids by name, as the launcher wrote them down. */
  get pids(): Record<string, number> {
    return (JSON.parse(readFileSync(join(this.folder, 'launcher.json'), 'utf8')) as { processes: Record<string, number> }).processes;
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

async function allFree(ports: Readonly<Record<string, number>>): Promise<boolean> {
  return (await Promise.all(Object.values(ports).map(isFree))).every(Boolean);
}

async function freePorts(): Promise<Record<string, number>> {
  const first = 12_000 + Math.floor(Math.random() * 800) * 10;
  const ports = Object.fromEntries(['API_PORT', 'LOGBOOK_PORT', 'PORTAL_PORT', 'IDENTITY_PORT', 'POSTGRES_PORT'].map((name, index) => [name, first + index]));
  return (await allFree(ports)) ? ports : freePorts();
}

describe('npm start', () => {
  let folder: string;
  let ports: Record<string, number>;
  const launches: Launch[] = [];
  const start = (at = ports, command?: string[]) => {
    const launch = new Launch(folder, at, command);
    launches.push(launch);
    return launch;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kapstok-start-'));
    chmodSync(folder, 0o755);
    ports = await freePorts();
  });
  afterEach(async () => {
    for (const launch of launches.splice(0)) await launch.send('SIGTERM');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells a taken port with its setting, and has started nothing then', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(ports.PORTAL_PORT, '127.0.0.1', resolve));
    const launch = start();
    await expect(launch.ended).resolves.toBe(1);
    await new Promise((resolve) => other.close(resolve));
    expect(launch.output).toContain(`Port ${ports.PORTAL_PORT} is taken by another program`);
    expect(launch.output).toContain('PORTAL_PORT');
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    expect(existsSync(join(folder, 'log'))).toBe(false);
  });

  it('tells a setting that is wrong', async () => {
    const launch = start({ ...ports, API_PORT: 0 });
    await expect(launch.ended).resolves.toBe(1);
    expect(launch.output).toContain('API_PORT: not valid; expected a port');
  });

  it('brings everything up, tells where and who, and keeps its secrets to itself', async () => {
    const launch = await start().ready();
    for (const [name, path] of [['API_PORT', '/readyz'], ['LOGBOOK_PORT', '/healthz'], ['PORTAL_PORT', '/'], ['IDENTITY_PORT', '/realms/kapstok']] as const) {
      const address = `http://127.0.0.1:${ports[name]}`;
      expect(launch.output).toContain(address);
      expect((await fetch(`${address}${path}`)).status).toBe(200);
    }
    expect(launch.output).toMatch(/twee-petten +kapstok-twee-petten +.*toeleiding.* \+ .*hulpverlening|twee-petten +kapstok-twee-petten +.*hulpverlening.* \+ .*toeleiding/);
    expect(launch.output).toContain('fictional');
    expect(statSync(join(folder, 'settings.json')).mode & 0o077).toBe(0);
    const { rolePasswords } = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as { rolePasswords: Record<string, string> };
    expect(Object.values(rolePasswords).filter((password) => launch.output.includes(password))).toEqual([]);
  });

  (process.platform === 'linux' ? it : it.skip)('gives each process its own database role and no other', async () => {
    const launch = await start().ready();
    const { rolePasswords, postgresPassword } = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as { rolePasswords: Record<string, string>; postgresPassword: string };
    const secrets = { ...rolePasswords, postgres: postgresPassword };
    const known = Object.fromEntries(
      ['api', 'logbook', 'worker', 'identity', 'portal'].map((name) => {
        const environment = readFileSync(`/proc/${launch.pids[name]}/environ`, 'utf8');
        return [name, Object.entries(secrets).filter(([, password]) => environment.includes(password)).map(([role]) => role)];
      }),
    );
    expect(known).toEqual({ api: ['kapstok_api'], logbook: ['kapstok_logbook', 'kapstok_sealer', 'kapstok_reviewer'], worker: ['kapstok_worker'], identity: [], portal: [] });
  });

  it('refuses to run twice from one folder, and leaves the first alone', async () => {
    const first = await start().ready();
    const second = start(await freePorts());
    await expect(second.ended).resolves.toBe(1);
    expect(second.output).toContain('already runs from this folder');
    expect((await fetch(`http://127.0.0.1:${ports.API_PORT}/readyz`)).status).toBe(200);
    await first.send('SIGTERM');
  });

  it('stops everything when it is told to', async () => {
    const launch = await start().ready();
    await expect(launch.send('SIGINT')).resolves.toBe(0);
    await expect(allFree(ports)).resolves.toBe(true);
  });

  it('stops the rest when one process falls, and says which', async () => {
    const launch = await start().ready();
    process.kill(launch.pids.logbook!, 'SIGKILL');
    await expect(launch.ended).resolves.toBe(1);
    expect(launch.output).toContain('logbook stopped (signal SIGKILL)');
    await expect(allFree(ports)).resolves.toBe(true);
  });

  it.each([
    ['itself', undefined],
    ['only its npm', ['npm', 'start', '--silent', '--']],
  ])('leaves nothing behind that blocks the next start after a kill -9 of %s', async (_, command) => {
    const killed = await start(ports, command).ready();
    await killed.send('SIGKILL');
    const next = await start().ready();
    expect((await fetch(`http://127.0.0.1:${ports.API_PORT}/readyz`)).status).toBe(200);
    await expect(next.send('SIGTERM')).resolves.toBe(0);
    await expect(allFree(ports)).resolves.toBe(true);
  });
});
