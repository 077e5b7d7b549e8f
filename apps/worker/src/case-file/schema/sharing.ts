import { z } from 'zod';
import { CONSENT_ANSWERS, CONSENT_KINDS, LAWS, PURPOSES, TASKS } from '@kapstok/policy';
import { ENTRY_CATEGORIES } from './dossier';
import { key, moment, text } from './values';

export const HOW = ['oral', 'written', 'portal'] as const;
export const DISCLOSABLE_FIELDS = ['summary', 'body', 'occurredOn'] as const;

const withdrawal = z.strictObject({ at: moment, how: z.enum(HOW), recordedBy: key });

/** One answer of one person. A later answer is a consent of its own; only withdrawing belongs to the same. */
export const consent = z.strictObject({
  key,
  subject: key,
  by: key,
  answer: z.enum(CONSENT_ANSWERS),
  kind: z.enum(CONSENT_KINDS).default('verstrekking'),
  categories: z.array(z.enum(ENTRY_CATEGORIES)).min(1),
  to: z.strictObject({ organisation: key.optional(), task: z.enum(TASKS) }),
  purpose: z.enum(PURPOSES),
  givenAt: moment,
  expiresAt: moment.optional(),
  free: z.boolean().default(true),
  informed: z.boolean().default(true),
  explicit: z.boolean().default(true),
  how: z.enum(HOW),
  told: text(2000),
  recordedBy: key,
  withdrawn: withdrawal.optional(),
});

const disclosedEntry = z.strictObject({ entry: key, fields: z.array(z.enum(DISCLOSABLE_FIELDS)).min(1) });

/** Entries of one dossier that were provided to another organisation and task, on consent. */
export const disclosure = z.strictObject({
  key,
  dossier: key,
  by: key,
  entries: z.array(disclosedEntry).min(1),
  to: z.strictObject({ organisation: key, task: z.enum(TASKS), law: z.enum(LAWS).optional() }),
  purpose: z.enum(PURPOSES),
  whyNecessary: text(2000),
  whyNotLess: text(2000),
  at: moment,
  endsAt: moment.optional(),
});
