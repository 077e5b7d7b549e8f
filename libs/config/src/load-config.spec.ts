import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readConfig } from './load-config';
import { ConfigInvalid } from './config.errors';
import { processes, type ProcessName } from './processes';
import { settings, type SettingName } from './settings';
import type { Environment } from './reading';

const complete: Environment = {
  DATABASE_URL: 'postgres://owner:geheim-1@127.0.0.1:4400/kapstok',
  API_DATABASE_URL: 'postgres://api:geheim-2@127.0.0.1:4400/kapstok',
  WORKER_DATABASE_URL: 'postgres://worker:geheim-3@127.0.0.1:4400/kapstok',
  LOGBOOK_DATABASE_URL: 'postgres://logbook:geheim-4@127.0.0.1:4400/kapstok',
  LOGBOOK_SEALER_DATABASE_URL: 'postgres://sealer:geheim-6@127.0.0.1:4400/kapstok',
  LOGBOOK_REVIEWER_DATABASE_URL: 'postgres://reviewer:geheim-7@127.0.0.1:4400/kapstok',
  OIDC_ISSUER: 'http://127.0.0.1:4300/realms/kapstok',
  DEMO_ACCOUNTS: 'infra/demo/accounts.json',
};

/** What the operator is told; an empty list when the process may start. */
function problems(name: ProcessName, changes: Environment): string[] {
  try {
    readConfig(name, { ...complete, ...changes });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigInvalid)) throw error;
    return error.message.split('\n');
  }
}

const every = Object.keys(processes) as ProcessName[];

describe('a process with complete settings', () => {
  it.each(every)('%s starts', (name) => {
    expect(problems(name, {})).toEqual([]);
  });

  it('has documented values for what is left out', () => {
    expect(readConfig('api', complete)).toEqual({
      nodeEnv: 'development',
      logLevel: 'info',
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: complete.API_DATABASE_URL,
      logbookUrl: 'http://127.0.0.1:4100',
      portalOrigin: 'http://127.0.0.1:4200',
      oidc: { issuer: complete.OIDC_ISSUER, audience: 'kapstok-api', clockToleranceSeconds: 5 },
    });
  });

  it('takes an empty value for one that is left out', () => {
    expect(readConfig('api', { ...complete, API_PORT: '' }).port).toBe(4000);
    expect(problems('api', { API_DATABASE_URL: '' })).toEqual([expect.stringMatching(/^API_DATABASE_URL: missing; expected /)]);
  });

  it('gets nothing that it does not need: no process that serves data sees the role that owns the tables', () => {
    for (const name of ['api', 'logbook', 'worker'] as const) {
      expect(JSON.stringify(readConfig(name, complete))).not.toContain('geheim-1');
    }
    expect(readConfig('migration', complete).databaseUrl).toBe(complete.DATABASE_URL);
  });

  it('the identity provider names itself after its own port when nothing else is said', () => {
    const { OIDC_ISSUER: _, ...rest } = complete;
    expect(readConfig('identity', { ...rest, IDENTITY_PORT: '4301' }).issuer).toBe('http://127.0.0.1:4301/realms/kapstok');
  });
});

describe('a setting that is missing', () => {
  it.each<[ProcessName, SettingName]>([
    ['api', 'API_DATABASE_URL'],
    ['api', 'OIDC_ISSUER'],
    ['logbook', 'LOGBOOK_DATABASE_URL'],
    ['logbook', 'OIDC_ISSUER'],
    ['worker', 'WORKER_DATABASE_URL'],
    ['identity', 'DEMO_ACCOUNTS'],
    ['portal', 'OIDC_ISSUER'],
    ['migration', 'DATABASE_URL'],
  ])('stops %s with a line that names %s and what is expected', (name, setting) => {
    expect(problems(name, { [setting]: undefined })).toEqual([`${setting}: missing; expected ${settings[setting].expected}`]);
  });

  it('is told together with every other, one line each', () => {
    const lines = problems('api', { API_DATABASE_URL: undefined, OIDC_ISSUER: undefined, API_PORT: 'x', LOG_LEVEL: 'loud' });
    expect(lines.map((line) => line.split(':')[0])).toEqual(['LOG_LEVEL', 'API_PORT', 'API_DATABASE_URL', 'OIDC_ISSUER']);
  });
});

describe('a setting that is wrong', () => {
  it.each<[ProcessName, SettingName, string]>([
    ['api', 'NODE_ENV', 'staging'],
    ['api', 'LOG_LEVEL', 'loud'],
    ['api', 'API_PORT', '0'],
    ['api', 'API_PORT', '65536'],
    ['api', 'API_PORT', '40x'],
    ['api', 'API_PORT', '-1'],
    ['api', 'API_PORT', '4000.5'],
    ['api', 'API_PORT', '1e3'],
    ['api', 'API_HOST', 'a b'],
    ['api', 'API_DATABASE_URL', 'mysql://api:x@127.0.0.1/kapstok'],
    ['api', 'API_DATABASE_URL', 'not an address'],
    ['api', 'API_DATABASE_URL', 'postgres://127.0.0.1/kapstok'],
    ['api', 'API_DATABASE_URL', 'postgres://api:x@127.0.0.1'],
    ['api', 'LOGBOOK_URL', 'ftp://127.0.0.1'],
    ['api', 'LOGBOOK_URL', 'http://user:word@127.0.0.1:4100'],
    ['api', 'PORTAL_ORIGIN', 'http://127.0.0.1:4200/'],
    ['api', 'PORTAL_ORIGIN', 'http://127.0.0.1:4200/portaal'],
    ['api', 'PORTAL_ORIGIN', '*'],
    ['api', 'OIDC_ISSUER', 'http://127.0.0.1:4300/realms/kapstok/'],
    ['api', 'OIDC_ISSUER', 'http://127.0.0.1:4300'],
    ['api', 'OIDC_ISSUER', 'http://127.0.0.1:4300/realms/kapstok?x=1'],
    ['api', 'OIDC_CLOCK_TOLERANCE_SECONDS', '31'],
    ['api', 'OIDC_CLOCK_TOLERANCE_SECONDS', '-5'],
    ['logbook', 'LOGBOOK_PORT', 'x'],
    ['portal', 'PORTAL_PORT', 'x'],
    ['identity', 'IDENTITY_PORT', 'x'],
    ['launcher', 'POSTGRES_PORT', 'x'],
  ])('stops %s when %s is "%s"', (name, setting, value) => {
    const told = problems(name, { [setting]: value });
    expect(told).toEqual([`${setting}: not valid; expected ${settings[setting].expected}`]);
  });

  it('is told without the value, which may be a secret', () => {
    const told = problems('api', { API_DATABASE_URL: 'postgres:/api:geheim-2@127.0.0.1', OIDC_ISSUER: 'https://geheim-5@host/x' });
    expect(told).toHaveLength(2);
    expect(told.join()).not.toContain('geheim');
  });
});

describe('two locks', () => {
  it.each<[ProcessName, SettingName]>([
    ['api', 'API_DATABASE_URL'],
    ['logbook', 'LOGBOOK_DATABASE_URL'],
    ['logbook', 'LOGBOOK_SEALER_DATABASE_URL'],
    ['logbook', 'LOGBOOK_REVIEWER_DATABASE_URL'],
    ['worker', 'WORKER_DATABASE_URL'],
  ])('%s does not start under the role that owns the tables', (name, setting) => {
    const told = problems(name, { [setting]: 'postgres://owner:other@127.0.0.1:4400/kapstok' });
    expect(told).toEqual([expect.stringMatching(new RegExp(`^${setting}: .*another role`))]);
  });
});

describe('production', () => {
  const production = { NODE_ENV: 'production', OIDC_ISSUER: 'https://inloggen.example/realms/kapstok', PORTAL_ORIGIN: 'https://kapstok.example' };

  it.each<[ProcessName]>([['api'], ['portal']])('starts the %s with addresses over TLS', (name) => {
    expect(problems(name, { ...production, API_URL: 'https://api.kapstok.example', LOGBOOK_URL: 'https://logboek.kapstok.example' })).toEqual([]);
  });

  // R270: what is shared goes from browser to API, and from there nowhere else.
  it.each<[ProcessName, SettingName, string]>([
    ['api', 'OIDC_ISSUER', 'http://inloggen.example/realms/kapstok'],
    ['api', 'PORTAL_ORIGIN', 'http://kapstok.example'],
    ['api', 'LOGBOOK_URL', 'http://logboek.kapstok.example'],
    ['portal', 'API_URL', 'http://api.kapstok.example'],
    ['portal', 'LOGBOOK_URL', 'http://logboek.kapstok.example'],
  ])('refuses that the %s has %s without TLS outside this machine', (name, setting, value) => {
    expect(problems(name, { ...production, [setting]: value })).toEqual([`${setting}: not valid; expected an https address in production`]);
  });

  it('never starts the identity provider of the demonstration, nor reads its accounts', () => {
    const told = problems('identity', production);
    expect(told).toEqual([expect.stringMatching(/^NODE_ENV: /), expect.stringMatching(/^DEMO_ACCOUNTS: .*absent in production/)]);
  });
});

describe('loadConfig, in a process of its own', () => {
  const outfile = join(__dirname, '../../../node_modules/.cache/kapstok/config-spec.cjs');

  beforeAll(() => {
    const entry = `import { loadConfig } from ${JSON.stringify(join(__dirname, 'index.ts'))}; process.stdout.write(String(loadConfig('api').port));`;
    execFileSync(join(__dirname, '../../../node_modules/.bin/esbuild'), ['--bundle', '--platform=node', '--packages=external', `--outfile=${outfile}`], { input: entry, stdio: ['pipe', 'ignore', 'pipe'] });
  });

  const start = (env: Environment) => spawnSync(process.execPath, [outfile], { env: { ...env } as NodeJS.ProcessEnv, encoding: 'utf8' });

  it('hands over the settings', () => {
    expect(start({ ...complete, API_PORT: '4001' })).toMatchObject({ status: 0, stdout: '4001', stderr: '' });
  });

  it('ends with code 1 and one line per setting, all at once', () => {
    const { status, stdout, stderr } = start({ API_PORT: 'x' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n').map((line) => line.split(':')[0])).toEqual(['API_PORT', 'API_DATABASE_URL', 'OIDC_ISSUER']);
  });
});
