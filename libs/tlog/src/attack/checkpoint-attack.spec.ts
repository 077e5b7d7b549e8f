import { checkConsistency, checkpointText, cosign, openCheckpoint, ProofRefused, readNote, signCheckpoint, Signer, writeNote, type Note } from '../index';
import { log, numbers, Published, stranger, witness } from './attacked-log';
import { checksIn, without, type Verifying } from './planted-out';

const SEED = 20_261_122;
const TIMES = 10_000;
const SIZE = 17;

const published = Published.of(SIZE);
const genuine = published.checkpoint(SIZE);
const earlier = published.checkpoint(SIZE - 4);
const note = readNote(genuine);
const [ofLog, ofWitness] = note.signatures as [Note['signatures'][0], Note['signatures'][0]];

const signed = (text: string, ...signers: readonly Signer[]) => writeNote({ text, signatures: signers.map((signer) => signer.sign(text, 1_760_000_000)) });
const text = (changes: object = {}) => checkpointText({ origin: log.name, size: BigInt(SIZE), root: published.roots[SIZE]!, extensions: ['settled-before 51'], ...changes });
const withText = (changed: string) => writeNote({ ...note, text: changed });
const withSignatures = (...signatures: readonly Note['signatures'][0][]) => writeNote({ text: note.text, signatures });

/** The order of the group of Ed25519: a signature to which it is added is one of the same text, for who does not look. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

function addedOrder(signature: Buffer): Buffer {
  const scalar = BigInt(`0x${Buffer.from(signature.subarray(-32)).reverse().toString('hex')}`) + ORDER;
  return Buffer.concat([signature.subarray(0, -32), Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex').reverse()]);
}

/** Checkpoints that no log signed or no witness saw, by what is wrong with them. All are read with the true keys of both. */
const FORGED: Readonly<Record<string, string>> = {
  'another origin under the same signatures': withText(text({ origin: 'elsewhere.example' })),
  'another size': withText(text({ size: BigInt(SIZE - 1) })),
  'another root': withText(text({ root: published.roots[SIZE - 1] })),
  'a line more below the root': withText(`${note.text}settled-before 9999999\n`),
  'a line less': withText(text({ extensions: [] })),
  'an empty line between': withText(note.text.replace('\n', '\n\n')),
  'all of it twice': withText(`${note.text}${note.text}`),
  'the origin of another log, signed and cosigned by these two': signed(text({ origin: 'elsewhere.example' }), log, witness),
  'a size that is no number, signed by both': signed(note.text.replace(`\n${SIZE}\n`, '\n017\n'), log, witness),
  'a negative size, signed by both': signed(note.text.replace(`\n${SIZE}\n`, `\n-${SIZE}\n`), log, witness),
  'a root of 31 bytes, signed by both': signed(text({ root: published.roots[SIZE]!.subarray(1) }), log, witness),
  'no root, signed by both': signed(`${log.name}\n${SIZE}\n`, log, witness),
  'words instead, signed by both': signed('De log is in orde.\n', log, witness),
  'a text without its last newline, signed by both': signed(note.text.slice(0, -1), log, witness),
  'no signature of the log': withSignatures(ofWitness),
  'no signature of the witness': withSignatures(ofLog),
  'no signature at all': note.text,
  'no signature, but the line that parts them': `${note.text}\n`,
  'the log as its own witness': withSignatures(ofLog, ofLog),
  'the witness in the place of the log': withSignatures(ofWitness, ofWitness),
  'a key of a stranger under the name of the log': signed(note.text, stranger.log, witness),
  'a key of a stranger under the name of the witness': signed(note.text, log, stranger.witness),
  'the id of the true key on a signature of a stranger': withSignatures({ ...stranger.log.sign(note.text), keyId: log.verifier.id }, ofWitness),
  'the signature of the log under another name': withSignatures({ ...ofLog, name: 'elsewhere.example' }, ofWitness),
  'the signature of the log under another key id': withSignatures({ ...ofLog, keyId: ofLog.keyId ^ 1 }, ofWitness),
  'the signature of another checkpoint': withSignatures(readNote(earlier).signatures[0]!, ofWitness),
  'the cosignature of another checkpoint': withSignatures(ofLog, readNote(earlier).signatures[1]!),
  'a cosignature of another moment than it says': withSignatures(ofLog, { ...ofWitness, bytes: Buffer.concat([Buffer.alloc(8, 1), ofWitness.bytes.subarray(8)]) }),
  'a cosignature without its moment': withSignatures(ofLog, { ...ofWitness, bytes: ofWitness.bytes.subarray(8) }),
  'a signature of a witness made as one of a log': withSignatures(ofLog, { ...ofWitness, bytes: Buffer.concat([ofWitness.bytes.subarray(0, 8), new Signer(witness.name, 'log', Buffer.alloc(32, 2)).sign(note.text).bytes]) }),
  'a signature to which the order of the group is added': withSignatures({ ...ofLog, bytes: addedOrder(ofLog.bytes) }, ofWitness),
  'a signature of nothing but zeros': withSignatures({ ...ofLog, bytes: Buffer.alloc(64) }, ofWitness),
  'a longer signature': withSignatures({ ...ofLog, bytes: Buffer.concat([ofLog.bytes, Buffer.of(0)]) }, ofWitness),
  'words between the signatures': genuine.replace('\n\u2014 witness', '\nonzin\n\u2014 witness'),
  'words after the signatures': `${genuine}onzin\n`,
  'an end without a newline': genuine.slice(0, -1),
  'a signature that is not written as base64 writes it': genuine.replace(/=\n$/, '\n'),
  'nothing': '',
};

/** What is refused here is refused by another line as well: a text without an origin has not that of the log, one without signatures not the log's. */
const REFUSED_ELSEWHERE_TOO = [
  `if (origin === undefined || size === undefined || root === undefined) throw new NoteRefused('the text is no checkpoint');`,
  `if (split < 0 || !written.endsWith('\\n')) throw new NoteRefused('there are no signatures below a text');`,
];

function verdict(opened: () => unknown): 'refused' | 'accepted' | 'fell over' {
  try {
    opened();
    return 'accepted';
  } catch (error) {
    return (error as Error).name === 'NoteRefused' ? 'refused' : 'fell over';
  }
}

/** The verifier with the two keys, made by itself: of one with a line gone the classes are others. */
function reader({ openCheckpoint: open, Verifier: Key }: Pick<Verifying, 'openCheckpoint' | 'Verifier'>): (written: string) => unknown {
  const [logKey, witnessKey] = [Key.parse(log.verifier.toString()), Key.parse(witness.verifier.toString())];
  return (written) => open(written, logKey, [witnessKey]);
}

/** Bytes of the genuine one changed, left out, doubled or put elsewhere. */
function byChance(): string[] {
  const pick = numbers(SEED);
  const forged: string[] = [];
  while (forged.length < TIMES) {
    let changed = genuine;
    for (let times = 1 + pick(3); times > 0; times--) changed = edited(changed, pick);
    if (changed !== genuine) forged.push(changed);
  }
  return forged;
}

function edited(written: string, pick: (below: number) => number): string {
  const [at, length] = [pick(written.length), 1 + pick(6)];
  const piece = written.slice(at, at + length);
  const [before, after] = [written.slice(0, at), written.slice(at + length)];
  const other = String.fromCharCode(10 + pick(117));
  return [`${before}${other}${written.slice(at + 1)}`, `${before}${after}`, `${before}${piece}${piece}${after}`, `${before}${other}${written.slice(at)}`, `${before}${after}${piece}`][pick(5)]!;
}

// R268: what the log signed and the witness saw, and nothing else.
describe(`a checkpoint that was tampered with (seed ${SEED})`, () => {
  const read = reader({ openCheckpoint, Verifier: log.verifier.constructor as Verifying['Verifier'] });

  it('is accepted as it is, also with the signatures of others below it: the control', () => {
    expect(verdict(() => read(genuine))).toBe('accepted');
    expect(verdict(() => read(earlier))).toBe('accepted');
    expect(verdict(() => read(cosign(cosign(genuine, stranger.witness), stranger.log)))).toBe('accepted');
    expect(verdict(() => read(withSignatures(ofWitness, ofLog)))).toBe('accepted');
  });

  it.each(Object.entries(FORGED))('is refused: %s', (_, forged) => {
    expect(verdict(() => read(forged))).toBe('refused');
  });

  it(`is refused in each of ${TIMES} ways by chance, unless what it says and both signatures are as they were`, () => {
    const accepted = byChance().filter((forged) => verdict(() => read(forged)) !== 'refused');
    for (const forged of accepted) expect(openCheckpoint(forged, log.verifier, [witness.verifier])).toMatchObject({ size: BigInt(SIZE), root: published.roots[SIZE], note: { text: note.text } });
    expect(accepted.length).toBeLessThan(TIMES / 100);
  });

  it('of one size with two roots is good by itself, and the two do not go together', () => {
    const other = Published.of(SIZE, 'other');
    const forked = signCheckpoint({ origin: log.name, size: BigInt(SIZE), root: other.roots[SIZE]! }, log);
    const [one, two] = [openCheckpoint(genuine, log.verifier), openCheckpoint(forked, log.verifier)];
    expect(() => checkConsistency({ first: one.size, size: two.size, firstRoot: one.root, root: two.root, proof: [] })).toThrow(ProofRefused);
  });

  const checks = [...checksIn('checkpoint'), ...checksIn('note').filter(({ line }) => /continue;|below/.test(line))];

  // The control of the attacks.
  it.each(checks.filter(({ line }) => !REFUSED_ELSEWHERE_TOO.includes(line)))('is how to find out who forgot: $line', (check) => {
    const careless = reader(without(check));
    expect(verdict(() => careless(genuine))).toBe('accepted');
    expect(Object.values(FORGED).filter((forged) => verdict(() => careless(forged)) !== 'refused').length).toBeGreaterThan(0);
  });

  it.each(REFUSED_ELSEWHERE_TOO)('is refused all the same without: %s', (line) => {
    const careless = reader(without(checks.find((check) => check.line === line)!));
    expect(Object.entries(FORGED).filter(([, forged]) => verdict(() => careless(forged)) !== 'refused')).toEqual([]);
  });
});
