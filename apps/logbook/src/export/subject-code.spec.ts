import { randomBytes, randomUUID } from 'node:crypto';
import { subjectCode, SubjectCodeInvalid } from './subject-code';

describe('the code of a person in an export', () => {
  const code = subjectCode(Buffer.alloc(32, 7));

  it('is the same for the same person and another for another, and opens with the key alone', () => {
    const ids = Array.from({ length: 200 }, () => randomUUID());
    expect(new Set(ids.map(code.of)).size).toBe(200);
    for (const id of ids) {
      expect(code.of(id)).toBe(code.of(id));
      expect(code.open(code.of(id))).toBe(id);
      expect(code.of(id)).not.toContain(id.slice(0, 8));
    }
    expect(() => subjectCode(randomBytes(32)).open(code.of(ids[0]!))).toThrow(SubjectCodeInvalid);
  });

  it('is refused when a single bit of it was changed', () => {
    const bytes = Buffer.from(code.of(randomUUID()), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => code.open(changed.toString('base64url'))).toThrow(SubjectCodeInvalid);
    }
    expect(() => code.open('')).toThrow(SubjectCodeInvalid);
  });

  it('needs a key of 32 bytes', () => {
    expect(() => subjectCode(Buffer.alloc(16))).toThrow(RangeError);
  });
});
