import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { signatureOf } from './checkpoint-signature';

const NAME = 'kapstok.example/spec';
const KINDS = { log: 1, witness: 4 } as const;

/** A log or a witness that signs, written out from the format by itself (C2SP signed-note, tlog-cosignature). */
function signer(name: string, kind: keyof typeof KINDS, seed: number) {
  const key = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' });
  const raw = Buffer.concat([Buffer.of(KINDS[kind]), createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = createHash('sha256').update(`${name}\n`).update(raw).digest().subarray(0, 4);
  const bytes = (text: string) => (kind === 'log' ? sign(null, Buffer.from(text), key) : Buffer.concat([Buffer.alloc(8), sign(null, Buffer.from(`cosignature/v1\ntime 0\n${text}`), key)]));
  return {
    key: `${name}+${id.toString('hex')}+${raw.toString('base64')}`,
    line: (text: string) => `\u2014 ${name} ${Buffer.concat([id, bytes(text)]).toString('base64')}\n`,
  };
}

const log = signer(NAME, 'log', 7);
const root = Buffer.alloc(32, 3).toString('base64');
const text = `${NAME}\n521\n${root}\n`;
const below = log.line(text);
const note = `${text}\n${below}`;

describe('the signature below a checkpoint, in the browser', () => {
  // R268
  it('is good by the key of the log, with the signature of a witness below it as well', async () => {
    await expect(signatureOf(note, log.key)).resolves.toBe('good');
    await expect(signatureOf(note, ` ${log.key}\n`)).resolves.toBe('good');
    await expect(signatureOf(note + signer('rechtbank.example', 'witness', 8).line(text), log.key)).resolves.toBe('good');
    const longer = `${text}settled-before 812\n`;
    await expect(signatureOf(`${longer}\n${log.line(longer)}`, log.key)).resolves.toBe('good');
  });

  it.each([
    ['another size', note.replace('521', '522')],
    ['another root', note.replace(root, Buffer.alloc(32, 4).toString('base64'))],
    ['another log', note.replace(NAME, 'kapstok.example/other')],
    ['a line more', `${text}settled-before 812\n\n${below}`],
    ['a text in front', `${text}\n${note}`],
    ['no signature', `${text}\n`],
    ['no end', note.slice(0, -1)],
    ['a signature by another key under the same name', `${text}\n${signer(NAME, 'log', 9).line(text)}`],
    ['a witness that signs under the name of the log', `${text}\n${signer(NAME, 'witness', 7).line(text)}`],
    ['a signature of which one bit fell over', note.replace(/([A-Za-z0-9+/])(={0,2}\n)$/, (_, letter: string, end: string) => `${letter === 'A' ? 'Q' : 'A'}${end}`)],
    ['something that is no note', 'x'],
  ])('is refused with %s', async (_, tampered) => {
    expect(tampered).not.toBe(note);
    await expect(signatureOf(tampered, log.key)).resolves.toBe('bad');
  });

  it.each([
    ['the key of another', signer(NAME, 'log', 9).key],
    ['the key of a witness', signer(NAME, 'witness', 7).key],
    ['a key with a typing error', log.key.replace(/.$/, log.key.endsWith('A') ? 'B' : 'A')],
    ['no key', ''],
  ])('is refused by %s', async (_, other) => {
    await expect(signatureOf(note, other)).resolves.toBe('bad');
  });

  it('is said not to be looked at by a browser that has no Ed25519', async () => {
    const importKey = jest.spyOn(crypto.subtle, 'importKey').mockRejectedValue(Object.assign(new Error('unknown algorithm'), { name: 'NotSupportedError' }));
    await expect(signatureOf(note, log.key)).resolves.toBe('cannot');
    importKey.mockRestore();
  });
});
