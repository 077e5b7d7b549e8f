import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Signer } from '@kapstok/tlog';

/** The file with the key cannot be used. */
export class SealingKeyInvalid extends Error {
  constructor(file: string, why: string) {
    super(`LOGBOOK_KEY: ${file} ${why}; expected a file with 32 secret bytes in base64`);
    this.name = 'SealingKeyInvalid';
  }
}

/**
 * The key that signs checkpoints, from a file of its own. Where `make` is true (the demonstration) one is made when there is none;
 * in production it is brought by who keeps it. Throws SealingKeyInvalid.
 */
export function sealingKey(file: string, origin: string, make: boolean): Signer {
  if (make) makeOnce(file);
  const seed = Buffer.from(read(file), 'base64');
  if (seed.length !== 32) throw new SealingKeyInvalid(file, `holds ${seed.length} bytes`);
  return new Signer(origin, 'log', seed);
}

function makeOnce(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new SealingKeyInvalid(file, 'cannot be written');
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new SealingKeyInvalid(file, 'cannot be read');
  }
}
