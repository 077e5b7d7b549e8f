import { SetMetadata } from '@nestjs/common';

export const ALLOW = 'kapstok:allow';

/** What a handler does, by name (`dossier:read`), and whether it can do without a hat. */
export interface Allowance {
  readonly name: `${string}:${string}`;
  readonly hat: 'required' | 'none';
}

/**
 * Every query, mutation and guarded field says what it does. One that says nothing is refused when the process starts.
 * The decision itself is made on the record, in the service: this only says that there is a service that decides (R2).
 */
export const Allow = (name: Allowance['name'], hat: Allowance['hat'] = 'required') =>
  SetMetadata<string, Allowance>(ALLOW, { name, hat });
