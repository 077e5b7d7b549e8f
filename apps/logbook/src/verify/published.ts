import { NoteRefused, openCheckpoint } from '@kapstok/tlog';
import { type TileFolder, TILE } from '../seal/tiles';
import { SLACK } from './clock';
import { PlainTree } from './plain-tree';
import type { Finding, Trusted } from './verify';

/** A checkpoint of the log, signed by it. */
export type Signed = ReturnType<typeof openCheckpoint>;

/** Whoever looked from elsewhere saw a checkpoint of its own: what is published now must go on from that. */
export async function publishedSince({ folder, checkpoint, log }: Trusted): Promise<Signed | undefined> {
  const published = checkpoint === undefined ? undefined : await folder.checkpoint();
  return published === undefined ? undefined : openCheckpoint(published, log);
}

/** What is published may not be shorter than what was seen, nor another of the same length. */
export function wentOn({ size, root }: Signed, now: Signed): Finding | undefined {
  if (now.size < size) return { what: 'checkpoint', words: `the published checkpoint is of ${now.size} lines, while one of ${size} lines was seen` };
  if (now.size > size || now.root.equals(root)) return undefined;
  return { what: 'log-forked', words: `of ${size} lines another checkpoint was published than the one that was seen` };
}

/** A longer log is published than was seen: the same hashes must give both roots, or two pasts are shown to two people. */
export async function splitView(folder: TileFolder, seen: Signed, published: Signed | undefined): Promise<Finding | undefined> {
  if (!published || published.size === seen.size) return undefined;
  const size = Number(published.size);
  const leaves = await signedLeaves(folder, size);
  if (leaves && treeOf(leaves).root().equals(published.root)) return undefined;
  return { what: 'log-forked', words: `what is published now, of ${size} lines, does not go on from the ${seen.size} lines that were seen` };
}

/** A client that reads the published hashes of complete subtrees must find those of the same lines. */
export async function higherTiles(folder: TileFolder, tree: PlainTree): Promise<Finding | undefined> {
  for (const [above, hashes] of tree.ofTiles.entries()) {
    const published = await hashesOf(folder, above + 1, hashes.length);
    if (!published?.equals(Buffer.concat(hashes))) return { what: 'tiles', words: `the published hashes of level ${above + 1} do not follow from those of the lines` };
  }
  return undefined;
}

/** By the clock of who verifies, and by that of a witness that saw it earlier. */
export function latestMoment({ witnesses, now }: Trusted, { note }: Signed): number {
  const seen = witnesses.flatMap((witness) => witness.signed(note)?.at ?? []).map((seconds) => seconds * 1000);
  return Math.min(now ?? Date.now(), ...seen) + SLACK;
}

/** All hashes of lines that were published, in one buffer: 32 bytes a line. */
export function signedLeaves(folder: TileFolder, size: number): Promise<Buffer | undefined> {
  return hashesOf(folder, 0, size);
}

async function hashesOf(folder: TileFolder, level: number, count: number): Promise<Buffer | undefined> {
  const hashes = Buffer.alloc(count * 32);
  for (let tile = 0; tile * TILE < count; tile++) {
    const width = Math.min(TILE, count - tile * TILE);
    const bytes = await folder.beginning(level, BigInt(tile), width);
    if (bytes?.length !== width * 32) return undefined;
    bytes.copy(hashes, tile * TILE * 32);
  }
  return hashes;
}

/** The tree over hashes of 32 bytes each. */
export function treeOf(leaves: Buffer): PlainTree {
  const tree = new PlainTree();
  for (let at = 0; at < leaves.length; at += 32) tree.add(leaves.subarray(at, at + 32));
  return tree;
}

/** Signed with the checkpoint: every line of a transaction before this one is in it. Who leaves it out could put lines in unseen: throws NoteRefused. */
export function settledBefore(extensions: readonly string[]): string {
  const [transaction, ...more] = extensions.flatMap((line) => /^settled-before ([0-9]{1,20})$/.exec(line)?.[1] ?? []);
  if (transaction === undefined || more.length > 0) throw new NoteRefused('it does not say once up to which transaction all lines are in it');
  return transaction;
}
