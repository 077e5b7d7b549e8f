import type { ConsentEntity } from '@kapstok/household';
import type { Consent } from '@kapstok/policy';

/** One answer on record, with its end. Never edited: what changes is the moment at which it is read. */
export interface RecordedAnswer extends ConsentEntity {
  readonly withdrawnAt: Date | null;
  /** `toOrganisationId` is left out: its name can tell a place to who must not find it */
  readonly withheld: boolean;
  /** withheld only: whether the answer counts, which nobody can work out without the name */
  readonly stands: boolean;
  /** the moments with microseconds, as the database compares them */
  readonly exactly: { readonly givenAt: string; readonly expiresAt: string | null; readonly withdrawnAt: string | null };
}

const exact = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const ANSWER = `
  c.id, c.subject_id as "subjectId", c.given_by_id as "givenById", c.answer, c.kind, c.categories, c.to_organisation_id as "toOrganisationId",
  c.to_task as "toTask", c.purpose, c.given_at as "givenAt", c.expires_at as "expiresAt", c.free, c.informed, c.explicit, c.how,
  c.recorded_by_hat_id as "recordedByHatId", c.request_id as "requestId", c.nature, c.not_free as "notFree", c.trajectory, w.withdrawn_at as "withdrawnAt",
  json_build_object('givenAt', ${exact('c.given_at')}, 'expiresAt', ${exact('c.expires_at')}, 'withdrawnAt', ${exact('w.withdrawn_at')}) as exactly`;

/** The columns of a `RecordedAnswer`, from `kapstok.consent c` left joined with `kapstok.consent_withdrawal w`. */
export const RECORDED_ANSWER = `${ANSWER}, false as withheld, false as stands`;

/** The rows of `RecordedAnswer`s that a client may know, as the database shapes them for it. */
export const ANSWERS_OF_CLIENT = `
  select ${ANSWER}, c.withheld, c.stands from kapstok.answers_of_client() c cross join lateral (select c.withdrawn_at) w`;

/** The answer in the shape of the decision function, as given by `by`. */
export function asConsent(recorded: RecordedAnswer, by: string): Consent {
  const { answer, kind, categories, toOrganisationId, toTask, purpose, free, informed, explicit, exactly } = recorded;
  return {
    by, answer, kind, categories, purpose, free, informed, explicit,
    to: { task: toTask, ...(toOrganisationId && { org: toOrganisationId }) },
    givenAt: exactly.givenAt,
    ...(exactly.expiresAt && { expiresAt: exactly.expiresAt }),
    ...(exactly.withdrawnAt && { withdrawnAt: exactly.withdrawnAt }),
  };
}
