import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { z } from 'zod';

/** What the provider signs with. */
export interface ProviderKeys {
  /** The private RSA key for tokens, as JWK with `kid`, `alg` and `use`. */
  readonly signingKey: JWK & { readonly kid: string };
  /** The secret for the provider's own cookies. */
  readonly cookieKey: string;
}

const stored = z.object({
  signingKey: z.looseObject({ kty: z.literal('RSA'), kid: z.string().min(1), alg: z.literal('RS256'), use: z.literal('sig'), n: z.string(), e: z.string(), d: z.string() }),
  cookieKey: z.string().min(40),
});

/** The key file is there but cannot be used. The message names the file, never what is in it. */
export class ProviderKeysInvalid extends Error {
  readonly code = 'PROVIDER_KEYS_INVALID';

  constructor(path: string) {
    super(`IDENTITY_DATA: ${path} does not hold the keys of the provider; expected the file as it was written. Remove it to make new keys; everyone then signs in again.`);
    this.name = 'ProviderKeysInvalid';
  }
}

/**
 * The keys in `folder`, made the first time, so that tokens survive a restart. Only the owner may read the file; if others
 * could read it (a copied folder, a wide umask) the keys count as known and are made anew.
 * @throws ProviderKeysInvalid
 */
export async function providerKeys(folder: string): Promise<ProviderKeys> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'provider-keys.json');
  const known = read(path);
  if (known) return known;
  const keys = await generate();
  write(path, keys);
  return keys;
}

/** The public key as Keycloak publishes it: base64 of the SubjectPublicKeyInfo, without PEM armour. */
export function publicKeyOf({ signingKey }: ProviderKeys): string {
  const key = createPublicKey(createPrivateKey({ key: { ...signingKey }, format: 'jwk' }));
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}

function read(path: string): ProviderKeys | undefined {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts) return undefined;
  // Windows has no such bits; there the folder of the user protects the file.
  if (process.platform !== 'win32' && (facts.mode & 0o077) !== 0) return undefined;
  try {
    return stored.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new ProviderKeysInvalid(path);
  }
}

async function generate(): Promise<ProviderKeys> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' }) as JWK;
  const kid = await calculateJwkThumbprint(jwk);
  return { signingKey: { ...jwk, kid, alg: 'RS256', use: 'sig' }, cookieKey: randomBytes(32).toString('base64url') };
}

/** In one step: a process that is killed half-way leaves the old file or the new one, never half a key. */
function write(path: string, keys: ProviderKeys): void {
  const unfinished = `${path}.${process.pid}`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
  renameSync(unfinished, path);
}
