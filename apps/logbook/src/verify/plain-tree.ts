import { createHash } from 'node:crypto';

/**
 * The root of a growing log, the plain way: a stack of complete subtrees that are joined when two are of one size. Shares no code with
 * the sealer, so that a mistake in one shows in the other.
 */
export class PlainTree {
  private readonly stack: { readonly lines: number; readonly hash: Buffer }[] = [];
  /** what is published of complete subtrees of 256 lines, of 256 times as many, and so on */
  readonly ofTiles: Buffer[][] = [];
  size = 0;

  add(leaf: Buffer): void {
    this.stack.push({ lines: 1, hash: leaf });
    this.size += 1;
    for (let right = this.stack.at(-1)!, left = this.stack.at(-2); left && left.lines === right.lines; left = this.stack.at(-2)) {
      this.stack.splice(-2, 2, (right = { lines: left.lines + right.lines, hash: joined(left.hash, right.hash) }));
      const level = Math.log2(right.lines) / 8;
      if (Number.isInteger(level)) (this.ofTiles[level - 1] ??= []).push(right.hash);
    }
  }

  root(): Buffer {
    const [last, ...before] = [...this.stack].reverse();
    return last ? before.reduce((right, { hash }) => joined(hash, right), last.hash) : createHash('sha256').digest();
  }
}

function joined(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}
