import type { DossierLook } from '@kapstok/dossier';
import type { ActingHat } from '@kapstok/organisation';
import { QueryFailedError } from 'typeorm';
import type { CheckedPlan } from './meeting-input';

/** What happens to a meeting next. */
export type Step = { readonly version: number } & (
  | { readonly kind: 'called' | 'changed'; readonly plan: CheckedPlan }
  | { readonly kind: 'held'; readonly heldOn: string }
  | { readonly kind: 'cancelled'; readonly why: string }
);

/** Whether this step was the next one: another request can have taken it, before or after it was looked at. */
export async function insertStep(hat: ActingHat, meetingId: string, step: Step): Promise<boolean> {
  const { purpose = null, startsAt = null, place = null } = 'plan' in step ? step.plan : {};
  try {
    const made = await hat.tx.query(
      `insert into kapstok.meeting_step (meeting_id, version, kind, purpose, starts_at, place, held_on, why, by_hat_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, kapstok.at()) on conflict do nothing returning version`,
      [meetingId, step.version, step.kind, purpose, startsAt, place, 'heldOn' in step ? step.heldOn : null, 'why' in step ? step.why : null, hat.id],
    );
    return made.length === 1;
  } catch (error) {
    if (refusedByRowSecurity(error)) return false;
    throw error;
  }
}

export function refusedByRowSecurity(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '42501';
}

/** Who comes and whom it is about, by this version of the plan. */
export async function insertPlan({ hat, id: dossierId }: DossierLook, meetingId: string, version: number, { participants, clients }: CheckedPlan): Promise<void> {
  for (const [i, { organisationId, task, law, from, hatId }] of participants.entries()) {
    await hat.tx.query(
      `insert into kapstok.meeting_participant (meeting_id, dossier_id, version, place, organisation_id, task, law, from_task, hat_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [meetingId, dossierId, version, i + 1, organisationId, task, law, from, hatId],
    );
  }
  for (const { personId, aboutId, role, invited, whyNot } of clients) {
    await hat.tx.query(
      `insert into kapstok.meeting_client (meeting_id, dossier_id, version, person_id, about_id, role, invited, why_not) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [meetingId, dossierId, version, personId, aboutId, role, invited, whyNot],
    );
  }
}
