import { syncRules } from '@kapstok/database';
import { currentRules, interpret, type Category, type Rule, type RuleSet } from '@kapstok/policy';
import type { World as Rows } from '@kapstok/testing';

/** A way in which the database could be wrong. `plant` puts it in; what it gives takes it out again. */
export interface Fault {
  readonly name: string;
  readonly plant: (rows: Pick<Rows, 'query'>, ownerUrl: string) => Promise<() => Promise<void>>;
}

const withRule = (id: string, change: (rule: Rule) => Rule): RuleSet => {
  if (!currentRules.rules.some((rule) => rule.id === id)) throw new RangeError(`no rule ${id}`);
  return { ...currentRules, rules: currentRules.rules.map((rule) => (rule.id === id ? change(rule) : rule)) };
};
const without = (id: string) => ({ ...currentRules, rules: withRule(id, (rule) => rule).rules.filter((rule) => rule.id !== id) });
const withCategories = (id: string, change: (categories: readonly Category[]) => readonly Category[]) =>
  withRule(id, (rule) => ({ ...rule, categories: change(rule.categories ?? []) }));

const RULE_TABLES = ['rule_set', 'view_rule_category', 'write_bar'] as const;

/** Tables of row-level security that were worked out from other rules than those that are asked. */
const rules = (name: string, altered: RuleSet): Fault => ({
  name,
  plant: async ({ query }, ownerUrl) => {
    // As the database writes it: the driver would make a number of -infinity.
    const right: string[] = [];
    for (const table of RULE_TABLES) right.push((await query<{ rows: string }>(`select jsonb_agg(t)::text as rows from kapstok.${table} t`))[0]!.rows);
    await syncRules(ownerUrl, altered, (request) => interpret(altered, request));
    return async () => {
      for (const [i, table] of RULE_TABLES.entries()) {
        await query(`delete from kapstok.${table}`);
        await query(`insert into kapstok.${table} select * from jsonb_populate_recordset(null::kapstok.${table}, $1::jsonb)`, [right[i]]);
      }
    };
  },
});

function replaced(text: string, right: string, wrong: string): string {
  if (!text.includes(right)) throw new RangeError(`"${right}" does not stand in: ${text}`);
  return text.replaceAll(right, wrong);
}

const routine = (name: string, signature: string, right: string, wrong: string): Fault => ({
  name,
  plant: async ({ query }) => {
    const [found] = await query<{ definition: string }>('select pg_get_functiondef($1::regprocedure) as definition', [`kapstok.${signature}`]);
    await query(replaced(found!.definition, right, wrong));
    return async () => void (await query(found!.definition));
  },
});

const guard = (name: string, table: string, policy: string, right: string, wrong: string): Fault => ({
  name,
  plant: async ({ query }) => {
    const [found] = await query<{ qual: string | null; check: string | null }>(
      `select qual, with_check as check from pg_policies where schemaname = 'kapstok' and tablename = $1 and policyname = $2`, [table, policy],
    );
    const { qual, check } = found!;
    const text = (qual ?? check)!.replace(/\s+/g, ' ');
    const put = (condition: string) => query(`alter policy ${policy} on kapstok.${table} ${qual ? 'using' : 'with check'} (${condition})`);
    await put(replaced(text, right, wrong));
    return async () => void (await put(text));
  },
});

const NOW = '( SELECT kapstok.at() AS at)';
const BARRED = 'NOT COALESCE(kapstok.barred(e.dossier_id, e.category, entry_version.shielded), true)';

/** Each must be caught by the comparison that finds nothing in the right database. */
export const FAULTS: readonly Fault[] = [
  rules('participants of a regie read reports (V5)', withCategories('V5', (categories) => [...categories, 'verslag'])),
  rules('the plan is left out of what a college shares (V6)', withCategories('V6', (categories) => categories.filter((one) => one !== 'plan'))),
  rules('toeleiding holds reports of treatment (W1)', without('W1')),
  rules('regie of a municipality holds treatment data (W2)', without('W2')),
  rules('regie of a provider holds treatment data without consent (W3)', without('W3')),
  rules('a family file holds a diagnosis of one person (W4)', without('W4')),
  rules('anybody records a decision under the Participatiewet (W7)', without('W7')),
  rules('a protected address stands where many read it (W8)', without('W8')),
  guard('a grant still opens at the moment it ends', 'access_grant', 'own_keys', `(${NOW} < valid_until)`, `(${NOW} <= valid_until)`),
  guard('a grant never ends', 'access_grant', 'own_keys', `(${NOW} < valid_until)`, 'true'),
  guard('a grant opens before it begins', 'access_grant', 'own_keys', `(valid_from <= ${NOW})`, 'true'),
  guard('a grant opens a moment late', 'access_grant', 'own_keys', `(valid_from <= ${NOW})`, `(valid_from < ${NOW})`),
  routine('a hat that has ended is still worn', 'holder_keys()', 'the_moment < h.valid_until', 'true'),
  routine('a hat is worn before it begins', 'holder_keys()', 'h.valid_from <= the_moment', 'true'),
  routine('participation reaches every task of the organisation', 'holder_keys()', "array['hat:' || h.id, 'task:' || h.organisation_id || ':' || h.task]",
    "array['hat:' || h.id] || array(select 'task:' || h.organisation_id || ':' || t.task from (select distinct x.task from hat x) t)"),
  routine('participation reaches nobody', 'holder_keys()', "array['hat:' || h.id, 'task:' || h.organisation_id || ':' || h.task]", "array['hat:' || h.id]"),
  routine('another hat of the same account counts', 'holder_keys()', "array['hat:' || h.id, 'task:' || h.organisation_id || ':' || h.task]",
    "array['task:' || h.organisation_id || ':' || h.task] || array(select 'hat:' || x.id from hat x where x.account_id = h.account_id)"),
  routine('what was given stays without the consent', 'ground_stands(text,uuid,text,uuid,text,text,uuid,uuid,timestamptz)',
    'kapstok.consent_counts(p_subject, p_category, p_organisation, p_task, p_purpose, p_at)', 'true'),
  guard('what was given is read by whoever has any grant', 'disclosed_entry', 'received', '(g.cause_id = disclosed_entry.disclosure_id)', '(g.dossier_id = disclosed_entry.dossier_id)'),
  guard('participants see what was given to others', 'disclosed_entry', 'by_holder', "(g.rule = 'V1'::text)", 'true'),
  guard('a disclosure opens the file it came from', 'dossier', 'granted', "(g.reach = 'dossier'::text)", 'true'),
  guard('every category of an open file is read', 'entry', 'granted', '(v.category = entry.category)', 'true'),
  guard('who reads across the college corrects there too', 'entry_version', 'by_involved', "(g.rule = ANY (ARRAY['V1'::text, 'V5'::text]))", 'true'),
  guard('a version is written whatever bars it', 'entry_version', 'by_involved', `(${BARRED})`, 'true'),
  routine('a consent lifts every bar', 'bar_stands(uuid,text,boolean)', 'b.unless_consent and', ''),
  routine('a bar on protected addresses is passed over', 'bar_stands(uuid,text,boolean)', 'b.shielded = p_shielded', 'b.shielded = false'),
  routine('nobody records a decision under the Participatiewet', 'bar_stands(uuid,text,boolean)', 'b.except_org_type is null or', 'true or'),
];
