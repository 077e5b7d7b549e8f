import type { AccessLog } from '@kapstok/access-log';
import type { Transaction } from '@kapstok/database';
import type { Hat, Law, OrgType, Origin, Provision, Purpose, Task } from '@kapstok/policy';

/**
 * The one hat that acts in a request, read from the database in the request's transaction (R2), with that transaction and the
 * log of the request. The first argument of every service method; there is no other way to act.
 */
export interface ActingHat {
  readonly id: string;
  readonly accountId: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly type: OrgType };
  readonly task: Task;
  readonly law: Law | null;
  readonly from: Origin | null;
  readonly provision: Provision | null;
  /** id of the college for which the organisation carries out toeleiding or begeleiding */
  readonly processorFor: string | null;
  /** task client: who this is */
  readonly personId: string | null;
  /** the header Idempotency-Key of the request: a change under the same key happens once */
  readonly idempotencyKey?: string;
  readonly tx: Transaction;
  readonly log: AccessLog;
}

/** How a hat stands to the dossier or the entries at stake. Absent is no. */
export type Standing = Pick<Hat, 'involved' | 'standsIn' | 'participant' | 'received'>;

/** The acting hat in the shape of the decision function. */
export function decisionHat(hat: Omit<ActingHat, 'tx' | 'log' | 'id' | 'accountId' | 'personId' | 'idempotencyKey'>, standing: Standing = {}): Hat {
  return {
    org: hat.organisation.id,
    orgType: hat.organisation.type,
    task: hat.task,
    ...(hat.law && { law: hat.law }),
    ...(hat.from && { from: hat.from }),
    ...(hat.provision && { provision: hat.provision }),
    ...(hat.processorFor && { processorFor: hat.processorFor }),
    ...standing,
  };
}

/** The purpose for which a task reads its own dossier: the purposes of decision.md §7 by their own task. */
const OWN_PURPOSE: Partial<Record<Task, Purpose>> = {
  toeleiding: 'toeleiding',
  begeleiding: 'toeleiding',
  hulpverlening: 'hulpverlening',
  regie: 'regie',
  'veilig-thuis': 'veilig-thuis-onderzoek',
  raadsonderzoek: 'raadsonderzoek',
  jeugdbescherming: 'uitvoering-maatregel',
  jeugdreclassering: 'uitvoering-maatregel',
  opsporing: 'opsporing',
  vervolging: 'vervolging',
  reclassering: 'reclassering',
  onderwijs: 'onderwijs',
  kinderopvang: 'onderwijs',
  leerplicht: 'leerplicht',
  handhaving: 'fraudebestrijding',
  toezicht: 'kwaliteitstoezicht',
  beleid: 'beleid',
  fg: 'controle',
  client: 'inzage',
  verwijsindex: 'verwijsindex',
};

export function ownPurpose(hat: Pick<ActingHat, 'task'>): Purpose | undefined {
  return OWN_PURPOSE[hat.task];
}
