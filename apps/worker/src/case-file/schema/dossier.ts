import { z } from 'zod';
import { CATEGORIES, DOSSIER_KINDS, ENTRY_KINDS, LAWS, ORIGINS, SCOPES, TASKS, type Category } from '@kapstok/policy';
import { date, key, moment, text } from './values';

/** What can be written; `anoniem` and `toegangslog` are never entries (decision §3). */
export const ENTRY_CATEGORIES = CATEGORIES.filter((one): one is Exclude<Category, 'anoniem' | 'toegangslog'> => one !== 'anoniem' && one !== 'toegangslog');

/** What one version of an entry says. */
const written = {
  kind: z.enum(ENTRY_KINDS),
  source: text(),
  approved: z.boolean().default(false),
  summary: text(),
  body: text(10_000),
  occurredOn: date.optional(),
  shielded: z.boolean().default(false),
  author: key,
  writtenAt: moment,
};

/** A later version of an entry; the earlier ones stay. */
const correction = z.strictObject({ ...written, reason: text(500) });

const entry = z.strictObject({
  key,
  category: z.enum(ENTRY_CATEGORIES),
  about: key.optional(),
  ...written,
  /** false: the resident did not know in which capacity the professional acted (W6) */
  roleDisclosed: z.boolean().default(true),
  corrections: z.array(correction).default([]),
});

/** A hat that is involved. `standsInFor` names the hat of the colleague in this dossier. */
const involvement = z.strictObject({ hat: key, validFrom: moment, validUntil: moment.optional(), standsInFor: key.optional() });

/** An organisation with a task that takes part in a regiedossier (V5). */
const participation = z.strictObject({ organisation: key, task: z.enum(TASKS), validFrom: moment, validUntil: moment.optional() });

/** Controller, task, law and subject never change after it was opened (rules §1). */
export const dossier = z.strictObject({
  key,
  kind: z.enum(DOSSIER_KINDS),
  controller: key,
  task: z.enum(TASKS),
  law: z.enum(LAWS).optional(),
  from: z.enum(ORIGINS).optional(),
  scope: z.enum(SCOPES),
  subject: key.optional(),
  household: key.optional(),
  openedAt: moment,
  closedAt: moment.optional(),
  involvements: z.array(involvement).min(1),
  participations: z.array(participation).default([]),
  entries: z.array(entry).default([]),
});
