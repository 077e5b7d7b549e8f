import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Whom a line is about, under the key of the controller. */
export interface SubjectCode {
  /** The same person gives the same code, so that who holds the key and who does not can both count. */
  readonly of: (subjectId: string) => string;
  /** Back to the id. Throws SubjectCodeInvalid for what was not made with this key. */
  readonly open: (code: string) => string;
}

export class SubjectCodeInvalid extends Error {
  constructor() {
    super('not a code of a person under this key');
    this.name = 'SubjectCodeInvalid';
  }
}

const NONCE = 12;
const TAG = 16;

/**
 * Codes of persons: their id encrypted with AES-256-GCM, its nonce made from the id itself, so that equal ids give equal codes and
 * no other (Logboek Dataverwerkingen: `dpl.core.data_subject_id` is encrypted).
 * @param key 32 random bytes, of one controller alone
 */
export function subjectCode(key: Buffer): SubjectCode {
  if (key.length !== 32) throw new RangeError('the key of the codes of persons: expected 32 bytes');
  const [cipherKey, nonceKey] = ['cipher', 'nonce'].map((use) => Buffer.from(hkdfSync('sha256', key, '', `kapstok subject ${use}`, 32))) as [Buffer, Buffer];
  const nonceOf = (id: string) => createHmac('sha256', nonceKey).update(id).digest().subarray(0, NONCE);
  return {
    of: (id) => {
      const nonce = nonceOf(id);
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce);
      return Buffer.concat([nonce, cipher.update(id, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    open: (code) => {
      const bytes = Buffer.from(code, 'base64url');
      if (bytes.length <= NONCE + TAG) throw new SubjectCodeInvalid();
      const nonce = bytes.subarray(0, NONCE);
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, nonce).setAuthTag(bytes.subarray(-TAG));
      try {
        const id = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
        if (timingSafeEqual(nonce, nonceOf(id))) return id;
      } catch {
        // An altered code and one of another key are the same.
      }
      throw new SubjectCodeInvalid();
    },
  };
}
