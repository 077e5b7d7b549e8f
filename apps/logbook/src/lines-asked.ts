import { ACCESS_EVENTS, ACCESS_OUTCOMES, LARGEST_LOG_PAGE, type LogFilter, type LogPageAsked, type WhoSawAsked } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { COMING_GROUND_IDS, GROUND_IDS, PURPOSES, VIEW_RULE_IDS } from '@kapstok/policy';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const OF_WHO_SAW = ['subjectId', 'dossierId', 'from', 'until'] as const;
const OF_LINES = ['first', 'after', ...OF_WHO_SAW, 'accountId', 'organisationId', 'hatId', 'purpose', 'ground', 'event', 'outcome'] as const;
type Name = (typeof OF_LINES)[number];
type Given = ReadonlyMap<Name, string>;

/** What can be asked for, word for word: a word that no line can have is a mistake of who asks, not an empty answer. */
const WORDS = {
  purpose: PURPOSES,
  ground: [...GROUND_IDS, ...VIEW_RULE_IDS, ...COMING_GROUND_IDS],
  event: ACCESS_EVENTS,
  outcome: ACCESS_OUTCOMES,
} as const satisfies Partial<Record<Name, readonly string[]>>;

/** A cursor that is not in this log: of another controller, or made up; both the same. */
export function unknownCursor(): BadInput {
  return new BadInput('after', 'not a cursor of this list');
}

/** Which lines a query string asks for. A name that is not known is refused: a filter that is misspelt would show too much. */
export function linesAsked(query: unknown): LogPageAsked {
  const given = textsOf(query, OF_LINES);
  const filter: LogFilter = {
    dossierId: id(given, 'dossierId'), subjectId: id(given, 'subjectId'), accountId: id(given, 'accountId'), organisationId: id(given, 'organisationId'),
    hatId: id(given, 'hatId'), purpose: word(given, 'purpose'), ground: word(given, 'ground'), event: word(given, 'event'), outcome: word(given, 'outcome'),
    ...period(given),
  };
  return { first: first(given), after: cursor(given), filter };
}

/** Of whom a query string asks who saw it: a person or a dossier, and not both. */
export function whoSawAsked(query: unknown): WhoSawAsked {
  const given = textsOf(query, OF_WHO_SAW);
  const asked = { subjectId: id(given, 'subjectId'), dossierId: id(given, 'dossierId'), ...period(given) };
  if ((asked.subjectId === null) === (asked.dossierId === null)) throw new BadInput('subjectId', 'a person or a dossier, one of both');
  return asked;
}

function textsOf(query: unknown, names: readonly Name[]): Given {
  const given = new Map<Name, string>();
  for (const [name, value] of Object.entries(query ?? {})) {
    const known = names.find((one) => one === name);
    if (!known) throw new BadInput('query', `only ${names.join(', ')}`);
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

function id(given: Given, name: 'dossierId' | 'subjectId' | 'accountId' | 'organisationId' | 'hatId'): string | null {
  const text = given.get(name);
  if (text === undefined) return null;
  if (!UUID.test(text)) throw new BadInput(name, 'not an id');
  return text.toLowerCase();
}

function period(given: Given): { from: Date | null; until: Date | null } {
  const [from, until] = [moment(given, 'from'), moment(given, 'until')];
  if (from && until && from >= until) throw new BadInput('until', 'a moment after from');
  return { from, until };
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

function word(given: Given, name: keyof typeof WORDS): string | null {
  const text = given.get(name);
  const words: readonly string[] = WORDS[name];
  if (text !== undefined && !words.includes(text)) throw new BadInput(name, `one of ${words.join(', ')}`);
  return text ?? null;
}
