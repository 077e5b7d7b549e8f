import type { Transaction } from '@kapstok/database';
import { Problem, shown, type Path } from '../case-file/problem';
import type { CaseFile } from '../case-file/schema/case-file';
import { sharedIds, type CaseIds } from './ids';
import { insertRow } from './row';

type Hat = CaseFile['hats'][number];

interface KnownAccount {
  readonly id: string;
  readonly oidc_subject: string;
  readonly display_name: string;
}

/** Enters the accounts that are new. A known one must have the same subject and name, and nobody else the same subject. */
export async function enterAccounts(tx: Transaction, accounts: CaseFile['accounts']): Promise<Problem[]> {
  const rows = accounts.map(({ key, subject, name }) => ({ id: sharedIds.account(key), oidc_subject: subject, display_name: name }));
  const known = await tx.query<KnownAccount>(
    'select id, oidc_subject, display_name from kapstok.account where id = any ($1::uuid[]) or oidc_subject = any ($2::text[])',
    [rows.map(({ id }) => id), rows.map(({ oidc_subject }) => oidc_subject)],
  );
  const problems = rows.flatMap((row, i) => {
    const there = known.find(({ id }) => id === row.id);
    const other = known.some(({ id, oidc_subject }) => id !== row.id && oidc_subject === row.oidc_subject);
    const path: Path = ['accounts', i];
    return [
      ...(other || (there && there.oidc_subject !== row.oidc_subject) ? [new Problem([...path, 'subject'], 'belongs to another account here')] : []),
      ...(there && there.display_name !== row.display_name ? [new Problem([...path, 'name'], `${shown(row.display_name)} is known here as ${shown(there.display_name)}`)] : []),
    ];
  });
  if (problems.length > 0) return problems;
  for (const row of rows) if (!known.some(({ id }) => id === row.id)) await insertRow(tx, 'account', row);
  return [];
}

/** The field of the case file by each column of a hat. */
const FIELDS = {
  account_id: 'account', organisation_id: 'organisation', task: 'task', law: 'law', from_task: 'from', provision: 'provision',
  processor_for: 'processorFor', registration: 'registration', person_id: 'person', valid_from: 'validFrom', valid_until: 'validUntil',
} as const;
type Column = keyof typeof FIELDS;

/** Enters the hats that are new, after the persons of the case. A known one must be the same in everything. */
export async function enterHats(tx: Transaction, hats: readonly Hat[], ids: CaseIds): Promise<Problem[]> {
  const rows = hats.map((hat) => ({ id: sharedIds.hat(hat.key), ...hatRow(hat, ids) }));
  const known = await tx.query<Record<Column | 'id', string | Date | null>>('select * from kapstok.hat where id = any ($1::uuid[])', [rows.map(({ id }) => id)]);
  const problems = rows.flatMap((row, i) => {
    const there = known.find(({ id }) => id === row.id);
    if (!there) return [];
    const differing = (Object.keys(FIELDS) as Column[]).filter((column) => asText(there[column]) !== asText(row[column]));
    return differing.map((column) => new Problem(['hats', i, FIELDS[column]], `hat ${shown(hats[i]!.key)} is known here otherwise`));
  });
  if (problems.length > 0) return problems;
  for (const row of rows) if (!known.some(({ id }) => id === row.id)) await insertRow(tx, 'hat', row);
  return [];
}

function hatRow(hat: Hat, ids: CaseIds): Record<Column, string | Date | null> {
  return {
    account_id: sharedIds.account(hat.account),
    organisation_id: sharedIds.organisation(hat.organisation),
    task: hat.task,
    law: hat.law ?? null,
    from_task: hat.from ?? null,
    provision: hat.provision ?? null,
    processor_for: hat.processorFor === undefined ? null : sharedIds.organisation(hat.processorFor),
    registration: hat.registration ?? null,
    person_id: hat.person === undefined ? null : ids.person(hat.person),
    valid_from: new Date(hat.validFrom),
    valid_until: hat.validUntil === undefined ? null : new Date(hat.validUntil),
  };
}

function asText(value: string | Date | null): string | null {
  return value instanceof Date ? value.toISOString() : value;
}
