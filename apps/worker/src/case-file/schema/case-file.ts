import { z } from 'zod';
import { dossier } from './dossier';
import { address, gezag, household, incapacity, person } from './household';
import { account, hat, organisation } from './organisation';
import { consent, disclosure } from './sharing';
import { key, moment, text } from './values';

/** The documented format: docs/case-file.md. */
export const caseFile = z.strictObject({
  /** Said in every file, so that no file of a real family is ever taken for one. */
  fictional: z.literal(true),
  note: text(1000),
  key,
  case: z.strictObject({ reference: text(60), openedAt: moment, closedAt: moment.optional() }),
  organisations: z.array(organisation).min(1),
  accounts: z.array(account).min(1),
  hats: z.array(hat).min(1),
  persons: z.array(person).min(1),
  households: z.array(household).min(1),
  gezag: z.array(gezag).default([]),
  incapacity: z.array(incapacity).default([]),
  addresses: z.array(address).default([]),
  dossiers: z.array(dossier).min(1),
  consents: z.array(consent).default([]),
  disclosures: z.array(disclosure).default([]),
});

/** A case file whose every value fits; what it refers to is checked next. */
export type CaseFile = z.output<typeof caseFile>;

/** What may still be missing while the problems of a file are gathered: a value that does not fit is left out. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Name in keyof T]?: Draft<T[Name]> }
    : T;

export type DraftFile = Draft<CaseFile>;
export type DraftItem<Name extends keyof CaseFile> = CaseFile[Name] extends readonly (infer Item)[] ? Draft<Item> : never;
