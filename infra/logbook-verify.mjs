// `npm run logbook:verify`: checks the log against what was published. Without arguments it takes the demonstration of this clone, which
// must be running (`npm start`).
import './ensure-install.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { ownAddress } = await import('./system/own-address.mjs');
const { stateFolder } = await import('./system/state.mjs');
const given = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const own = [];
if (existsSync(join(stateFolder, 'settings.json'))) {
  if (!given.has('--tiles')) own.push('--tiles', join(stateFolder, 'logbook', 'tiles'));
  if (!given.has('--key')) own.push('--key', join(stateFolder, 'logbook', 'key.pub'));
  if (!given.has('--database')) own.push('--database', process.env.LOGBOOK_SEALER_DATABASE_URL ?? ownAddress('kapstok_sealer'));
}
process.argv.splice(2, 0, 'apps/logbook/src/verify/command.ts', ...own);
await import('./run-ts.mjs');
