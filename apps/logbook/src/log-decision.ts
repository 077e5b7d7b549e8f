import { decided, type Decided } from '@kapstok/access-log';
import type { DossierAtStake } from '@kapstok/policy';
import type { WornHat } from './worn-hat';

/**
 * Whether this hat may read the log of its own organisation as controller, now (V7). Only the outcome `allow` opens it.
 * The decision asks for a dossier and a log has none of its own: V7 looks at the controller alone, so any kind will do.
 */
export function mayReadLog(hat: WornHat, at: Date): Decided {
  const dossier: DossierAtStake = { kind: 'veilig-thuis', controller: hat.organisation.id, task: 'veilig-thuis', scope: 'family' };
  return decided({
    id: hat.id,
    at: at.toISOString(),
    action: 'view',
    actor: hat.decided,
    dossier,
    categories: ['toegangslog'],
    purpose: 'controle',
  });
}
