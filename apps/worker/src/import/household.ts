import type { Transaction } from '@kapstok/database';
import { QueryFailedError } from 'typeorm';
import { Problem } from '../case-file/problem';
import type { CaseFile } from '../case-file/schema/case-file';
import { sharedIds, type CaseIds } from './ids';
import { insertRow } from './row';

/** The case, the people in it, and what is known of them over time. Returns what does not fit what is here already. */
export async function enterCase(tx: Transaction, file: CaseFile, ids: CaseIds): Promise<Problem[]> {
  const { reference, openedAt, closedAt } = file.case;
  const taken = await tx.query('select 1 from kapstok.case where reference = $1', [reference]);
  if (taken.length > 0) return [new Problem(['case', 'reference'], 'another case has this reference')];
  await insertRow(tx, 'case', { id: ids.case, reference, opened_at: openedAt, closed_at: closedAt });
  for (const { key, name, birthDate } of file.persons) await insertRow(tx, 'person', { id: ids.person(key), name, birth_date: birthDate });
  return enterNumbers(tx, file.persons, ids);
}

// Only the database knows whether a controller has the number already, and it tells no more than that.
async function enterNumbers(tx: Transaction, persons: CaseFile['persons'], ids: CaseIds): Promise<Problem[]> {
  for (const [i, { key, bsn, bsnHeldBy }] of persons.entries()) {
    for (const [j, controller] of (bsnHeldBy ?? []).entries()) {
      try {
        await insertRow(tx, 'person_bsn', { person_id: ids.person(key), controller_id: sharedIds.organisation(controller), bsn });
      } catch (error) {
        if (!isTaken(error)) throw error;
        return [new Problem(['persons', i, 'bsnHeldBy', j], `"${controller}" has this number for another person already`)];
      }
    }
  }
  return [];
}

function isTaken(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
}

export async function enterHouseholds(tx: Transaction, file: CaseFile, ids: CaseIds): Promise<void> {
  for (const { key, label, members } of file.households) {
    await insertRow(tx, 'household', { id: ids.household(key), case_id: ids.case, label });
    for (const [i, { person, role, ...period }] of members.entries()) {
      await insertRow(tx, 'household_member', { id: ids.row('member', key, i), household_id: ids.household(key), person_id: ids.person(person), role, ...stored(period) });
    }
  }
  for (const [i, { child, holder, ...period }] of file.gezag.entries()) {
    await insertRow(tx, 'gezag', { id: ids.row('gezag', i), child_id: ids.person(child), holder_id: ids.person(holder), ...stored(period) });
  }
  for (const [i, { person, ...period }] of file.incapacity.entries()) {
    await insertRow(tx, 'incapacity', { id: ids.row('incapacity', i), person_id: ids.person(person), ...stored(period) });
  }
  for (const [i, { person, controller, lines, shielded, ...period }] of file.addresses.entries()) {
    const controllerId = sharedIds.organisation(controller);
    await insertRow(tx, 'address', { id: ids.row('address', i), person_id: ids.person(person), controller_id: controllerId, lines, shielded, ...stored(period) });
  }
}

export function stored({ validFrom, validUntil }: { validFrom: string; validUntil?: string }) {
  return { valid_from: validFrom, valid_until: validUntil };
}
