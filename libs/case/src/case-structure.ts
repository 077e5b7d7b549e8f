import type { Transaction } from '@kapstok/database';
import { BadInput } from '@kapstok/errors';
import { DossierEntity, InvolvementEntity, ParticipationEntity } from '@kapstok/dossier';
import {
  AddressEntity, GezagEntity, HouseholdEntity, HouseholdMemberEntity, IncapacityEntity, isBsn, PersonBsnEntity, PersonEntity,
} from '@kapstok/household';
import { TASKS_WITH_LAW, type DossierKind, type Task } from '@kapstok/policy';
import { QueryFailedError } from 'typeorm';
import { CaseEntity } from './case.entity';

/**
 * The frame of a case, entered by the system and not under a hat: rows only, no content. For the worker, whose role may add them;
 * the role of the api may not. Grants follow by trigger. Errors name the field of the row and never its value.
 */

/** The tasks under which each kind of dossier is kept (rules §1). */
const TASKS_OF_KIND: Readonly<Record<DossierKind, readonly Task[]>> = {
  toeleiding: ['toeleiding', 'begeleiding'],
  hulpverlening: ['hulpverlening'],
  regie: ['regie'],
  'veilig-thuis': ['veilig-thuis'],
  raad: ['raadsonderzoek'],
  bescherming: ['jeugdbescherming', 'jeugdreclassering'],
};

/** Tasks that no dossier opens to, so that they cannot take part in one either (V7, V9). */
const NEVER_TAKES_PART: readonly Task[] = ['fg', 'convenantbeheer', 'beheer', 'beleid', 'client'];

export async function createCase(tx: Transaction, row: CaseEntity): Promise<void> {
  await tx.manager.insert(CaseEntity, row);
}

export async function createPerson(tx: Transaction, row: PersonEntity): Promise<void> {
  await tx.manager.insert(PersonEntity, row);
}

/** The BSN that a controller holds of a person. Throws BadInput for one that does not pass the eleven test. */
export async function recordBsn(tx: Transaction, row: PersonBsnEntity): Promise<void> {
  if (!isBsn(row.bsn)) throw new BadInput('bsn', 'does not pass the eleven test');
  try {
    await tx.manager.insert(PersonBsnEntity, row);
  } catch (error) {
    // The error of the database holds the number itself, so it goes no further.
    const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
    if (code === '23505' || code === '23503') throw new BadInput('bsn', 'already held by this controller, or of no known person');
    throw new Error('the BSN could not be recorded');
  }
}

export async function createHousehold(tx: Transaction, row: HouseholdEntity, members: readonly Omit<HouseholdMemberEntity, 'householdId'>[] = []): Promise<void> {
  await tx.manager.insert(HouseholdEntity, row);
  for (const member of members) await tx.manager.insert(HouseholdMemberEntity, { ...member, householdId: row.id });
}

export async function recordGezag(tx: Transaction, row: GezagEntity): Promise<void> {
  await tx.manager.insert(GezagEntity, row);
}

export async function recordIncapacity(tx: Transaction, row: IncapacityEntity): Promise<void> {
  await tx.manager.insert(IncapacityEntity, row);
}

export async function recordAddress(tx: Transaction, row: AddressEntity): Promise<void> {
  await tx.manager.insert(AddressEntity, row);
}

/** Throws BadInput when the kind, the task and the law are not of one another (rules §1, decision §1). */
export async function createDossier(tx: Transaction, row: DossierEntity): Promise<void> {
  if (!TASKS_OF_KIND[row.kind].includes(row.task)) throw new BadInput('task', `not the task of a dossier of kind ${row.kind}`);
  if (row.law === null && TASKS_WITH_LAW.includes(row.task)) throw new BadInput('law', `missing for task ${row.task}`);
  if ((row.task === 'regie') !== (row.from !== null)) throw new BadInput('from', 'for task regie, and only there');
  if ((row.subjectId !== null) !== (row.scope === 'person')) throw new BadInput('subjectId', 'for scope person, and only there');
  if ((row.householdId !== null) !== (row.scope === 'family')) throw new BadInput('householdId', 'for scope family, and only there');
  await tx.manager.insert(DossierEntity, row);
}

/** The trigger refuses a hat of another organisation, task or law than the dossier. */
export async function recordInvolvement(tx: Transaction, row: InvolvementEntity): Promise<void> {
  await tx.manager.insert(InvolvementEntity, row);
}

/** Throws BadInput for a task that no dossier opens to; the trigger refuses every dossier but a regie dossier (V5). */
export async function recordParticipation(tx: Transaction, row: ParticipationEntity): Promise<void> {
  if (NEVER_TAKES_PART.includes(row.task)) throw new BadInput('task', `${row.task} takes part in no dossier`);
  await tx.manager.insert(ParticipationEntity, row);
}
