import { decided, lineOf, type AccessLine, type Decided } from '@kapstok/access-log';
import { decisionHat, ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { DeskNotYours } from './desk.errors';

/** What a line of the desk adds to who and on what ground. */
type Done = Pick<AccessLine, 'dossierId' | 'listedIds' | 'entryIds' | 'subjectId' | 'fields' | 'reason'>;

/**
 * The desk stands on rule V7: the access log of the own organisation as controller. The decision asks for a dossier and a log has none
 * of its own; V7 looks at the controller alone, so any kind will do. Throws DeskNotYours, and logs that it was tried.
 */
export function atDesk(hat: ActingHat): Decided {
  const on = decided({
    id: hat.id, at: hat.tx.at.toISOString(), action: 'view', actor: decisionHat(hat), categories: ['toegangslog'], purpose: 'controle',
    dossier: { kind: 'veilig-thuis', controller: hat.organisation.id, task: 'veilig-thuis', scope: 'family' },
  });
  if (on.answer.outcome === 'allow') return on;
  recordRefused(hat, on.answer.reason);
  throw new DeskNotYours();
}

/** A look or an act of the FG at the desk. Gives the id of the decision. */
export function recordDone(hat: ActingHat, on: Decided, done: Done): string {
  return hat.log.record({ ...lineOf(on), event: 'review', outcome: 'allowed', party: hat, purpose: ownPurpose(hat), ...done });
}

export function recordRefused(hat: ActingHat, reason: string, done: Done = {}): void {
  hat.log.record({ event: 'review', outcome: 'refused', party: hat, purpose: ownPurpose(hat), reason, ruleSet: policy.version, ...done });
}
