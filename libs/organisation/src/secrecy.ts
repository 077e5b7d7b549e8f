import type { Law, Task } from '@kapstok/policy';

/** What binds who carries out a task to silence about what is learned in it (rules §1). It follows the task, never the diploma. */
export interface Secrecy {
  /** jeugdwet, wgbo, veilig-thuis, office, own-law or professional-code */
  readonly kind: 'jeugdwet' | 'wgbo' | 'veilig-thuis' | 'office' | 'own-law' | 'professional-code';
  /** null where rules §1 names none */
  readonly article: string | null;
  /** by a law, and not by the professional code alone */
  readonly statutory: boolean;
}

const JEUGDWET: Secrecy = { kind: 'jeugdwet', article: 'Jw 7.3.11', statutory: true };
const WGBO: Secrecy = { kind: 'wgbo', article: 'BW 7:457', statutory: true };
const PROFESSIONAL_CODE: Secrecy = { kind: 'professional-code', article: null, statutory: false };
const OWN_LAW: Secrecy = { kind: 'own-law', article: null, statutory: true };

/** Tasks that have the same secrecy under every law. */
const BY_TASK: Partial<Record<Task, Secrecy>> = {
  'veilig-thuis': { kind: 'veilig-thuis', article: null, statutory: true },
  raadsonderzoek: { kind: 'office', article: null, statutory: true },
  jeugdbescherming: JEUGDWET,
  jeugdreclassering: JEUGDWET,
  opsporing: OWN_LAW,
  vervolging: OWN_LAW,
  reclassering: OWN_LAW,
};

/** The secrecy of a task under a law. Regie from hulpverlening has that of the help it grew out of, from toeleiding none by law. */
export function secrecyOf({ task, law, from }: { task: Task; law: Law | null; from: string | null }): Secrecy {
  const known = BY_TASK[task];
  if (known) return known;
  if (task !== 'hulpverlening' && !(task === 'regie' && from === 'hulpverlening')) return PROFESSIONAL_CODE;
  if (law === 'jeugdwet') return JEUGDWET;
  return law === 'wgbo' ? WGBO : PROFESSIONAL_CODE;
}
