import { checkConsistency, checkInclusion, ProofRefused } from '../index';
import { numbers, Published } from './attacked-log';
import { checksIn, without, type Verifying } from './planted-out';
import { falseConsistency, falseInclusion, isConsistent, isTrue, type Consistency, type Inclusion } from './proof-attacks';

const SEED = 20_261_122;
const LINES = 21;
const TIMES = 20_000;
/** Every fork has the lines of the log up to here. */
const FORKED_AT = 5;

/** What is refused here is refused further on as well; that it is refused at once only makes what is told about it clearer. */
const REFUSED_LATER_TOO = ['mustBeHashes([firstRoot, root, ...proof]);', `if (!start) throw new ProofRefused('it is too short');`];

const log = Published.of(LINES);
const fork = new Published([...log.leaves.slice(0, FORKED_AT), ...Published.of(LINES, 'other').leaves.slice(FORKED_AT)]);

/** What the verifier did: refused as it must, accepted, or fell over on it. */
function verdict(check: () => void): 'refused' | 'accepted' | 'fell over' {
  try {
    check();
    return 'accepted';
  } catch (error) {
    // By name: of a verifier with a line gone the class is another.
    return (error as Error).name === ProofRefused.name ? 'refused' : 'fell over';
  }
}

const inclusionOf = async (index: number, size: number): Promise<Inclusion> =>
  ({ index: BigInt(index), size: BigInt(size), leaf: log.leaves[index]!, proof: await log.inclusion(index, size), root: log.roots[size]! });
const consistencyOf = async (first: number, size: number): Promise<Consistency> =>
  ({ first: BigInt(first), size: BigInt(size), firstRoot: log.roots[first]!, root: log.roots[size]!, proof: await log.consistency(first, size) });

interface Attacks {
  readonly inclusions: readonly Inclusion[];
  readonly consistencies: readonly Consistency[];
}

async function byChance(times: number): Promise<Attacks> {
  const pick = numbers(SEED);
  const [inclusions, consistencies]: [Inclusion[], Consistency[]] = [[], []];
  while (inclusions.length < times) {
    const size = 1 + pick(LINES);
    const claim = await falseInclusion(log, await inclusionOf(pick(size), size), pick);
    if (!(await isTrue(log, claim))) inclusions.push(claim);
  }
  while (consistencies.length < times) {
    // The fork differs from there on, so that no claim about both is true.
    const first = FORKED_AT + 1 + pick(LINES - FORKED_AT);
    const size = first + pick(LINES - first + 1);
    const claim = await falseConsistency(log, fork, await consistencyOf(first, size), pick);
    if (!(await isConsistent(log, claim)) && claim.first > 0n) consistencies.push(claim);
  }
  return { inclusions, consistencies };
}

/** Every proof under every other place and size for which a proof has another length. */
async function ofAnotherLength(): Promise<Attacks> {
  const [inclusions, consistencies]: [Inclusion[], Consistency[]] = [[], []];
  for (const [one, size] of pairs(9)) {
    const [included, consistent] = [await inclusionOf(one - 1, size), await consistencyOf(one, size)];
    for (const [other, otherSize] of pairs(9)) {
      if ((await log.inclusion(other - 1, otherSize)).length !== included.proof.length) inclusions.push({ ...included, index: BigInt(other - 1), size: BigInt(otherSize) });
      if ((await log.consistency(other, otherSize)).length !== consistent.proof.length) consistencies.push({ ...consistent, first: BigInt(other), size: BigInt(otherSize) });
    }
  }
  return { inclusions, consistencies };
}

function pairs(most: number): [number, number][] {
  return Array.from({ length: most }, (_, i) => i + 1).flatMap((size) => Array.from({ length: size }, (_, i): [number, number] => [i + 1, size]));
}

/** The claims that the verifier did not refuse, of these. */
function notRefused({ checkInclusion: inclusion, checkConsistency: consistency }: Pick<Verifying, 'checkInclusion' | 'checkConsistency'>, attacks: readonly Attacks[]): string[] {
  const of = [
    ...attacks.flatMap(({ inclusions }) => inclusions.map((claim) => ({ claim, said: verdict(() => inclusion(claim)) }))),
    ...attacks.flatMap(({ consistencies }) => consistencies.map((claim) => ({ claim, said: verdict(() => consistency(claim)) }))),
  ];
  return of.filter(({ said }) => said !== 'refused').map(({ claim, said }) => `${said}: ${JSON.stringify(claim, (_, value) => (typeof value === 'bigint' ? String(value) : value))}`);
}

// R268: what stands in the log cannot be denied, and what does not cannot be claimed.
describe(`proofs of the log that were tampered with (seed ${SEED})`, () => {
  let attacks: Attacks[];

  beforeAll(async () => {
    attacks = [await byChance(TIMES), await ofAnotherLength()];
  });

  it('are accepted as they are: the control', async () => {
    for (const [one, size] of pairs(LINES)) {
      const [included, consistent] = [await inclusionOf(one - 1, size), await consistencyOf(one, size)];
      expect(verdict(() => checkInclusion(included))).toBe('accepted');
      expect(verdict(() => checkConsistency(consistent))).toBe('accepted');
    }
  });

  it(`are refused, each of the ${2 * TIMES} by chance and each of another length`, () => {
    expect(attacks[1]!.inclusions.length + attacks[1]!.consistencies.length).toBeGreaterThan(1000);
    expect(notRefused({ checkInclusion, checkConsistency }, attacks)).toEqual([]);
  });

  it('are refused after any change of one byte of any hash, and when any hash is left out, put in or said twice', async () => {
    const included = await inclusionOf(13, LINES);
    const consistent = await consistencyOf(13, LINES);
    for (const whole of [included.proof, consistent.proof]) {
      const check = (proof: typeof whole) => verdict(() => (whole === included.proof ? checkInclusion({ ...included, proof }) : checkConsistency({ ...consistent, proof })));
      for (let i = 0; i <= whole.length; i++) {
        expect(check([...whole.slice(0, i), log.leaves[3]!, ...whole.slice(i)])).toBe('refused');
        if (i === whole.length) continue;
        expect(check([...whole.slice(0, i), ...whole.slice(i + 1)])).toBe('refused');
        expect(check([...whole.slice(0, i), whole[i]!, ...whole.slice(i)])).toBe('refused');
        for (let byte = 0; byte < 32; byte++) expect(check(whole.map((hash, j) => (i === j ? flipped(hash, byte) : hash)))).toBe('refused');
      }
    }
  });

  it('do not show a line that stands in the log once as standing in it twice', async () => {
    // Of a tree that fills itself up with its last line, the two have one root; of this one they have not.
    for (let size = 1; size < LINES; size++) {
      const doubled = new Published([...log.leaves.slice(0, size), log.leaves[size - 1]!]);
      expect(doubled.roots[size + 1]!.equals(log.roots[size]!)).toBe(false);
      const claim = { ...(await inclusionOf(size - 1, size)), index: BigInt(size), size: BigInt(size + 1), proof: await doubled.inclusion(size, size + 1) };
      expect(verdict(() => checkInclusion(claim))).toBe('refused');
      expect(verdict(() => checkInclusion({ ...claim, root: log.roots[size + 1]! }))).toBe('refused');
    }
  });

  /** Some of the attacks, for the many verifiers below. */
  const some = (): Attacks[] => [{ inclusions: attacks[0]!.inclusions.slice(0, 4_000), consistencies: attacks[0]!.consistencies.slice(0, 4_000) }, attacks[1]!];
  const needed = checksIn('check').filter(({ line }) => !REFUSED_LATER_TOO.includes(line));

  // The control of the attacks: of whoever forgot one check they find it out.
  it.each(needed)('find out who forgot: $line', (check) => {
    expect(notRefused(without(check), some()).length).toBeGreaterThan(0);
  });

  it.each(REFUSED_LATER_TOO)('are refused all the same without: %s', (line) => {
    expect(checksIn('check').map((check) => check.line)).toContain(line);
    expect(notRefused(without({ file: 'check', line }), some())).toEqual([]);
  });
});

function flipped(hash: Buffer, byte: number): Buffer {
  const other = Buffer.from(hash);
  other[byte]! ^= 0x10;
  return other;
}
