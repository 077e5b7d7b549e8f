import { nodeHash, type Hash } from './tree';

/** Gives stored hashes of complete subtrees, in the order asked. */
export type NodeSource = (nodes: readonly { level: number; index: bigint }[]) => Promise<readonly Hash[]>;

/** A range of lines `from` ≤ line < `until`. */
interface Range {
  readonly from: bigint;
  readonly until: bigint;
}

/**
 * The hashes that show that line `index` is in the log of `size` lines (RFC 9162 §2.1.3.1). Throws RangeError when it is not below size.
 */
export async function inclusionProof(index: bigint, size: bigint, source: NodeSource): Promise<Hash[]> {
  if (index < 0n || index >= size) throw new RangeError(`line ${index} is not in a log of ${size} lines`);
  return hashesOf(path(index, { from: 0n, until: size }), source);
}

/** The hashes that show that the log of `size` lines begins with the log of `first` lines (RFC 9162 §2.1.4.1). */
export async function consistencyProof(first: bigint, size: bigint, source: NodeSource): Promise<Hash[]> {
  if (first < 0n || first > size) throw new RangeError(`a log of ${size} lines does not begin with ${first} lines`);
  return first === 0n || first === size ? [] : hashesOf(subproof(first, { from: 0n, until: size }, true), source);
}

function path(index: bigint, range: Range): Range[] {
  if (range.until - range.from === 1n) return [];
  const middle = range.from + splitOf(range);
  const [left, right] = [{ from: range.from, until: middle }, { from: middle, until: range.until }];
  return index < middle ? [...path(index, left), right] : [...path(index, right), left];
}

function subproof(first: bigint, range: Range, whole: boolean): Range[] {
  if (first === range.until) return whole ? [] : [range];
  const middle = range.from + splitOf(range);
  const [left, right] = [{ from: range.from, until: middle }, { from: middle, until: range.until }];
  return first <= middle ? [...subproof(first, left, whole), right] : [...subproof(first, right, false), left];
}

/** The largest power of two below the length of the range. */
function splitOf({ from, until }: Range): bigint {
  return 1n << BigInt((until - from - 1n).toString(2).length - 1);
}

/** The complete subtrees that make up a range that begins where the tree can be split. */
function partsOf({ from, until }: Range): { level: number; index: bigint }[] {
  const length = until - from;
  const size = 1n << BigInt(length.toString(2).length - 1);
  const part = { level: size.toString(2).length - 1, index: from / size };
  return size === length ? [part] : [part, ...partsOf({ from: from + size, until })];
}

async function hashesOf(ranges: readonly Range[], source: NodeSource): Promise<Hash[]> {
  const parts = ranges.map(partsOf);
  const hashes = [...(await source(parts.flat()))];
  return parts.map((own) => hashes.splice(0, own.length).reduceRight((right, left) => nodeHash(left, right)));
}
