import type { LogFilter, LoggedLine, LogPageAsked } from '@kapstok/access-log';
import type { Transaction } from '@kapstok/database';
import { unknownCursor } from './lines-asked';
import { linesSearch } from './line-search';

/** A line of the own controller, with what is needed to say why it was refused and is not shown. */
export interface OwnLine extends LoggedLine {
  readonly decidedAt: Date | null;
  readonly controllerId: string;
  readonly dossierKind: string | null;
  readonly dossierTask: string | null;
  readonly dossierLaw: string | null;
  readonly dossierFrom: string | null;
  readonly dossierScope: string | null;
}

const SELECTED = `l.id, l.at, l.event, l.outcome, l.access_point as "accessPoint", l.request_id as "requestId", l.trace_id as "traceId",
  l.decision_id as "decisionId", l.account_id as "accountId", l.hat_id as "hatId", l.organisation_id as "organisationId", l.task, l.law,
  l.dossier_id as "dossierId", l.case_id as "caseId", l.subject_id as "subjectId", l.listed_ids as "listedIds", l.entry_ids as "entryIds",
  l.categories, l.fields, l.purpose, l.grounds, l.reason, l.activity, l.basis, l.consent_ids as "consentIds", l.covenant_ids as "covenantIds",
  l.decided_at as "decidedAt", l.controller_id as "controllerId", l.dossier_kind as "dossierKind", l.dossier_task as "dossierTask",
  l.dossier_law as "dossierLaw", l.dossier_from as "dossierFrom", l.dossier_scope as "dossierScope"`;

/** One by one along the primary key: joined in any other way, every line of every month would be read for a page of them. */
export const EACH_BY_ITS_KEY =
  'cross join lateral (select * from logbook.access_line a where a.id = found.id and a.at = found.at and a.controller_id = $1 offset 0) l';

/**
 * Lines of this controller, newest first, one more than the page holds. The controller is in the statement itself; row-level
 * security checks it again. @throws BadInput for a cursor that is not a line of this controller.
 */
export async function ownLines(tx: Transaction, controllerId: string, { first, after, filter }: LogPageAsked): Promise<OwnLine[]> {
  const before = after === null ? null : { at: await placeOf(tx, controllerId, after), id: after };
  const { sql, values } = linesSearch({ controllerId, filter, about: await aboutOf(tx, filter), before, limit: first + 1, now: tx.at });
  return tx.query<OwnLine>(
    `with found as (${sql}) select ${SELECTED} from found ${EACH_BY_ITS_KEY} order by l.at desc, l.id desc limit ${first + 1}`,
    values,
  );
}

/** What of the own controller is about the person that is asked for, besides lines that name the person: ids of dossiers and disclosures. */
export async function aboutOf(tx: Transaction, { subjectId }: LogFilter): Promise<readonly string[]> {
  if (subjectId == null) return [];
  const [row] = await tx.query<{ about: string[] }>('select logbook.about($1) as about', [subjectId]);
  return row?.about ?? [];
}

/**
 * Whether this controller has any line about the dossier, or a list with it in it: the database gives a line to the controller of its
 * dossier.
 */
export async function isKnown(tx: Transaction, controllerId: string, dossierId: string): Promise<boolean> {
  const [row] = await tx.query<{ known: boolean }>(
    `select exists (select 1 from logbook.access_line where controller_id = $1 and dossier_id = $2)
       or exists (select 1 from logbook.lines_in_lists(array[$2::uuid], null, null, null, null, null, null, null, '-infinity', 'infinity', null, null, 1)) as known`,
    [controllerId, dossierId],
  );
  return row?.known === true;
}

// As text: a Date of JavaScript would drop the microseconds, and with them lines of the same millisecond.
async function placeOf(tx: Transaction, controllerId: string, id: string): Promise<string> {
  const [row] = await tx.query<{ at: string }>('select at::text as at from logbook.access_line where controller_id = $1 and id = $2', [controllerId, id]);
  if (!row) throw unknownCursor();
  return row.at;
}
