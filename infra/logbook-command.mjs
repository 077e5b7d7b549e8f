// `node infra/logbook-command.mjs ENTRY ARG…`: a command of the logbook that reads lines. Without --database it takes the demonstration of
// this clone, which must be running (`npm start`), under the role that reviews.
import './ensure-install.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { addressFor } = await import('./system/database.mjs');
const { stateFolder, secrets } = await import('./system/state.mjs');
const [, , entry, ...args] = process.argv;
const own = [];
if (!args.includes('--database')) {
  const given = process.env.LOGBOOK_REVIEWER_DATABASE_URL;
  if (given) own.push('--database', given);
  else if (existsSync(join(stateFolder, 'settings.json'))) {
    const server = process.env.DATABASE_URL ?? `postgres://127.0.0.1:${process.env.POSTGRES_PORT || 4400}/kapstok`;
    const named = new URL(server).pathname.slice(1);
    own.push('--database', addressFor(server, named === 'postgres' ? 'kapstok' : named, 'kapstok_reviewer', secrets().rolePasswords.kapstok_reviewer));
  }
}
process.argv.splice(2, process.argv.length, entry, ...own, ...args);
await import('./run-ts.mjs');
