import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readConfig, settings, type SettingName } from '@kapstok/config';

const root = join(__dirname, '../..');
const names = ['api', 'logbook', 'worker', 'identity', 'portal'] as const;
const secret = { api: 'geheim-api', worker: 'geheim-worker', logbook: 'geheim-logbook', sealer: 'geheim-sealer', reviewer: 'geheim-reviewer' };
/** The logbook seals under a role of its own. */
const rolesOf: Partial<Record<(typeof names)[number], string[]>> = { api: ['api'], worker: ['worker'], logbook: ['logbook', 'sealer', 'reviewer'] };

/** The environment that the launcher gives to each process, when its own environment is full of what they must not see. */
function environments(): Record<(typeof names)[number], Record<string, string>> {
  const script = `
    import { layout, settingsOf } from ${JSON.stringify(`${root}/infra/system/processes.mjs`)};
    const url = (name, password) => 'postgres://kapstok_' + name + ':' + password + '@127.0.0.1:4400/kapstok';
    const secret = ${JSON.stringify(secret)};
    const at = layout({
      ports: { api: 1, logbook: 2, portal: 3, identity: 4 },
      databaseUrls: { ...Object.fromEntries(Object.entries(secret).map(([n, p]) => [n, url(n, p)])), owner: url('owner', 'geheim-owner'), admin: url('admin', 'geheim-admin') },
      folder: '/tmp/kapstok', accountsFile: 'infra/demo/accounts.json',
    });
    const given = { DATABASE_URL: url('owner', 'geheim-owner'), API_DATABASE_URL: 'x', LOG_LEVEL: 'warn', HOME: '/root', OIDC_AUDIENCE: 'kapstok-api' };
    const all = Object.fromEntries(${JSON.stringify(names)}.map((name) => [name, settingsOf(name, at, given)]));
    process.stdout.write(JSON.stringify(all));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

describe('what the launcher gives to a process', () => {
  const given = environments();

  it.each(names)('is enough for %s to start', (name) => {
    expect(() => readConfig(name, given[name])).not.toThrow();
  });

  it.each(names)('is for %s only what there is a setting for', (name) => {
    expect(Object.keys(given[name]).filter((setting) => !(setting in settings))).toEqual([]);
  });

  it.each(names)('gives %s no database role but those of its own', (name) => {
    const told = JSON.stringify(given[name]);
    const known = Object.entries({ ...secret, owner: 'geheim-owner', admin: 'geheim-admin' }).filter(([, password]) => told.includes(password));
    expect(known.map(([role]) => role)).toEqual(rolesOf[name] ?? []);
  });

  it.each(names)('is read by %s, all of it', (name) => {
    // A setting that is not read can be wrong without anybody seeing it: every one of them is missed or refused when it is bad.
    const unread = (Object.keys(given[name]) as SettingName[]).filter((setting) => {
      try {
        readConfig(name, { ...given[name], [setting]: ' ' });
        return !['OIDC_AUDIENCE', 'IDENTITY_DATA', 'DEMO_ACCOUNTS', 'LOGBOOK_KEY', 'LOGBOOK_TILES'].includes(setting);
      } catch {
        return false;
      }
    });
    expect(unread).toEqual([]);
  });
});
