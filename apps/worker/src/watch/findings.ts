import type { DataSource } from 'typeorm';

/** Something that should never be; ids and versions only, no content. */
export interface Finding {
  readonly what: 'rules-missing' | 'rules-differ' | 'dossier-without-involvement' | 'household-without-members' | 'case-without-dossiers' | 'outbox-kind-unknown' | 'outbox-event-failed';
  readonly details: Readonly<Record<string, unknown>>;
}

// Enough to see what is wrong; the count says how much.
const NAMED = 20;

/**
 * Row-level security reads the rules from tables that are worked out of the rule set. When they are of another version than the
 * rules of the code, the two locks do not say the same.
 */
export async function ruleFindings(source: DataSource, version: string): Promise<Finding[]> {
  const [newest] = (await source.query('select version from kapstok.rule_set order by loaded_at desc limit 1')) as { version: string }[];
  if (!newest) return [{ what: 'rules-missing', details: { expected: version } }];
  return newest.version === version ? [] : [{ what: 'rules-differ', details: { expected: version, loaded: newest.version } }];
}

const NEVER: readonly (readonly [Finding['what'], string])[] = [
  ['dossier-without-involvement', 'select id from kapstok.dossier d where not exists (select 1 from kapstok.involvement i where i.dossier_id = d.id)'],
  ['household-without-members', 'select id from kapstok.household h where not exists (select 1 from kapstok.household_member m where m.household_id = h.id)'],
  ['case-without-dossiers', 'select id from kapstok."case" c where not exists (select 1 from kapstok.dossier d where d.case_id = c.id)'],
];

/** Cases are entered whole or not at all: half of one means that something else than the importer wrote it. */
export async function caseFindings(source: DataSource): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [what, sql] of NEVER) {
    const [row] = (await source.query(`select count(*)::int as count, (array_agg(id order by id))[1:${NAMED}] as ids from (${sql}) broken`)) as { count: number; ids: string[] }[];
    if (row && row.count > 0) findings.push({ what, details: { count: row.count, ids: row.ids } });
  }
  return findings;
}
