import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const BOUNDARIES = '@nx/enforce-module-boundaries';
const SETTINGS = 'no-restricted-properties';

/** What lint says of texts as if they stood at their path: the rules that refuse them. */
function lint(planted: readonly { path: string; text: string }[]): string[][] {
  const answer = execFileSync(process.execPath, [join(root, 'infra/lint/lint-text.mjs')], {
    input: JSON.stringify(planted),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return JSON.parse(answer) as string[][];
}

const importing = (path: string, from: string) => ({ path, text: `import * as other from '${from}';\nexport const x = other;\n` });

const refused = [
  ['the rules use the database', importing('libs/policy/src/planted.ts', '@kapstok/database'), BOUNDARIES],
  ['the rules use the settings', importing('libs/policy/src/planted.ts', '@kapstok/config'), BOUNDARIES],
  ['the portal uses the database', importing('apps/portal/src/web/planted.ts', '@kapstok/database'), BOUNDARIES],
  ['the portal goes around the names of the libraries', importing('apps/portal/src/web/planted.ts', '../../../../libs/database/src'), BOUNDARIES],
  ['the dossier knows of sharing, which is built on it', importing('libs/dossier/src/planted.ts', '@kapstok/sharing'), BOUNDARIES],
  ['the household knows of the dossier', importing('libs/household/src/planted.ts', '@kapstok/dossier'), BOUNDARIES],
  ['the logbook knows of dossiers', importing('apps/logbook/src/planted.ts', '@kapstok/dossier'), BOUNDARIES],
  ['the identity provider uses the database', importing('apps/identity/src/planted.ts', '@kapstok/database'), BOUNDARIES],
  ['the database knows of a domain', importing('libs/database/src/planted.ts', '@kapstok/dossier'), BOUNDARIES],
  ['a library uses a process', importing('libs/dossier/src/planted.ts', '../../../apps/api/src/main'), BOUNDARIES],
  ['a library uses the test ground', importing('libs/dossier/src/planted.ts', '@kapstok/testing'), BOUNDARIES],
  ['a library reads the environment', { path: 'libs/dossier/src/planted.ts', text: 'export const x = process.env.DATABASE_URL;\n' }, SETTINGS],
  ['a process reads the environment', { path: 'apps/api/src/planted.ts', text: 'const { env } = process;\nexport const x = env;\n' }, SETTINGS],
] as const;

const accepted = [
  ['the dossier uses the rules', importing('libs/dossier/src/planted.ts', '@kapstok/policy')],
  ['the portal uses the rules', importing('apps/portal/src/web/planted.ts', '@kapstok/policy')],
  ['the api uses a domain', importing('apps/api/src/planted.ts', '@kapstok/sharing')],
  ['the settings read the environment', { path: 'libs/config/src/planted.ts', text: 'export const x = process.env.DATABASE_URL;\n' }],
] as const;

describe('lint', () => {
  const found = lint([...refused, ...accepted].map(([, planted]) => planted));

  it.each(refused.map(([name, , rule], index) => [name, rule, index] as const))('refuses that %s', (_, rule, index) => {
    expect(found[index]).toEqual([rule]);
  });

  it.each(accepted.map(([name], index) => [name, index + refused.length] as const))('accepts that %s', (_, index) => {
    expect(found[index]).toEqual([]);
  });
});
