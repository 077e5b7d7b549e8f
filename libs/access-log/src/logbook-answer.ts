import { z } from 'zod';
import type { LogPage, WhoSaw } from './logged-line';

// Any id in the shape of a UUID: a refused line keeps whatever id was asked for, also one that no version of UUID allows.
const id = z.guid();
const word = z.string().nullable();
const words = z.array(z.string());
const moment = z.iso.datetime().transform((text) => new Date(text));
const number = z.number().int().nonnegative();

const line = z.object({
  id,
  at: moment,
  event: z.string(),
  outcome: z.string(),
  accessPoint: z.string(),
  requestId: id,
  traceId: word,
  decisionId: id,
  accountId: id.nullable(),
  hatId: id.nullable(),
  organisationId: id.nullable(),
  task: word,
  law: word,
  dossierId: id.nullable(),
  caseId: id.nullable(),
  subjectId: id.nullable(),
  listedIds: z.array(id),
  entryIds: z.array(id),
  categories: words,
  fields: words,
  purpose: word,
  grounds: words,
  reason: word,
  activity: word,
  basis: word,
  consentIds: z.array(id),
  covenantIds: z.array(id),
});

/** A page of the log as it comes over the wire. */
export const logPage: z.ZodType<LogPage> = z.object({
  nodes: z.array(line),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: id.nullable() }),
});

const onlooker = z.object({
  accountId: id.nullable(),
  hatId: id.nullable(),
  organisationId: id.nullable(),
  task: word,
  law: word,
  accesses: number,
  refused: number,
  first: moment,
  last: moment,
  events: words,
  purposes: words,
  grounds: words,
});

/** Who saw somebody, as it comes over the wire. */
export const whoSaw: z.ZodType<WhoSaw> = z.object({ onlookers: z.array(onlooker), everybody: z.boolean() });

/** What the logbook answers instead. */
export const logProblem = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()).optional() });
