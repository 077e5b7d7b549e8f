import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What a signature line of a note holds: whose it is, the id of the key, and the bytes that the key's kind prescribes. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  readonly bytes: Buffer;
}

/** A text with signatures below it (C2SP signed-note). The text ends with a newline. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A note that cannot be read, or that lacks a signature that must be there. */
export class NoteRefused extends Error {
  constructor(why: string) {
    super(`the note is refused: ${why}`);
    this.name = 'NoteRefused';
  }
}

const ED25519 = 1;
const COSIGNATURE = 4;
const KINDS = { log: ED25519, witness: COSIGNATURE } as const;

/** Who signs: a log signs its checkpoints, a witness cosigns that it saw a checkpoint that is consistent with those before. */
export type SignerKind = keyof typeof KINDS;

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** A public key under a name, in the text form of C2SP: `name+key id+base64`. */
export class Verifier {
  private constructor(
    readonly name: string,
    readonly kind: SignerKind,
    private readonly raw: Buffer,
    private readonly key: KeyObject,
  ) {}

  static of(name: string, kind: SignerKind, raw: Buffer): Verifier {
    if (name === '' || /[\s+]/u.test(name)) throw new NoteRefused('a name of a key has no spaces and no plus');
    if (raw.length !== 32) throw new NoteRefused('a public key has 32 bytes');
    return new Verifier(name, kind, raw, createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' }));
  }

  /** Throws NoteRefused when the text is no key, or its id is that of another key. */
  static parse(text: string): Verifier {
    const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
    const bytes = Buffer.from(encoded ?? '', 'base64');
    const kind = bytes[0] === ED25519 ? 'log' : bytes[0] === COSIGNATURE ? 'witness' : undefined;
    if (!name || !kind) throw new NoteRefused('this is no public key of a log or a witness');
    const key = Verifier.of(name, kind, bytes.subarray(1));
    if (hex(key.id) !== id) throw new NoteRefused('the id of the key is that of another key');
    return key;
  }

  toString(): string {
    return `${this.name}+${hex(this.id)}+${Buffer.concat([Buffer.of(KINDS[this.kind]), this.raw]).toString('base64')}`;
  }

  get id(): number {
    return createHash('sha256').update(`${this.name}\n`).update(Buffer.of(KINDS[this.kind])).update(this.raw).digest().readUInt32BE(0);
  }

  /** One of the signatures is by this key over exactly this text; of a witness the moment, in seconds. */
  signed({ text, signatures }: Note): { at?: number } | undefined {
    for (const { name, keyId, bytes } of signatures) {
      if (name !== this.name || keyId !== this.id) continue;
      if (this.kind === 'log' && bytes.length === 64 && verify(null, Buffer.from(text), this.key, bytes)) return {};
      if (this.kind === 'witness' && bytes.length === 72) {
        const at = Number(bytes.readBigUInt64BE(0));
        if (verify(null, cosigned(at, text), this.key, bytes.subarray(8))) return { at };
      }
    }
    return undefined;
  }
}

/** A private key under a name. `seed` is 32 secret bytes. */
export class Signer {
  private readonly key: KeyObject;
  readonly verifier: Verifier;

  constructor(
    readonly name: string,
    readonly kind: SignerKind,
    seed: Buffer,
  ) {
    if (seed.length !== 32) throw new NoteRefused('a private key has 32 bytes');
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.key).export({ format: 'der', type: 'spki' });
    this.verifier = Verifier.of(name, kind, spki.subarray(SPKI.length));
  }

  /** `at` in whole seconds, for a witness. */
  sign(text: string, at = Math.floor(Date.now() / 1000)): NoteSignature {
    const { name, verifier } = this;
    if (this.kind === 'log') return { name, keyId: verifier.id, bytes: sign(null, Buffer.from(text), this.key) };
    const moment = Buffer.alloc(8);
    moment.writeBigUInt64BE(BigInt(at));
    return { name, keyId: verifier.id, bytes: Buffer.concat([moment, sign(null, cosigned(at, text), this.key)]) };
  }
}

export function writeNote({ text, signatures }: Note): string {
  const lines = signatures.map(({ name, keyId, bytes }) => {
    const id = Buffer.alloc(4);
    id.writeUInt32BE(keyId);
    return `\u2014 ${name} ${Buffer.concat([id, bytes]).toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** Throws NoteRefused when it is not a text with signatures below it. */
export function readNote(written: string): Note {
  const split = written.lastIndexOf('\n\n');
  if (split < 0 || !written.endsWith('\n')) throw new NoteRefused('there are no signatures below a text');
  const lines = written.slice(split + 2, -1).split('\n');
  const signatures = lines.map((line) => {
    const [, name, encoded] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    const bytes = Buffer.from(encoded ?? '', 'base64');
    if (!name || bytes.length < 5 || bytes.toString('base64') !== encoded) throw new NoteRefused('a line below the text is no signature');
    return { name, keyId: bytes.readUInt32BE(0), bytes: bytes.subarray(4) };
  });
  return { text: written.slice(0, split + 1), signatures };
}

function cosigned(at: number, text: string): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${at}\n${text}`);
}

function hex(id: number): string {
  return id.toString(16).padStart(8, '0');
}
