import { checkConsistency, checkInclusion, consistencyProof, cosign, Edge, EMPTY_ROOT, inclusionProof, leafHash, nodeHash, NoteRefused, openCheckpoint, ProofRefused, signCheckpoint, Signer, Verifier, type Hash, type NodeSource } from './index';

// The lines and roots of the test vectors of RFC 6962 implementations.
const LINES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) => Buffer.from(text, 'hex'));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** A log in memory with all that is stored of it. */
function grown(leaves: readonly Hash[]): { edge: Edge; roots: Hash[]; source: NodeSource } {
  const nodes = new Map<string, Hash>();
  const roots: Hash[] = [EMPTY_ROOT];
  let edge = Edge.empty;
  for (const leaf of leaves) {
    const next = edge.append(leaf);
    for (const { level, index, hash } of next.made) nodes.set(`${level}/${index}`, hash);
    edge = next.edge;
    roots.push(edge.root);
  }
  return { edge, roots, source: async (asked) => asked.map(({ level, index }) => nodes.get(`${level}/${index}`)!) };
}

/** The definition of RFC 6962 §2.1, without anything clever. */
function plainRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0]!;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(plainRoot(leaves.slice(0, half)), plainRoot(leaves.slice(half)));
}

const leaves = Array.from({ length: 70 }, (_, i) => leafHash(Buffer.from(`line ${i}`)));

describe('a log as a tree of hashes', () => {
  it('has the roots of the published test vectors', () => {
    const { roots } = grown(LINES.map(leafHash));
    expect(roots.slice(1).map((root) => root.toString('hex'))).toEqual(ROOTS);
  });

  it('has at every size the root of the definition, also when it goes on from stored hashes', async () => {
    const { roots, source } = grown(leaves);
    for (let size = 0; size <= leaves.length; size++) {
      expect(roots[size]).toEqual(plainRoot(leaves.slice(0, size)));
      expect(Edge.from(BigInt(size), await source(Edge.parts(BigInt(size)))).root).toEqual(roots[size]);
    }
    expect(() => Edge.from(3n, [leaves[0]!])).toThrow(RangeError);
  });

  it('proves every line at every size, and one changed bit anywhere is refused', async () => {
    const { roots, source } = grown(leaves.slice(0, 40));
    for (let size = 1n; size <= 40n; size++) {
      for (let index = 0n; index < size; index++) {
        const proof = await inclusionProof(index, size, source);
        const whole = { index, size, leaf: leaves[Number(index)]!, proof, root: roots[Number(size)]! };
        expect(() => checkInclusion(whole)).not.toThrow();
        for (const wrong of mutated(whole)) expect(() => checkInclusion(wrong)).toThrow(ProofRefused);
      }
    }
  });

  it('proves that every log begins with every shorter one, and refuses a proof that was touched', async () => {
    const { roots, source } = grown(leaves.slice(0, 40));
    for (let size = 1n; size <= 40n; size++) {
      for (let first = 1n; first <= size; first++) {
        const proof = await consistencyProof(first, size, source);
        const whole = { first, size, firstRoot: roots[Number(first)]!, root: roots[Number(size)]!, proof };
        expect(() => checkConsistency(whole)).not.toThrow();
        expect(() => checkConsistency({ ...whole, proof: [...proof, leaves[0]!] })).toThrow(ProofRefused);
        expect(() => checkConsistency({ ...whole, root: leaves[1]! })).toThrow(ProofRefused);
        expect(() => checkConsistency({ ...whole, firstRoot: leaves[1]! })).toThrow(ProofRefused);
        if (proof.length > 0) expect(() => checkConsistency({ ...whole, proof: proof.slice(1) })).toThrow(ProofRefused);
        for (let i = 0; i < proof.length; i++) expect(() => checkConsistency({ ...whole, proof: proof.map((hash, j) => (i === j ? flipped(hash) : hash)) })).toThrow(ProofRefused);
      }
    }
  });

  it('refuses to prove what is not there', async () => {
    const { source } = grown(leaves);
    await expect(inclusionProof(5n, 5n, source)).rejects.toThrow(RangeError);
    await expect(consistencyProof(6n, 5n, source)).rejects.toThrow(RangeError);
  });
});

type Inclusion = Parameters<typeof checkInclusion>[0];

function mutated(whole: Inclusion): Inclusion[] {
  const { index, size, leaf, proof, root } = whole;
  return [
    { ...whole, leaf: flipped(leaf) },
    { ...whole, root: flipped(root) },
    { ...whole, proof: [...proof, leaf] },
    { ...whole, index: size },
    { ...whole, leaf: leaf.subarray(1) },
    ...(proof.length > 0 ? [{ ...whole, proof: proof.slice(1) }, { ...whole, index: index ^ 1n }] : []),
    ...proof.map((_, i) => ({ ...whole, proof: proof.map((hash, j) => (i === j ? flipped(hash) : hash)) })),
    ...proof.map((hash, i) => ({ ...whole, proof: [...proof.slice(0, i), hash, ...proof.slice(i)] })),
  ];
}

function flipped(hash: Hash): Hash {
  const other = Buffer.from(hash);
  other[7]! ^= 4;
  return other;
}

describe('a signed checkpoint', () => {
  const log = new Signer('kapstok.example/log', 'log', Buffer.alloc(32, 1));
  const witness = new Signer('witness.example', 'witness', Buffer.alloc(32, 2));
  const written = signCheckpoint({ origin: log.name, size: 7n, root: leaves[0]! }, log);

  it('opens with the key of the log, and with the witnesses that cosigned', () => {
    expect(openCheckpoint(written, log.verifier)).toMatchObject({ origin: log.name, size: 7n, root: leaves[0] });
    expect(() => openCheckpoint(written, log.verifier, [witness.verifier])).toThrow(NoteRefused);
    expect(openCheckpoint(cosign(written, witness, 1_700_000_000), log.verifier, [witness.verifier]).size).toBe(7n);
  });

  it('does not open after any change of one character', () => {
    for (let i = 0; i < written.length; i++) {
      const changed = written.slice(0, i) + (written[i] === 'A' ? 'B' : 'A') + written.slice(i + 1);
      expect(() => openCheckpoint(changed, log.verifier)).toThrow(NoteRefused);
    }
  });

  it('does not open under the key of another, or for the log of another', () => {
    const other = new Signer(log.name, 'log', Buffer.alloc(32, 3));
    expect(() => openCheckpoint(written, other.verifier)).toThrow(NoteRefused);
    const elsewhere = signCheckpoint({ origin: 'elsewhere.example', size: 7n, root: leaves[0]! }, log);
    expect(() => openCheckpoint(elsewhere, log.verifier)).toThrow(NoteRefused);
  });

  it('writes its keys as text that reads back, and refuses one whose id was changed', () => {
    for (const { verifier } of [log, witness]) expect(Verifier.parse(verifier.toString()).toString()).toBe(verifier.toString());
    expect(() => Verifier.parse(log.verifier.toString().replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toThrow(NoteRefused);
    expect(() => Verifier.parse('no key')).toThrow(NoteRefused);
  });

  // The example of the Go package golang.org/x/mod/sumdb/note.
  it('reads a published key and accepts its published signature', () => {
    const key = Verifier.parse('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const text = 'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n';
    const signature = Buffer.from('x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=', 'base64');
    const note = { text, signatures: [{ name: 'PeterNeumann', keyId: signature.readUInt32BE(0), bytes: signature.subarray(4) }] };
    expect(key.signed(note)).toEqual({});
    expect(key.signed({ ...note, text: `${text}!` })).toBeUndefined();
  });
});
