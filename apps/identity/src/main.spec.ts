import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const bundled = join(root, 'node_modules/.cache/kapstok/identity-main-spec.cjs');

describe('the process of the identity provider', () => {
  let folder: string;
  let port: number;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    const bundle = `import(${JSON.stringify(join(root, 'infra/bundle.mjs'))}).then((m) => m.bundle('apps/identity/src/main.ts', ${JSON.stringify(bundled)}))`;
    execFileSync(process.execPath, ['-e', bundle], { cwd: root });
    folder = mkdtempSync(join(tmpdir(), 'kapstok-identity-'));
    const probe = await listen(0);
    port = (probe.address() as AddressInfo).port;
    await close(probe);
  }, 30_000);

  afterAll(() => {
    for (const process of running) process.kill('SIGKILL');
    rmSync(folder, { recursive: true });
    rmSync(bundled);
  });

  function start(changes: Record<string, string | undefined> = {}) {
    const settings = { DEMO_ACCOUNTS: 'infra/demo/accounts.json', IDENTITY_DATA: folder, IDENTITY_PORT: String(port), PATH: process.env.PATH, ...changes };
    const child = spawn(process.execPath, [bundled], { cwd: root, env: settings as NodeJS.ProcessEnv });
    running.push(child);
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    return {
      child,
      ready: () => new Promise<void>((resolve) => child.stdout.on('data', () => said.includes('"ready"') && resolve())),
      ended: async () => ({ code: ((await once(child, 'close')) as [number | null])[0], said }),
    };
  }

  it('does not start in production', async () => {
    const { code, said } = await start({ NODE_ENV: 'production' }).ended();
    expect(code).toBe(1);
    expect(said).toMatch(/^NODE_ENV: not valid; .*demonstration.*\nDEMO_ACCOUNTS: /m);
  });

  it('does not start without accounts, and says which file it wants', async () => {
    const { code, said } = await start({ DEMO_ACCOUNTS: 'infra/nergens.json' }).ended();
    expect(code).toBe(1);
    expect(said).toContain('DEMO_ACCOUNTS: not valid; expected the path of a readable JSON file');
  });

  it('does not start on a port that is taken, and names the setting', async () => {
    const taken = await listen(port);
    const { code, said } = await start().ended();
    await close(taken);
    expect(code).toBe(1);
    expect(said).toContain(`IDENTITY_PORT: ${port} on 127.0.0.1 is already in use; expected a free port`);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('answers, and stops in good order on %s', async (signal) => {
    const identity = start();
    await identity.ready();
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    identity.child.kill(signal);
    expect((await identity.ended()).code).toBe(0);
  });

  it('signs with the same key after it was killed, so that tokens still hold', async () => {
    const kid = async () => {
      const identity = start();
      await identity.ready();
      const response = await fetch(`http://127.0.0.1:${port}/realms/kapstok/protocol/openid-connect/certs`);
      const { keys } = (await response.json()) as { keys: { kid: string }[] };
      identity.child.kill('SIGKILL');
      await identity.ended();
      return keys[0]!.kid;
    };
    expect(await kid()).toBe(await kid());
  });
});

async function listen(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

function close(server: Server): Promise<unknown> {
  return new Promise((resolve) => server.close(resolve));
}
