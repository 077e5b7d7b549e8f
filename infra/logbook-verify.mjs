// `npm run logbook:verify`: checks the log against what was published. Without arguments it takes the demonstration of this clone, which
// must be running (`npm start`).
import './ensure-install.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { addressFor } = await import('./system/database.mjs');
const { stateFolder, secrets } = await import('./system/state.mjs');
const given = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const own = [];
if (existsSync(join(stateFolder, 'settings.json'))) {
  const server = process.env.DATABASE_URL ?? `postgres://127.0.0.1:${process.env.POSTGRES_PORT || 4400}/kapstok`;
  const named = new URL(server).pathname.slice(1);
  const address = () => addressFor(server, named === 'postgres' ? 'kapstok' : named, 'kapstok_sealer', secrets().rolePasswords.kapstok_sealer);
  if (!given.has('--tiles')) own.push('--tiles', join(stateFolder, 'logbook', 'tiles'));
  if (!given.has('--key')) own.push('--key', join(stateFolder, 'logbook', 'key.pub'));
  if (!given.has('--database')) own.push('--database', process.env.LOGBOOK_SEALER_DATABASE_URL ?? address());
}
process.argv.splice(2, 0, 'apps/logbook/src/verify/command.ts', ...own);
await import('./run-ts.mjs');
