import { Injectable } from '@nestjs/common';
import { recordedAs } from '@kapstok/access-log';
import type { ActingHat } from '@kapstok/organisation';
import type { Consent } from '@kapstok/policy';

// Microseconds, as the database compares them: the order of two answers is the same there and in the decision.
const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The answers on record about a subject, in the shape of the decision function. */
@Injectable()
export class ConsentRecords {
  /**
   * All answers about `subjectId` that the hat may know, whether they count or not: whether they do is the decision's to say.
   * `by` is 'subject', or the id of the person who answered, as in `Subject.gezag`.
   */
  async about(hat: ActingHat, subjectId: string): Promise<Consent[]> {
    const rows = await hat.tx.query<{ id: string; consent: Nullable<Consent> & { org: string | null; task: Consent['to']['task'] } }>(
      `select c.id, json_build_object(
         'by', case when c.given_by_id = c.subject_id then 'subject' else c.given_by_id::text end,
         'answer', c.answer, 'kind', c.kind, 'categories', c.categories, 'org', c.to_organisation_id, 'task', c.to_task,
         'purpose', c.purpose, 'givenAt', ${moment('c.given_at')}, 'expiresAt', ${moment('c.expires_at')},
         'withdrawnAt', ${moment('w.withdrawn_at')}, 'free', c.free, 'informed', c.informed, 'explicit', c.explicit) as consent
       from kapstok.consent c left join kapstok.consent_withdrawal w on w.consent_id = c.id
       where c.subject_id = $1 order by c.given_at, c.id`,
      [subjectId],
    );
    return rows.map(({ id, consent: { org, task, expiresAt, withdrawnAt, ...consent } }) => recordedAs(id, {
      ...(consent as Consent),
      to: { task, ...(org && { org }) },
      ...(expiresAt && { expiresAt }),
      ...(withdrawnAt && { withdrawnAt }),
    }));
  }
}

type Nullable<T> = { [Key in keyof T]: T[Key] | null };
