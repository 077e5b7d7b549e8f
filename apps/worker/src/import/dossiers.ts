import type { Transaction } from '@kapstok/database';
import type { CaseFile } from '../case-file/schema/case-file';
import { sharedIds, type CaseIds } from './ids';
import { stored } from './household';
import { insertRow } from './row';

type Dossier = CaseFile['dossiers'][number];

/** Dossiers with who works in them and who takes part. The grants follow by themselves, in this transaction. */
export async function enterDossiers(tx: Transaction, file: CaseFile, ids: CaseIds): Promise<void> {
  for (const dossier of file.dossiers) {
    await insertRow(tx, 'dossier', dossierRow(dossier, ids));
    await enterInvolvements(tx, dossier, ids);
    for (const [i, { organisation, task, ...period }] of dossier.participations.entries()) {
      const organisationId = sharedIds.organisation(organisation);
      await insertRow(tx, 'participation', { id: ids.row('participation', dossier.key, i), dossier_id: ids.dossier(dossier.key), organisation_id: organisationId, task, ...stored(period) });
    }
  }
}

function dossierRow({ key, kind, controller, task, law, from, scope, subject, household, openedAt, closedAt }: Dossier, ids: CaseIds) {
  return {
    id: ids.dossier(key),
    case_id: ids.case,
    kind,
    controller_id: sharedIds.organisation(controller),
    task,
    law,
    from_task: from,
    scope,
    subject_id: subject && ids.person(subject),
    household_id: household && ids.household(household),
    opened_at: openedAt,
    closed_at: closedAt,
  };
}

// Who is stood in for comes first: its row is referred to.
async function enterInvolvements(tx: Transaction, { key, involvements }: Dossier, ids: CaseIds): Promise<void> {
  const byStart = [...involvements].sort((a, b) => Date.parse(a.validFrom) - Date.parse(b.validFrom) || Number(!!a.standsInFor) - Number(!!b.standsInFor));
  for (const { hat, standsInFor, ...period } of byStart) {
    const original = standsInFor && involvements.find((one) => one.hat === standsInFor && contains(one, period.validFrom));
    await insertRow(tx, 'involvement', {
      id: ids.involvement(key, hat, period.validFrom),
      dossier_id: ids.dossier(key),
      hat_id: sharedIds.hat(hat),
      stands_in_for: original ? ids.involvement(key, original.hat, original.validFrom) : null,
      ...stored(period),
    });
  }
}

function contains({ validFrom, validUntil }: { validFrom: string; validUntil?: string }, moment: string): boolean {
  return Date.parse(validFrom) <= Date.parse(moment) && (validUntil === undefined || Date.parse(moment) < Date.parse(validUntil));
}
