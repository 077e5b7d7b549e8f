// Where the demonstration of this clone keeps its database, for commands that a person runs beside it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressFor } from './database.mjs';
import { secrets, stateFolder } from './state.mjs';

/** Under this role; undefined when nothing was started from this clone yet. */
export function ownAddress(role) {
  if (!existsSync(join(stateFolder, 'settings.json'))) return undefined;
  const server = process.env.DATABASE_URL ?? `postgres://127.0.0.1:${process.env.POSTGRES_PORT || 4400}/kapstok`;
  const named = new URL(server).pathname.slice(1);
  return addressFor(server, named === 'postgres' ? 'kapstok' : named, role, secrets().rolePasswords[role]);
}
