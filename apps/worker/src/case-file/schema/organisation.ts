import { z } from 'zod';
import { LAWS, ORG_TYPES, ORIGINS, PROVISIONS, REGISTRATIONS, TASKS } from '@kapstok/policy';
import { key, moment, text } from './values';

/** What an organisation does, under which law, and for which college when it does it as a processor (rules §1). */
const organisationTask = z.strictObject({
  task: z.enum(TASKS),
  law: z.enum(LAWS).optional(),
  from: z.enum(ORIGINS).optional(),
  provision: z.enum(PROVISIONS).optional(),
  processorFor: key.optional(),
  contactPoint: text().optional(),
  escalationContact: text().optional(),
  contactHours: text().optional(),
});

/** Shared between case files: the same key is the same organisation everywhere. */
export const organisation = z.strictObject({
  key,
  name: text(),
  type: z.enum(ORG_TYPES),
  tasks: z.array(organisationTask).min(1),
});

/** Somebody who can sign in; `subject` is the subject of the token. Shared between case files like an organisation. */
export const account = z.strictObject({ key, subject: z.uuid('not a uuid'), name: text() });

/** One organisation, one task, one law, held by one account over a period. Shared between case files. */
export const hat = z.strictObject({
  key,
  account: key,
  organisation: key,
  task: z.enum(TASKS),
  law: z.enum(LAWS).optional(),
  from: z.enum(ORIGINS).optional(),
  provision: z.enum(PROVISIONS).optional(),
  processorFor: key.optional(),
  registration: z.enum(REGISTRATIONS).optional(),
  person: key.optional(),
  validFrom: moment,
  validUntil: moment.optional(),
});
