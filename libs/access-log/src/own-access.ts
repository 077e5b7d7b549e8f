import { z } from 'zod';

/** A page of the household's own log holds at most this many rows. */
export const LARGEST_OWN_PAGE = 100;

/**
 * What a household reads of the log: what one organisation did in one role, for one purpose, on one day. No account, no hat and no
 * dossier; of what it was about only the categories (decision §5, R224).
 */
export interface OwnAccess {
  /** of this row alone; the same for as long as the row says the same */
  readonly id: string;
  /** of Amsterdam, YYYY-MM-DD */
  readonly day: string;
  readonly organisationId: string;
  /** its name */
  readonly organisation: string;
  readonly task: string | null;
  readonly purpose: string | null;
  readonly event: string;
  /** allowed, refused or failed; of what was not allowed nothing was seen */
  readonly outcome: string;
  readonly categories: readonly string[];
  /** how many times that day */
  readonly times: number;
}

/** At most `first` rows that come after the row with the id `after`. */
export interface OwnAccessAsked {
  readonly subjectId: string;
  readonly first: number;
  readonly after: string | null;
}

/** Rows, the last day first. The cursor is the id of the last row. */
export interface OwnAccessPage {
  readonly nodes: OwnAccess[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All rows, to take along as a file. */
export interface OwnAccessWhole {
  readonly madeAt: Date;
  readonly accesses: OwnAccess[];
}

const row = z.object({
  id: z.guid(), day: z.iso.date(), organisationId: z.guid(), organisation: z.string(), task: z.string().nullable(), purpose: z.string().nullable(),
  event: z.string(), outcome: z.string(), categories: z.array(z.string()), times: z.number().int().positive(),
});

/** A page of it as it comes over the wire. */
export const ownAccessPage: z.ZodType<OwnAccessPage> = z.object({
  nodes: z.array(row),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.guid().nullable() }),
});

/** All of it as it comes over the wire. */
export const ownAccessWhole: z.ZodType<OwnAccessWhole> = z.object({
  madeAt: z.iso.datetime().transform((text) => new Date(text)),
  accesses: z.array(row),
});
