/** What came of a signature: good, bad, or not looked at because this browser has no Ed25519. */
export type Signature = 'good' | 'bad' | 'cannot';

const ED25519 = 1;

/**
 * Works out whether a checkpoint is signed by the log with this public key: a signed note (C2SP signed-note) of which one signature is of
 * exactly this key (name and id) over exactly its text, and which is of the log of that name. What cannot be read is bad.
 */
export async function signatureOf(checkpoint: string, key: string): Promise<Signature> {
  const known = await keyOf(key);
  const note = noteOf(checkpoint);
  if (!known || !note || note.text.split('\n')[0] !== known.name) return 'bad';
  const ours = note.signatures.filter(({ name, bytes }) => name === known.name && bytes.length === 68 && same(bytes.subarray(0, 4), known.id));
  if (ours.length === 0) return 'bad';
  const imported = await crypto.subtle.importKey('raw', known.raw, 'Ed25519', false, ['verify']).catch(unlessUnknown);
  if (imported === undefined || imported === 'cannot') return imported ?? 'bad';
  for (const { bytes } of ours) {
    if (await crypto.subtle.verify('Ed25519', imported, bytes.slice(4), new TextEncoder().encode(note.text))) return 'good';
  }
  return 'bad';
}

interface Key {
  readonly name: string;
  readonly id: Uint8Array;
  readonly raw: Uint8Array<ArrayBuffer>;
}

// name+id+base64 of the kind of key and the key itself; the id is the beginning of a hash of all of it, so a typing error is found.
async function keyOf(text: string): Promise<Key | undefined> {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
  const bytes = encoded === undefined ? undefined : bytesOf(encoded);
  if (name === undefined || !bytes || bytes.length !== 33 || bytes[0] !== ED25519) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.of(...new TextEncoder().encode(`${name}\n`), ...bytes))).subarray(0, 4);
  const written = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return written === id ? { name, id: hash, raw: bytes.slice(1) } : undefined;
}

function noteOf(written: string) {
  const split = written.lastIndexOf('\n\n');
  if (split < 0 || !written.endsWith('\n')) return undefined;
  const signatures = written.slice(split + 2, -1).split('\n').map((line) => {
    const [, name, encoded] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? [];
    const bytes = encoded === undefined ? undefined : bytesOf(encoded);
    return name !== undefined && bytes ? { name, bytes } : undefined;
  });
  return signatures.every((one) => one !== undefined) ? { text: written.slice(0, split + 1), signatures } : undefined;
}

function bytesOf(encoded: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}

// A browser without Ed25519 says NotSupportedError; every other refusal is of the key.
function unlessUnknown(error: unknown): 'cannot' | undefined {
  return (error as Error).name === 'NotSupportedError' ? 'cannot' : undefined;
}
