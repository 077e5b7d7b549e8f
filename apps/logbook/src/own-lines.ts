import type { LogFilter, LoggedLine, LogPageAsked } from '@kapstok/access-log';
import type { Transaction } from '@kapstok/database';
import { unknownCursor } from './lines-asked';

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

const SELECTED = `id, at, event, outcome, access_point as "accessPoint", request_id as "requestId", account_id as "accountId",
  hat_id as "hatId", organisation_id as "organisationId", task, law, dossier_id as "dossierId", case_id as "caseId",
  subject_id as "subjectId", entry_ids as "entryIds", categories, fields, purpose, grounds, reason, decided_at as "decidedAt",
  controller_id as "controllerId", dossier_kind as "dossierKind", dossier_task as "dossierTask", dossier_law as "dossierLaw",
  dossier_from as "dossierFrom", dossier_scope as "dossierScope"`;

/**
 * Lines of this controller, newest first, one more than the page holds. The controller is in the statement itself; row-level
 * security checks it again. @throws BadInput for a cursor that is not a line of this controller.
 */
export async function ownLines(tx: Transaction, controllerId: string, { first, after, filter }: LogPageAsked): Promise<OwnLine[]> {
  const values: unknown[] = [controllerId];
  const value = (given: unknown) => `$${values.push(given)}`;
  const wanted = ['controller_id = $1', ...conditions(filter, value)];
  if (after !== null) wanted.push(`(at, id) < (${value(await placeOf(tx, controllerId, after))}::timestamptz, ${value(after)}::uuid)`);
  return tx.query<OwnLine>(
    `select ${SELECTED} from logbook.access_line where ${wanted.join(' and ')} order by at desc, id desc limit ${value(first + 1)}`,
    values,
  );
}

/** Whether this controller has any line about the dossier: the database gives a line to the controller of its dossier. */
export async function isKnown(tx: Transaction, controllerId: string, dossierId: string): Promise<boolean> {
  const rows = await tx.query('select 1 from logbook.access_line where controller_id = $1 and dossier_id = $2 limit 1', [controllerId, dossierId]);
  return rows.length > 0;
}

function conditions(filter: LogFilter, value: (given: unknown) => string): string[] {
  const { dossierId, subjectId, from, until, outcome } = filter;
  return [
    ...(dossierId == null ? [] : [`dossier_id = ${value(dossierId)}`]),
    ...(subjectId == null ? [] : [`subject_id = ${value(subjectId)}`]),
    ...(from == null ? [] : [`at >= ${value(from)}`]),
    ...(until == null ? [] : [`at < ${value(until)}`]),
    ...(outcome == null ? [] : [`outcome = ${value(outcome)}`]),
  ];
}

// As text: a Date of JavaScript would drop the microseconds, and with them lines of the same millisecond.
async function placeOf(tx: Transaction, controllerId: string, id: string): Promise<string> {
  const [row] = await tx.query<{ at: string }>('select at::text as at from logbook.access_line where controller_id = $1 and id = $2', [controllerId, id]);
  if (!row) throw unknownCursor();
  return row.at;
}
