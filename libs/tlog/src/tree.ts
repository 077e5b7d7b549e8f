import { createHash } from 'node:crypto';

/** 32 bytes, SHA-256. */
export type Hash = Buffer;

/** The hash of nothing: the root of a log without lines. */
export const EMPTY_ROOT: Hash = createHash('sha256').digest();

/** The hash of a line as it stands in the log: SHA-256 of 0x00 and its record (RFC 6962 §2.1). */
export function leafHash(record: Uint8Array): Hash {
  return createHash('sha256').update(Uint8Array.of(0)).update(record).digest();
}

/** The hash of two subtrees: SHA-256 of 0x01, left and right (RFC 6962 §2.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

/** A complete subtree: `level` 0 is a leaf, `index` counts the subtrees of that level from the left. */
export interface Node {
  readonly level: number;
  readonly index: bigint;
  readonly hash: Hash;
}

/**
 * The right edge of a log: the roots of its complete subtrees, the largest first. All that is needed to append, whatever the number
 * of lines.
 */
export class Edge {
  private constructor(
    readonly size: bigint,
    private readonly roots: readonly Node[],
  ) {}

  static readonly empty = new Edge(0n, []);

  /** Which complete subtrees make up a log of `size` lines, the largest first. */
  static parts(size: bigint): { level: number; index: bigint }[] {
    const parts: { level: number; index: bigint }[] = [];
    for (let level = size.toString(2).length - 1, before = 0n; level >= 0; level--) {
      if (((size >> BigInt(level)) & 1n) === 0n) continue;
      parts.push({ level, index: before >> BigInt(level) });
      before += 1n << BigInt(level);
    }
    return parts;
  }

  /** From the stored hashes of `Edge.parts(size)`, in that order. Throws RangeError when there are more or fewer. */
  static from(size: bigint, hashes: readonly Hash[]): Edge {
    const parts = Edge.parts(size);
    if (parts.length !== hashes.length) throw new RangeError(`an edge of ${size} lines has ${parts.length} hashes, not ${hashes.length}`);
    return new Edge(size, parts.map((part, i) => ({ ...part, hash: hashes[i]! })));
  }

  /** The edge after one more line, and the complete subtrees that came to be, the leaf first. */
  append(leaf: Hash): { edge: Edge; made: Node[] } {
    const roots = [...this.roots];
    let node: Node = { level: 0, index: this.size, hash: leaf };
    const made = [node];
    while (roots.at(-1)?.level === node.level) {
      const left = roots.pop()!;
      node = { level: node.level + 1, index: node.index >> 1n, hash: nodeHash(left.hash, node.hash) };
      made.push(node);
    }
    return { edge: new Edge(this.size + 1n, [...roots, node]), made };
  }

  get root(): Hash {
    return this.roots.length === 0 ? EMPTY_ROOT : this.roots.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
  }
}
