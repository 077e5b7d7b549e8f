import { ACCESS_OUTCOMES, LARGEST_LOG_PAGE, type AccessOutcome, type LogFilter, type LogPageAsked } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const NAMES = ['first', 'after', 'dossierId', 'subjectId', 'from', 'until', 'outcome'] as const;
type Name = (typeof NAMES)[number];

/** A cursor that is not in this log: of another controller, or made up; both the same. */
export function unknownCursor(): BadInput {
  return new BadInput('after', 'not a cursor of this list');
}

/** Which lines a query string asks for. A name that is not known is refused: a filter that is misspelt would show too much. */
export function linesAsked(query: unknown): LogPageAsked {
  const given = textsOf(query);
  const from = moment(given, 'from');
  const until = moment(given, 'until');
  if (from && until && from >= until) throw new BadInput('until', 'a moment after from');
  const filter: LogFilter = { dossierId: id(given, 'dossierId'), subjectId: id(given, 'subjectId'), from, until, outcome: outcome(given) };
  return { first: first(given), after: cursor(given), filter };
}

type Given = ReadonlyMap<Name, string>;

function textsOf(query: unknown): Given {
  const given = new Map<Name, string>();
  for (const [name, value] of Object.entries(query ?? {})) {
    const known = NAMES.find((one) => one === name);
    if (!known) throw new BadInput('query', `only ${NAMES.join(', ')}`);
    if (typeof value !== 'string' || value === '') throw new BadInput(known, 'one value');
    given.set(known, value);
  }
  return given;
}

function first(given: Given): number {
  const text = given.get('first') ?? '50';
  const size = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (size < 1 || size > LARGEST_LOG_PAGE) throw new BadInput('first', `a number from 1 to ${LARGEST_LOG_PAGE}`);
  return size;
}

function cursor(given: Given): string | null {
  const text = given.get('after');
  if (text === undefined) return null;
  if (!UUID.test(text)) throw unknownCursor();
  return text.toLowerCase();
}

function id(given: Given, name: 'dossierId' | 'subjectId'): string | null {
  const text = given.get(name);
  if (text === undefined) return null;
  if (!UUID.test(text)) throw new BadInput(name, 'not an id');
  return text.toLowerCase();
}

function moment(given: Given, name: 'from' | 'until'): Date | null {
  const text = given.get(name);
  if (text === undefined) return null;
  const at = MOMENT.test(text) ? new Date(text) : undefined;
  if (!at || Number.isNaN(at.getTime()) || !onCalendar(text.slice(0, 10))) throw new BadInput(name, 'a moment as ISO 8601 with Z or an offset');
  return at;
}

// 30 February passes in JavaScript; it is no day.
function onCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function outcome(given: Given): AccessOutcome | null {
  const text = given.get('outcome');
  const known = ACCESS_OUTCOMES.find((one) => one === text);
  if (text !== undefined && !known) throw new BadInput('outcome', `one of ${ACCESS_OUTCOMES.join(', ')}`);
  return known ?? null;
}
