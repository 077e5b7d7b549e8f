// What a clone keeps between starts, in `.kapstok`: the secrets that were made for it, its data, its logs.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { newPasswords } from './database.mjs';
import { Fault } from './fault.mjs';

/** The folder of the demonstration in this clone. Open to others, so that the user postgres gets at its data; secrets are not. */
export const stateFolder = join(root, '.kapstok');

export function makeStateFolder() {
  if (existsSync(stateFolder)) return;
  mkdirSync(stateFolder);
  chmodSync(stateFolder, 0o755);
}

/** The secrets of this clone, made at random the first time and kept: { postgresPassword, rolePasswords }. */
export function secrets() {
  makeStateFolder();
  const file = join(stateFolder, 'settings.json');
  if (existsSync(file)) return read(file);
  const made = { postgresPassword: randomBytes(24).toString('base64url'), rolePasswords: newPasswords() };
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, file);
  return made;
}

function read(file) {
  try {
    const found = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof found.postgresPassword === 'string' && typeof found.rolePasswords === 'object') return found;
  } catch {
    // Told below, in the same words.
  }
  throw new Fault(`${file} cannot be read. Remove it together with the folder .kapstok/postgres to begin anew.`);
}
