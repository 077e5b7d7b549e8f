import type { LogFilter } from '@kapstok/access-log';

/** Which lines of which controller, with what the filter leaves to look up. */
export interface LineSearch {
  readonly controllerId: string;
  readonly filter: LogFilter;
  /** dossiers and disclosures of the controller about the person of the filter */
  readonly about: readonly string[];
  /** only lines that come after this one in the list: older */
  readonly before: { readonly at: string; readonly id: string } | null;
  /** null: all of them */
  readonly limit: number | null;
  readonly now: Date;
}

interface Statement {
  /** gives `id` and `at` of each line once; $1 is the controller */
  readonly sql: string;
  readonly values: unknown[];
}

type Value = (given: unknown) => string;

const EVERYDAY_EVENTS = ['read', 'list', 'count'];
/** A look on one of these is everyday; the others are few, and have an index of their own. */
const EVERYDAY_GROUNDS = ['V1', 'V4', 'V5', 'V6', 'V7'];
/** More than these are looked up in one go, which sorts them all. */
const MOST_WAYS = 12;
const DAY = 86_400_000;
const BEGINNING = new Date('2000-01-01T00:00:00Z');

/**
 * The keys of the lines that a search is about. About a person or a dossier there are several ways in, each along its own index and none
 * further than the page: the line names it, the line is of a dossier about it, or a list had it in it.
 */
export function linesSearch(search: LineSearch): Statement {
  const values: unknown[] = [search.controllerId];
  const value: Value = (given) => `$${values.push(given)}`;
  const ways = waysIn(search, value);
  return { sql: ways.length === 1 ? ways[0]! : ways.map((way) => `(${way})`).join(' union '), values };
}

function waysIn(search: LineSearch, value: Value): string[] {
  const { filter: { dossierId, subjectId, ground }, about } = search;
  const order = search.limit === null ? '' : ` order by l.at desc, l.id desc limit ${search.limit}`;
  const along = (...conditions: string[]) =>
    `select l.id, l.at from logbook.access_line l where ${[...conditions, ...always(search, value)].join(' and ')}${order}`;
  if (dossierId != null) {
    const andPerson = subjectId == null ? [] : [ofPerson(subjectId, about, value)];
    return [along(`l.dossier_id = ${value(dossierId)}`, ...andPerson), inLists(search, [dossierId], andPerson, value)];
  }
  if (subjectId != null) {
    if (about.length === 0) return [along(`l.subject_id = ${value(subjectId)}`)];
    const ofDossiers = about.length > MOST_WAYS ? [along(`l.dossier_id = any (${value(about)}::uuid[])`)] : about.map((id) => along(`l.dossier_id = ${value(id)}`));
    return [along(`l.subject_id = ${value(subjectId)}`), ...ofDossiers, inLists(search, about, [], value)];
  }
  return isRare(search.filter, ground) ? [inLists(search, null, [], value)] : [along()];
}

// With who it is known as well the lines are few already.
function isRare({ accountId, organisationId, hatId }: LogFilter, ground: string | null | undefined): boolean {
  return ground != null && !EVERYDAY_GROUNDS.includes(ground) && accountId == null && organisationId == null && hatId == null;
}

function always({ filter, before, now }: LineSearch, value: Value): string[] {
  const { from, until, accountId, organisationId, hatId, purpose, ground, event, outcome } = filter;
  const equal = (column: string, given: unknown) => (given == null ? [] : [`l.${column} = ${value(given)}`]);
  return [
    'l.controller_id = $1',
    // Months to come are there already and hold nothing.
    `l.at < ${value(until ?? endOf(now))}`,
    ...(from == null ? [] : [`l.at >= ${value(from)}`]),
    ...equal('account_id', accountId), ...equal('organisation_id', organisationId), ...equal('hat_id', hatId), ...equal('purpose', purpose),
    ...equal('event', event), ...equal('outcome', outcome),
    // Said in so many words, so that the small indexes of what is out of the ordinary can be used.
    ...(event != null && !EVERYDAY_EVENTS.includes(event) ? [`l.event not in ('read','list','count')`] : []),
    ...(outcome != null && outcome !== 'allowed' ? [`l.outcome <> 'allowed'`] : []),
    ...(ground == null ? [] : [`${value(ground)} = any (l.grounds)`]),
    ...(before === null ? [] : [`(l.at, l.id) < (${value(before.at)}::timestamptz, ${value(before.id)}::uuid)`]),
  ];
}

function inLists({ filter, before, limit, now }: LineSearch, ids: readonly string[] | null, more: readonly string[], value: Value): string {
  const { from, until, accountId, organisationId, hatId, purpose, ground, event, outcome } = filter;
  const given = [
    ids, ground ?? null, accountId ?? null, organisationId ?? null, hatId ?? null, purpose ?? null, event ?? null, outcome ?? null, from ?? BEGINNING, until ?? endOf(now),
    before?.at ?? null, before?.id ?? null, more.length > 0 ? null : limit,
  ].map(value);
  const found = `logbook.lines_in_lists(${given.join(', ')})`;
  if (more.length === 0) return `select f.id, f.at from ${found} f`;
  return `select f.id, f.at from ${found} f join logbook.access_line l on l.id = f.id and l.at = f.at where ${more.join(' and ')}`;
}

function ofPerson(subjectId: string, about: readonly string[], value: Value): string {
  const ids = value(about);
  return `(l.subject_id = ${value(subjectId)} or l.dossier_id = any (${ids}::uuid[]) or l.listed_ids && ${ids}::uuid[])`;
}

function endOf(now: Date): Date {
  return new Date(now.getTime() + DAY);
}
