import { BadInput } from '@kapstok/errors';
import { isId, type PageArguments } from '@kapstok/graphql';
import { heldNow, holderKeys, validAt } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { DOSSIER_KINDS, type DossierKind } from '@kapstok/policy';
import { listedSql, looksSql, STANDING } from './dossier-looks';

/** Which dossiers of those that may be seen. Ids that are of others, or no ids, match nothing. */
export interface DossierFilter {
  readonly caseId?: string | null;
  readonly kind?: string | null;
  readonly subjectId?: string | null;
}

/** A filter that fits; `undefined` when it can match nothing. Throws BadInput for an unknown kind. */
export function checkedFilter({ caseId, kind, subjectId }: DossierFilter): CheckedFilter | undefined {
  if (kind != null && !DOSSIER_KINDS.includes(kind as DossierKind)) throw new BadInput('filter.kind', `unknown "${kind.slice(0, 40)}"`);
  if ([caseId, subjectId].some((id) => id != null && !isId(id))) return undefined;
  return { caseId: caseId ?? null, kind: (kind as DossierKind | null | undefined) ?? null, subjectId: subjectId ?? null };
}

export interface CheckedFilter {
  readonly caseId: string | null;
  readonly kind: DossierKind | null;
  readonly subjectId: string | null;
}

/** Where a page begins: the sort keys of the row before it. `openedAt` is the database's own text, exact to the microsecond. */
export interface Position {
  readonly openedAt: string;
  readonly id: string;
}

export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

/**
 * One page and one row more, the newest first. Read from the grants in the order of their index, one range for each key that the
 * hat holds, so that the cost follows the page and not the number of dossiers that may be seen. Within one case or about one
 * subject there are few dossiers, and these are found first.
 */
export function pageStatement(hat: ActingHat, filter: CheckedFilter, page: PageArguments, after?: Position): Statement {
  const parameters: unknown[] = [holderKeys(hat), hat.tx.at, page.first + 1];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const order = 'order by listed.sort_key desc, listed.dossier_id desc limit $3';
  if (filter.subjectId || filter.caseId) {
    const source = filter.subjectId ? ofSubject(filter, bind, after) : ofCase(filter, bind, after);
    return { sql: looksSql(source, { keys: '$1', at: '$2' }, order), parameters };
  }
  return { sql: listedSql(ofGrants(hat, filter, bind, after), order), parameters };
}

/** How many there are by the same filter. */
export function countStatement(hat: ActingHat, filter: CheckedFilter): Statement {
  const parameters: unknown[] = [holderKeys(hat), hat.tx.at];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const dossier = conditions(filter, bind);
  const filtered = dossier ? `and exists (select 1 from kapstok.dossier d where d.id = g.dossier_id ${dossier})` : '';
  return {
    sql: `select count(distinct g.dossier_id)::integer as count from kapstok.access_grant g where ${heldNow('$1', '$2')} ${filtered}`,
    parameters,
  };
}

/** The place of the row `id` in the list, when the hat may see it there. */
export function positionStatement(hat: ActingHat, id: string): Statement {
  return {
    sql: `select g.sort_key::text as "openedAt", g.dossier_id as id from kapstok.access_grant g
      where g.dossier_id = $3 and ${heldNow('$1', '$2')} limit 1`,
    parameters: [holderKeys(hat), hat.tx.at, id],
  };
}

type Bind = (value: unknown) => string;

function ofGrants(hat: ActingHat, filter: CheckedFilter, bind: Bind, after?: Position): string {
  const place = before(bind, after);
  const kind = ofKind(filter, bind);
  // Two grants of one dossier give one row that knows both; grouped in the order of the index access_grant_list.
  const ranges = holderKeys(hat).map(
    (key) => `(select g.sort_key, g.dossier_id, ${STANDING} from kapstok.access_grant g
      where g.holder_key = ${bind(key)} and g.reach = 'dossier' and ${validAt('g', '$2')} ${place} ${kind}
      group by g.sort_key, g.dossier_id order by g.sort_key desc, g.dossier_id desc limit $3)`,
  );
  // The array of all keys is not needed here, but a parameter that is sent must be used.
  return `select sort_key, dossier_id, bool_or(involved) as involved, bool_or("standsIn") as "standsIn", bool_or(participant) as participant
    from (${ranges.join(' union all ')}) ranges where cardinality($1::text[]) > 0
    group by sort_key, dossier_id order by sort_key desc, dossier_id desc limit $3`;
}

function ofCase(filter: CheckedFilter, bind: Bind, after?: Position): string {
  return `select distinct g.sort_key, g.dossier_id from kapstok.access_grant g
    where g.case_id = ${bind(filter.caseId)} and ${heldNow('$1', '$2')} ${before(bind, after)} ${ofKind(filter, bind)}`;
}

function ofSubject(filter: CheckedFilter, bind: Bind, after?: Position): string {
  const place = after ? `and (d.opened_at, d.id) < (${bind(after.openedAt)}::timestamptz, ${bind(after.id)}::uuid)` : '';
  return `select d.opened_at as sort_key, d.id as dossier_id from kapstok.dossier d
    where exists (select 1 from kapstok.access_grant g where g.dossier_id = d.id and ${heldNow('$1', '$2')})
      ${conditions(filter, bind)} ${place}`;
}

const before = (bind: Bind, after?: Position) =>
  after ? `and (g.sort_key, g.dossier_id) < (${bind(after.openedAt)}::timestamptz, ${bind(after.id)}::uuid)` : '';

const ofKind = ({ kind }: CheckedFilter, bind: Bind) =>
  kind ? `and g.dossier_kind = ${bind(kind)}` : '';

function conditions({ caseId, kind, subjectId }: CheckedFilter, bind: Bind): string {
  return [
    caseId && `and d.case_id = ${bind(caseId)}`,
    kind && `and d.kind = ${bind(kind)}`,
    subjectId && `and d.subject_id = ${bind(subjectId)}`,
  ].filter(Boolean).join(' ');
}
