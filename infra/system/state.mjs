// What a clone keeps between starts, in `.kapstok`: the secrets that were made for it, its data, its logs.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { newPasswords } from './database.mjs';
import { Fault } from './fault.mjs';

/** The folder of the demonstration in this clone. */
export const stateFolder = join(root, '.kapstok');

/** Makes the folder, open to others, so that the user postgres gets at its data; the secrets in it are not. */
export function makeStateFolder(folder) {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

/** The secrets of this clone, made at random the first time and kept: { postgresPassword, rolePasswords }. */
export function secrets(folder = stateFolder) {
  makeStateFolder(folder);
  const file = join(folder, 'settings.json');
  if (existsSync(file)) return read(file);
  return write(file, { postgresPassword: randomBytes(24).toString('base64url'), rolePasswords: newPasswords() });
}

function write(file, secrets) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, file);
  return secrets;
}

// A role that a newer version brings gets a password of its own; the others keep theirs.
function withNewRoles(file, found) {
  const fresh = newPasswords();
  if (Object.keys(fresh).every((role) => role in found.rolePasswords)) return found;
  return write(file, { ...found, rolePasswords: { ...fresh, ...found.rolePasswords } });
}

function read(file) {
  try {
    const found = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof found.postgresPassword === 'string' && typeof found.rolePasswords === 'object') return withNewRoles(file, found);
  } catch {
    // Told below, in the same words.
  }
  throw new Fault(`${file} cannot be read. Remove the folder it is in to begin anew.`);
}
