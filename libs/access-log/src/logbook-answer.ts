import { z } from 'zod';
import type { LogPage } from './logged-line';

// Any id in the shape of a UUID: a refused line keeps whatever id was asked for, also one that no version of UUID allows.
const id = z.guid();
const word = z.string().nullable();
const words = z.array(z.string());

const line = z.object({
  id,
  at: z.iso.datetime().transform((text) => new Date(text)),
  event: z.string(),
  outcome: z.string(),
  accessPoint: z.string(),
  requestId: id,
  accountId: id.nullable(),
  hatId: id.nullable(),
  organisationId: id.nullable(),
  task: word,
  law: word,
  dossierId: id.nullable(),
  caseId: id.nullable(),
  subjectId: id.nullable(),
  entryIds: z.array(id),
  categories: words,
  fields: words,
  purpose: word,
  grounds: words,
  reason: word,
});

/** A page of the log as it comes over the wire. */
export const logPage: z.ZodType<LogPage> = z.object({
  nodes: z.array(line),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: id.nullable() }),
});

/** What the logbook answers instead of a page. */
export const logProblem = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()).optional() });
