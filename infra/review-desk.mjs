// `npm run review:score` and `npm run review:circle`: commands of the desk of the FG, under the role of the reviewer. Without --database
// they work on the demonstration of this clone, which must be running (`npm start`).
import './ensure-install.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { addressFor } = await import('./system/database.mjs');
const { stateFolder, secrets } = await import('./system/state.mjs');
const entries = { score: 'apps/logbook/src/desk/score-command.ts', circle: 'apps/logbook/src/desk/circle-command.ts' };
const [what, ...args] = process.argv.slice(2);
if (!entries[what]) {
  process.stderr.write(`Say which: ${Object.keys(entries).join(' or ')}.\n`);
  process.exit(2);
}
const own = [];
if (!args.includes('--database')) {
  const server = process.env.DATABASE_URL ?? `postgres://127.0.0.1:${process.env.POSTGRES_PORT || 4400}/kapstok`;
  const named = new URL(server).pathname.slice(1);
  const given = process.env.LOGBOOK_REVIEWER_DATABASE_URL;
  if (given) own.push('--database', given);
  else if (existsSync(join(stateFolder, 'settings.json'))) {
    own.push('--database', addressFor(server, named === 'postgres' ? 'kapstok' : named, 'kapstok_reviewer', secrets().rolePasswords.kapstok_reviewer));
  }
}
process.argv.splice(2, process.argv.length, entries[what], ...args, ...own);
await import('./run-ts.mjs');
