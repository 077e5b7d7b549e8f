import { nodeHash, type Hash } from './tree';

/** A proof that does not show what it should. */
export class ProofRefused extends Error {
  constructor(why: string) {
    super(`the proof is refused: ${why}`);
    this.name = 'ProofRefused';
  }
}

/** Throws ProofRefused unless the proof shows that `leaf` is line `index` of the log of `size` lines with this root (RFC 9162 §2.1.3.2). */
export function checkInclusion({ index, size, leaf, proof, root }: { index: bigint; size: bigint; leaf: Hash; proof: readonly Hash[]; root: Hash }): void {
  if (index < 0n || index >= size) throw new ProofRefused('the line is not in a log of that size');
  mustBeHashes([leaf, root, ...proof]);
  let [fn, sn, found] = [index, size - 1n, leaf];
  for (const hash of proof) {
    if (sn === 0n) throw new ProofRefused('it is too long');
    if ((fn & 1n) === 1n || fn === sn) {
      found = nodeHash(hash, found);
      while ((fn & 1n) === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else {
      found = nodeHash(found, hash);
    }
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  if (sn !== 0n) throw new ProofRefused('it is too short');
  if (!found.equals(root)) throw new ProofRefused('it gives another root');
}

/** Throws ProofRefused unless the log of `size` lines begins with the log of `first` lines (RFC 9162 §2.1.4.2). */
export function checkConsistency({ first, size, firstRoot, root, proof }: { first: bigint; size: bigint; firstRoot: Hash; root: Hash; proof: readonly Hash[] }): void {
  if (first < 0n || first > size) throw new ProofRefused('a log does not begin with a longer one');
  mustBeHashes([firstRoot, root, ...proof]);
  if (first === 0n || first === size) {
    if (proof.length > 0) throw new ProofRefused('it is too long');
    if (first === size && !firstRoot.equals(root)) throw new ProofRefused('two roots of one size');
    return;
  }
  const hashes = (first & (first - 1n)) === 0n ? [firstRoot, ...proof] : [...proof];
  const start = hashes.shift();
  if (!start) throw new ProofRefused('it is too short');
  let [fn, sn] = [first - 1n, size - 1n];
  while ((fn & 1n) === 1n) [fn, sn] = [fn >> 1n, sn >> 1n];
  let [older, newer] = [start, start];
  for (const hash of hashes) {
    if (sn === 0n) throw new ProofRefused('it is too long');
    if ((fn & 1n) === 1n || fn === sn) {
      [older, newer] = [nodeHash(hash, older), nodeHash(hash, newer)];
      while ((fn & 1n) === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else {
      newer = nodeHash(newer, hash);
    }
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  if (sn !== 0n) throw new ProofRefused('it is too short');
  if (!older.equals(firstRoot)) throw new ProofRefused('it gives another root for the shorter log');
  if (!newer.equals(root)) throw new ProofRefused('it gives another root for the longer log');
}

function mustBeHashes(hashes: readonly Hash[]): void {
  if (hashes.some((hash) => hash.length !== 32)) throw new ProofRefused('a hash has 32 bytes');
}
