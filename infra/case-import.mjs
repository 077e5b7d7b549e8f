// `npm run case:import -- FILE…`: loads case files as the worker. Without WORKER_DATABASE_URL it takes the demonstration of this
// clone, which must be running (`npm start`).
import './ensure-install.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { addressFor } = await import('./system/database.mjs');
const { stateFolder, secrets } = await import('./system/state.mjs');
if (!process.env.WORKER_DATABASE_URL && existsSync(join(stateFolder, 'settings.json'))) {
  const server = process.env.DATABASE_URL ?? `postgres://127.0.0.1:${process.env.POSTGRES_PORT || 4400}/kapstok`;
  const named = new URL(server).pathname.slice(1);
  const { rolePasswords } = secrets();
  process.env.WORKER_DATABASE_URL = addressFor(server, named === 'postgres' ? 'kapstok' : named, 'kapstok_worker', rolePasswords.kapstok_worker);
}
// The importer sees the settings of the worker and no other role's.
delete process.env.DATABASE_URL;
process.argv.splice(2, 0, 'apps/worker/src/case-import.ts');
await import('./run-ts.mjs');
