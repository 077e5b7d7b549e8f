import { DossierLook, DossierLooks, type DossierEntity } from '@kapstok/dossier';
import { TokenVerifier } from '@kapstok/identity';
import { HatNotYours, HatService, type ActingHat, type Standing } from '@kapstok/organisation';

/** What the claim `hats` holds of each: the hat, and the rule that opened each dossier when the token was issued. */
type Claimed = Omit<ActingHat, 'tx' | 'log'> & { readonly dossiers: Readonly<Record<string, 'V1' | 'V5' | 'V6'>> };

/**
 * The fault: which hats somebody has, and which dossiers these open, stands in the token and is believed for as long as the token
 * lasts. Row-level security would stop it: this twin works under a role that it does not hold for.
 */
export function trustTheToken(): void {
  const claimed = new Map<string, Claimed>();
  const verify = TokenVerifier.prototype.verify;
  TokenVerifier.prototype.verify = async function (token) {
    const identity = await verify.call(this, token);
    for (const hat of hatsIn(token)) claimed.set(hat.id, hat);
    return identity;
  };
  HatService.prototype.wear = async ({ account, tx, log }, hatId) => {
    const hat = claimed.get(hatId);
    if (hat?.accountId !== account.id) throw new HatNotYours();
    await tx.actAs(account.id, hat.id);
    return { ...hat, tx, log };
  };
  DossierLooks.prototype.asked = async (hat, id) => {
    const rule = claimed.get(hat.id)?.dossiers[id];
    const [dossier] = rule ? await hat.tx.query<DossierEntity>(DOSSIER, [id]) : [];
    return dossier && new DossierLook(hat, dossier, standingBy(rule!));
  };
}

const DOSSIER = `select d.id, d.case_id as "caseId", d.kind, d.controller_id as "controllerId", d.task, d.law, d.from_task as "from", d.scope,
  d.subject_id as "subjectId", d.household_id as "householdId", d.opened_at as "openedAt", d.closed_at as "closedAt" from kapstok.dossier d where d.id = $1`;

const standingBy = (rule: 'V1' | 'V5' | 'V6'): Standing => (rule === 'V5' ? { participant: true } : { involved: true });

function hatsIn(token: string): Claimed[] {
  const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { hats?: Claimed[] };
  return claims.hats ?? [];
}
