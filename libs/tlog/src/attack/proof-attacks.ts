import type { Hash } from '../index';
import type { Published } from './attacked-log';
import type { Verifying } from './planted-out';

export type Inclusion = Parameters<Verifying['checkInclusion']>[0];
export type Consistency = Parameters<Verifying['checkConsistency']>[0];
type Pick = (below: number) => number;

/** One byte of one of the hashes, each in turn by chance. */
function touched(hashes: readonly Hash[], pick: Pick): Hash[] {
  const at = pick(hashes.length);
  return hashes.map((hash, i) => {
    if (i !== at) return hash;
    const other = Buffer.from(hash);
    other[pick(other.length)]! ^= 1 + pick(255);
    return other;
  });
}

/** What can be done to the list of hashes that a proof is. */
const OF_A_LIST: readonly ((proof: readonly Hash[], pick: Pick, any: Hash) => Hash[])[] = [
  (proof, pick) => touched(proof, pick),
  (proof, pick) => proof.filter((_, i) => i !== pick(proof.length) % proof.length).slice(0, Math.max(0, proof.length - 1)),
  (proof, pick, any) => [...proof.slice(0, pick(proof.length + 1)), any, ...proof.slice(pick(proof.length + 1))],
  (proof, pick, any) => { const at = pick(proof.length); return [...proof.slice(0, at), proof[at] ?? any, ...proof.slice(at)]; },
  (proof) => [...proof].reverse(),
  (proof, pick) => { const [one, other] = [pick(proof.length), pick(proof.length)]; return proof.map((hash, i) => (i === one ? proof[other]! : i === other ? proof[one]! : hash)); },
  (proof, pick) => proof.map((hash, i) => (i === pick(proof.length) ? hash.subarray(0, pick(32)) : hash)),
  () => [],
];

/** A claim that is not true, made of true ones: of a line, a proof, and a size with the root that was signed for that size. */
export async function falseInclusion(log: Published, honest: Inclusion, pick: Pick): Promise<Inclusion> {
  const lines = log.leaves.length;
  const any = log.leaves[pick(lines)]!;
  const otherSize = 1 + pick(lines);
  const changes: (() => Inclusion | Promise<Inclusion>)[] = [
    () => ({ ...honest, proof: OF_A_LIST[pick(OF_A_LIST.length)]!(honest.proof, pick, any) }),
    () => ({ ...honest, index: BigInt(pick(lines + 2) - 1) }),
    () => ({ ...honest, index: honest.index + (1n << BigInt(pick(64))) }),
    () => ({ ...honest, size: BigInt(otherSize), root: log.roots[otherSize]! }),
    () => ({ ...honest, size: BigInt(otherSize), root: log.roots[otherSize]!, index: BigInt(pick(lines)) }),
    // A line that stands elsewhere, or a subtree in the place of a line: repeated, or with the rest of the proof.
    () => ({ ...honest, leaf: any }),
    () => ({ ...honest, leaf: honest.root, proof: [] }),
    () => ({ ...honest, leaf: honest.proof[0] ?? any, proof: honest.proof.slice(1) }),
    () => ({ ...honest, index: honest.size, leaf: log.leaves[Number(honest.size) - 1]! }),
    () => ({ ...honest, leaf: touched([honest.leaf], pick)[0]! }),
    () => ({ ...honest, root: touched([honest.root], pick)[0]! }),
    // The same bytes cut in two at another place.
    () => shifted(honest, pick),
    async () => ({ ...honest, proof: await log.inclusion(pick(Number(honest.size)), Number(honest.size)) }),
  ];
  return changes[pick(changes.length)]!();
}

function shifted(honest: Inclusion, pick: Pick): Inclusion {
  const [first, ...rest] = honest.proof;
  if (!first) return { ...honest, leaf: honest.leaf.subarray(1) };
  const left = honest.index % 2n === 0n;
  const bytes = Buffer.concat(left ? [honest.leaf, first] : [first, honest.leaf]);
  const at = 1 + pick(31);
  const [one, other] = [bytes.subarray(0, at), bytes.subarray(at)];
  return { ...honest, leaf: left ? one : other, proof: [left ? other : one, ...rest] };
}

/** True when the claim says what is so after all: the change undid itself. */
export async function isTrue(log: Published, { index, size, leaf, proof, root }: Inclusion): Promise<boolean> {
  if (index < 0n || index >= size || size > log.leaves.length) return false;
  if (!log.leaves[Number(index)]!.equals(leaf) || !log.roots[Number(size)]!.equals(root)) return false;
  return same(proof, await log.inclusion(Number(index), Number(size)));
}

/** A claim that one log goes on from another, which it does not: sizes with the roots that were signed for them, in this log or in a fork of it. */
export async function falseConsistency(log: Published, fork: Published, honest: Consistency, pick: Pick): Promise<Consistency> {
  const lines = log.leaves.length;
  const any = log.leaves[pick(lines)]!;
  const [first, size] = [pick(lines + 1), 1 + pick(lines)];
  const changes: (() => Consistency | Promise<Consistency>)[] = [
    () => ({ ...honest, proof: OF_A_LIST[pick(OF_A_LIST.length)]!(honest.proof, pick, any) }),
    () => ({ ...honest, first: BigInt(first), firstRoot: log.roots[first]! }),
    () => ({ ...honest, size: BigInt(size), root: log.roots[size]! }),
    () => ({ ...honest, first: honest.size, size: honest.first, firstRoot: honest.root, root: honest.firstRoot }),
    () => ({ ...honest, first: honest.first + 1n + BigInt(pick(3)), size: honest.first, root: honest.firstRoot, proof: [] }),
    () => ({ ...honest, firstRoot: touched([honest.firstRoot], pick)[0]! }),
    () => ({ ...honest, root: touched([honest.root], pick)[0]! }),
    // Another past, or another present: with the proof of either.
    () => ({ ...honest, firstRoot: fork.roots[Number(honest.first)]! }),
    () => ({ ...honest, root: fork.roots[Number(honest.size)]! }),
    async () => ({ ...honest, root: fork.roots[Number(honest.size)]!, proof: await fork.consistency(Number(honest.first), Number(honest.size)) }),
    async () => ({ ...honest, firstRoot: fork.roots[Number(honest.first)]!, proof: await fork.consistency(Number(honest.first), Number(honest.size)) }),
    () => ({ ...honest, first: honest.size, firstRoot: fork.roots[Number(honest.size)]!, proof: [] }),
  ];
  return changes[pick(changes.length)]!();
}

export async function isConsistent(log: Published, { first, size, firstRoot, root, proof }: Consistency): Promise<boolean> {
  if (first < 0n || first > size || size > log.leaves.length) return false;
  if (!log.roots[Number(first)]!.equals(firstRoot) || !log.roots[Number(size)]!.equals(root)) return false;
  return same(proof, await log.consistency(Number(first), Number(size)));
}

function same(one: readonly Hash[], other: readonly Hash[]): boolean {
  return one.length === other.length && one.every((hash, i) => hash.equals(other[i]!));
}
