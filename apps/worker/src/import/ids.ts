import { createHash } from 'node:crypto';

/** Never changed: every id that was ever imported is worked out from it. */
export const CASE_FILE_NAMESPACE = '5b0d8a3e-6f0c-4c55-9a0b-7c1f6d2e9a41';

/** The uuid of version 5 (RFC 9562) of a name in a namespace: the same name gives the same id on every machine. */
export function uuidV5(name: string, namespace = CASE_FILE_NAMESPACE): string {
  const digest = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(name, 'utf8').digest();
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What is shared between case files: the same key is the same thing in all of them. */
export const sharedIds = {
  organisation: (key: string) => uuidV5(`organisation:${key}`),
  account: (key: string) => uuidV5(`account:${key}`),
  hat: (key: string) => uuidV5(`hat:${key}`),
};

/** What belongs to one case file: the same key in another file is another thing. */
export class CaseIds {
  constructor(private readonly caseKey: string) {}

  get case(): string {
    return uuidV5(`case:${this.caseKey}`);
  }

  person = (key: string) => this.own('person', key);
  household = (key: string) => this.own('household', key);
  dossier = (key: string) => this.own('dossier', key);
  entry = (dossier: string, key: string) => this.own('entry', dossier, key);
  involvement = (dossier: string, hat: string, validFrom: string) => this.own('involvement', dossier, hat, new Date(validFrom).toISOString());
  consent = (key: string) => this.own('consent', key);
  disclosure = (key: string) => this.own('disclosure', key);
  /** of rows that nothing refers to: the place in a list will do */
  row = (list: string, ...place: (string | number)[]) => this.own(list, ...place.map(String));

  private own(kind: string, ...keys: string[]): string {
    return uuidV5([this.caseKey, kind, ...keys].join('/'));
  }
}
