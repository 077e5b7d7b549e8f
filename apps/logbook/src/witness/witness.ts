import { checkConsistency, cosign, openCheckpoint, ProofRefused, type Hash, type Signer, type Verifier } from '@kapstok/tlog';

/** What a witness remembers: the last checkpoint that it cosigned. */
export interface Seen {
  readonly size: bigint;
  readonly root: Hash;
}

/** Gives the hashes that show that the log of `size` lines begins with that of `first` lines. */
export type ConsistencySource = (first: bigint, size: bigint) => Promise<readonly Hash[]>;

/**
 * Cosigns a checkpoint when it is signed by the log and goes on from the last that was seen: never an older one, never another past. Throws
 * NoteRefused or ProofRefused; then nothing is remembered.
 */
export async function witnessed(written: string, { log, witness, seen, source }: { log: Verifier; witness: Signer; seen: Seen | undefined; source: ConsistencySource }): Promise<{ cosigned: string; seen: Seen }> {
  const { size, root } = openCheckpoint(written, log);
  if (seen && size < seen.size) throw new ProofRefused('a log does not become shorter');
  if (seen) checkConsistency({ first: seen.size, size, firstRoot: seen.root, root, proof: await source(seen.size, size) });
  return { cosigned: cosign(written, witness), seen: { size, root } };
}
