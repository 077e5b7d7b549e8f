import type { Line } from '@kapstok/review';
import type { EntityManager } from 'typeorm';

/** What is read of a line; `at` as milliseconds, which is finer than any pattern asks. */
const COLUMNS = `l.id, (extract(epoch from l.at) * 1000)::float8 as at, l.event, l.outcome, l.account_id as "accountId", l.hat_id as "hatId",
  l.organisation_id as "organisationId", l.task, l.controller_id as "controllerId", l.dossier_id as "dossierId", l.case_id as "caseId",
  l.subject_id as "subjectId", l.fields, l.grounds`;

/** The first moment of a day in Amsterdam, of a parameter with that day as text. */
export const startOf = (day: string) => `(${day}::date::timestamp at time zone 'Europe/Amsterdam')`;

/** All lines of a controller on a day of Amsterdam, in the order in which they came. */
export function linesOfDay(manager: EntityManager, controllerId: string, day: string): Promise<Line[]> {
  return manager.query(
    `select ${COLUMNS} from logbook.access_line l
     where l.controller_id = $1 and l.at >= ${startOf('$2')} and l.at < ${startOf("($2::date + 1)")} and l.account_id is not null order by l.at, l.id`,
    [controllerId, day],
  );
}
