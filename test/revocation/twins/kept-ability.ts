import { DossierLook, DossierLooks } from '@kapstok/dossier';

/**
 * The fault: how a hat stands to a dossier, and with it what it is able to do there, is worked out at its first look and kept for as
 * long as the process lives. Row-level security would stop most of it: this twin works under a role that it does not hold for.
 */
export function keepAbilities(): void {
  const kept = new Map<string, DossierLook>();
  const asked = DossierLooks.prototype.asked;
  DossierLooks.prototype.asked = async function (hat, id) {
    const key = `${hat.id} ${id}`;
    const known = kept.get(key) ?? (await asked.call(this, hat, id));
    if (known?.opens) kept.set(key, known);
    // With all that was decided then; only the transaction is that of now.
    return known && (Object.assign(Object.create(DossierLook.prototype) as object, known, { hat }) as DossierLook);
  };
}
