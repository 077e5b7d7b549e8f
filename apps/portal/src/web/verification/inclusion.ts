import type { LogLineProofQuery } from '../api/operations.generated';

type Proof = LogLineProofQuery['logLineProof'];

/** What this browser worked out by itself. */
export interface Verified {
  /** the line stands in the log whose root the checkpoint names */
  readonly holds: boolean;
  /** of the checkpoint: how many lines, its root in base64, and whose signatures stand below it, good or not */
  readonly size: string;
  readonly root: string;
  readonly signers: readonly string[];
}

/**
 * Works out, with the numbers alone, whether the line is in the log of the checkpoint (RFC 9162 §2.1.3.2): the hash of the line from what is
 * in it, then upwards to the root. Also that the record is that of the line that was asked for. What does not fit does not hold.
 */
export async function verified(lineId: string, { index, record, salt, proof, checkpoint }: Proof): Promise<Verified> {
  const { size, root, signers } = checkpointOf(checkpoint);
  const leaf = await hashOf(0, bytes(salt), new TextEncoder().encode(record));
  const found = await climbed(BigInt(index), BigInt(size), leaf, proof.map(bytes));
  return { holds: idIn(record) === lineId && found !== undefined && base64(found) === root, size, root, signers };
}

function checkpointOf(note: string) {
  const [, size = '0', root = ''] = note.split('\n');
  return { size: /^\d{1,18}$/.test(size) ? size : '0', root, signers: [...note.matchAll(/^— (\S+) /gmu)].map(([, name]) => name!) };
}

// The record is a list; the number of the line is its second value, after the version.
function idIn(record: string): unknown {
  try {
    return (JSON.parse(record) as unknown[])[1];
  } catch {
    return undefined;
  }
}

async function climbed(index: bigint, size: bigint, leaf: Uint8Array, proof: readonly Uint8Array[]): Promise<Uint8Array | undefined> {
  if (index < 0n || index >= size) return undefined;
  let [place, last, found] = [index, size - 1n, leaf];
  for (const hash of proof) {
    if (last === 0n || hash.length !== 32) return undefined;
    if ((place & 1n) === 1n || place === last) {
      found = await hashOf(1, hash, found);
      while ((place & 1n) === 0n && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      found = await hashOf(1, found, hash);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n ? found : undefined;
}

async function hashOf(prefix: 0 | 1, one: Uint8Array, other: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.of(prefix, ...one, ...other)));
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function base64(hash: Uint8Array): string {
  return btoa(String.fromCharCode(...hash));
}
