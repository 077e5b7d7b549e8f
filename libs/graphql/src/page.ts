import { BadInput } from '@kapstok/errors';

export const LARGEST_PAGE = 100;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Part of a list: at most `first` rows after the row with id `after`. */
export interface PageArguments {
  readonly first: number;
  readonly after: string | null;
}

/** Rows in order, and whether there are more. The cursor is the id of the last row. */
export interface Page<Row> {
  readonly nodes: Row[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Checks `first` (1 to 100) and `after`. A cursor is an id; it means something only to who may see that row. */
export function pageArguments(first: number | null | undefined, after: string | null | undefined): PageArguments {
  const size = first ?? 50;
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE) throw new BadInput('first', `a number from 1 to ${LARGEST_PAGE}`);
  return { first: size, after: after == null ? null : idArgument('after', after) };
}

/** An id as the API gave it out; anything else is answered as an unknown id is. */
export function isId(value: string): boolean {
  return UUID.test(value);
}

/** A list asked for one row more than the page, cut to the page. */
export function toPage<Row extends { id: string }>(rows: Row[], { first }: PageArguments): Page<Row> {
  const nodes = rows.slice(0, first);
  return { nodes, hasNextPage: rows.length > first, endCursor: nodes.at(-1)?.id ?? null };
}

/** A cursor that is not in this list: of another hat, another list, or made up; all the same. */
export function unknownCursor(): BadInput {
  return new BadInput('after', 'not a cursor of this list');
}

function idArgument(field: string, value: string): string {
  if (!isId(value)) throw field === 'after' ? unknownCursor() : new BadInput(field, 'not an id');
  return value.toLowerCase();
}
