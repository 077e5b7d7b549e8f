import { Client } from 'pg';

/** Everything that decides who sees what, read past every lock by the administrator's role, for the tests alone. */
export interface Facts {
  hats: HatRow[];
  dossiers: DossierRow[];
  entries: { id: string; dossier_id: string; category: string }[];
  involvements: { dossier_id: string; hat_id: string }[];
  participations: { dossier_id: string; organisation_id: string; task: string }[];
}

export interface HatRow {
  id: string;
  account_id: string;
  subject: string;
  organisation_id: string;
  task: string;
  law: string | null;
  from_task: string | null;
  processor_for: string | null;
}

export interface DossierRow {
  id: string;
  case_id: string;
  kind: string;
  controller_id: string;
  task: string;
  law: string | null;
  from_task: string | null;
}

export async function facts(adminUrl: string): Promise<Facts> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const rows = async <Row>(sql: string) => (await client.query(sql)).rows as Row[];
  const now = 'valid_from <= now() and (valid_until is null or now() < valid_until)';
  try {
    return {
      hats: await rows(`select h.*, a.oidc_subject as subject from kapstok.hat h join kapstok.account a on a.id = h.account_id where ${now}`),
      dossiers: await rows('select * from kapstok.dossier'),
      entries: await rows('select id, dossier_id, category from kapstok.entry'),
      involvements: await rows(`select * from kapstok.involvement where ${now}`),
      participations: await rows(`select * from kapstok.participation where ${now}`),
    };
  } finally {
    await client.end();
  }
}

const V5 = ['contact', 'betrokkenheid', 'gezin', 'afspraak', 'plan', 'voortgang'];
const V6 = ['contact', 'betrokkenheid', 'gezin', 'beschikking', 'advies', 'voortgang', 'afspraak', 'plan'];

/**
 * V1 to V9 of the rules, read from the page by hand and written without a line of the product: the categories of this dossier that
 * this hat may see now. `'all'`, a list, or nothing.
 */
export function mayView(hat: HatRow, dossier: DossierRow, { involvements, participations }: Facts): 'all' | string[] {
  const own = hat.organisation_id === dossier.controller_id
    || (['toeleiding', 'begeleiding'].includes(hat.task) && hat.processor_for === dossier.controller_id);
  const involved = involvements.some((one) => one.hat_id === hat.id && one.dossier_id === dossier.id);
  const same = hat.task === dossier.task && hat.law === dossier.law && hat.from_task === dossier.from_task;
  if (own && same && involved) return 'all';
  const pair = (hat.task === 'toeleiding' && dossier.kind === 'regie' && dossier.from_task === 'toeleiding')
    || (hat.task === 'regie' && hat.from_task === 'toeleiding' && dossier.kind === 'toeleiding');
  if (own && pair && hat.law === dossier.law && involved) return V6;
  const participant = participations.some((one) => one.dossier_id === dossier.id && one.organisation_id === hat.organisation_id && one.task === hat.task);
  return participant && dossier.kind === 'regie' ? V5 : [];
}

/** The ids of the entries that this hat may see of this dossier, sorted. */
export function mayViewEntries(hat: HatRow, dossier: DossierRow, all: Facts): string[] {
  const categories = mayView(hat, dossier, all);
  return all.entries
    .filter(({ dossier_id, category }) => dossier_id === dossier.id && (categories === 'all' || categories.includes(category)))
    .map(({ id }) => id)
    .sort();
}
