import type { ActingParty } from '@kapstok/access-log';
import type { Transaction } from '@kapstok/database';
import type { Hat } from '@kapstok/policy';

/** A hat as the database holds it; none of this ever changes. */
export interface WornHat extends ActingParty {
  readonly decided: Hat;
}

interface HatRow {
  readonly id: string;
  readonly account_id: string;
  readonly organisation_id: string;
  readonly organisation_type: Hat['orgType'];
  readonly task: Hat['task'];
  readonly law: Hat['law'] | null;
  readonly from_task: Hat['from'] | null;
  readonly provision: Hat['provision'] | null;
  readonly processor_for: string | null;
  readonly person_id: string | null;
}

const COLUMNS = `h.id, h.account_id, h.organisation_id, o.type as organisation_type, h.task, h.law, h.from_task, h.provision,
  h.processor_for, h.person_id`;

/** The account of the token's subject; row-level security shows no other. */
export async function accountOf(tx: Transaction, subject: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>('select id from kapstok.account where oidc_subject = $1', [subject]);
  return row?.id;
}

/** The hat that acts, as the database itself sees it: named by the request, of this account, valid now. */
export async function actingHat(tx: Transaction): Promise<WornHat | undefined> {
  const [row] = await tx.query<HatRow>(`select ${COLUMNS} from kapstok.acting_hat() h join kapstok.organisation o on o.id = h.organisation_id`);
  return row && wornHat(row);
}

/** Hats of professionals by id; whose child somebody is stays hidden from the logbook. */
export async function hatsById(tx: Transaction, ids: readonly string[]): Promise<Map<string, WornHat>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<HatRow>(
    `select ${COLUMNS} from kapstok.hat h join kapstok.organisation o on o.id = h.organisation_id where h.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, wornHat(row)]));
}

function wornHat(row: HatRow): WornHat {
  return {
    id: row.id,
    accountId: row.account_id,
    organisation: { id: row.organisation_id },
    task: row.task,
    law: row.law ?? null,
    decided: {
      org: row.organisation_id,
      orgType: row.organisation_type,
      task: row.task,
      ...(row.law && { law: row.law }),
      ...(row.from_task && { from: row.from_task }),
      ...(row.provision && { provision: row.provision }),
      ...(row.processor_for && { processorFor: row.processor_for }),
      ...(row.person_id && { person: row.person_id }),
    },
  };
}
