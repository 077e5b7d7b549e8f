import { createHash } from 'node:crypto';
import {
  CATEGORIES, currentRules, interpret, LAWS, ORIGINS, SCOPES,
  type Answer, type AnyGroundId, type Category, type DossierAtStake, type DossierKind, type Facts, type Hat, type Law, type Request, type RuleSet, type Task,
} from '@kapstok/policy';
import { Client } from 'pg';

/** One category that a view rule opens, over a period. Moments are ISO 8601; `-infinity` has no beginning, null no end. */
export interface ViewRuleRow {
  rule: 'V1' | 'V5' | 'V6' | 'V7' | 'acuut-gevaar';
  category: Category;
  valid_from: string;
  valid_until: string | null;
}

/** One category that a dossier of this shape may not hold, over a period. `''` stands for no law and no origin. */
export interface WriteBarRow {
  dossier_kind: DossierKind;
  law: Law | '';
  from_task: 'toeleiding' | 'hulpverlening' | '';
  scope: 'person' | 'family';
  category: Category;
  shielded: boolean;
  /** the bar does not hold for organisations of this type */
  except_org_type: string | null;
  /** the bar does not hold under a consent that counts, to this organisation for regie */
  unless_consent: boolean;
  valid_from: string;
  valid_until: string | null;
}

/** One ground on which something may be given as it is, without a weighing, over a period. */
export interface AllowingGroundRow {
  ground: AnyGroundId;
  valid_from: string;
  valid_until: string | null;
}

export interface RuleTables {
  view: ViewRuleRow[];
  bars: WriteBarRow[];
  allowing: AllowingGroundRow[];
}

/** The decision function; by default the plain interpreter, so that the two locks come from two readings of the same records. */
export type Decide = (request: Request) => Answer;

// Categories that no entry can have are not in the tables: the database refuses them by itself.
const KEPT = CATEGORIES.filter((category) => category !== 'anoniem' && category !== 'toegangslog');
const TASK_OF: Record<DossierKind, Task> = {
  toeleiding: 'toeleiding', hulpverlening: 'hulpverlening', regie: 'regie', 'veilig-thuis': 'veilig-thuis',
  raad: 'raadsonderzoek', bescherming: 'jeugdbescherming',
};
const OWN = 'own';

/**
 * What row-level security needs of the rule set, worked out by asking the decision function itself for every combination that
 * matters, in every period between two dates of the set. So the second lock has no rule of its own (principle 6).
 */
export function ruleTables(ruleSet: RuleSet, decide: Decide): RuleTables {
  const periods = periodsOf(ruleSet);
  return {
    view: merge(periods.flatMap((period) => viewRows(decide, period))),
    bars: merge(periods.flatMap((period) => barRows(decide, period))),
    allowing: allowingRows(ruleSet),
  };
}

// Read from the records themselves: which hats and facts a ground asks for is the decision's to say, that nothing has to be weighed the
// record says. Consent is named by itself: a disclosure on it is another basis.
function allowingRows({ rules }: RuleSet): AllowingGroundRow[] {
  return rules.flatMap(({ stage, outcome, ground, validFrom, validUntil }) =>
    (stage === 'share' || stage === 'ground') && outcome === 'allow' && ground && ground !== 'toestemming'
      ? [{ ground, valid_from: new Date(validFrom).toISOString(), valid_until: validUntil ? new Date(validUntil).toISOString() : null }]
      : [],
  );
}

interface Period {
  from: string;
  until: string | null;
  moment: string;
}

function periodsOf({ rules }: RuleSet): Period[] {
  const dates = [...new Set(rules.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil ?? validFrom]).map((date) => new Date(date).toISOString()))].sort();
  const before = new Date(Date.parse(dates[0]!) - 1).toISOString();
  return [
    { from: '-infinity', until: dates[0]!, moment: before },
    ...dates.map((date, index) => ({ from: date, until: dates[index + 1] ?? null, moment: date })),
  ];
}

// Under V7 content is weighed for one review (`desk.opening` is that weighing); no other rule opens anything by weighing.
function viewRows(decide: Decide, period: Period): ViewRuleRow[] {
  const regie: DossierAtStake = { kind: 'regie', controller: OWN, task: 'regie', law: 'jeugdwet', from: 'toeleiding', scope: 'person' };
  const colleague: Hat = { org: OWN, orgType: 'gemeente', task: 'regie', law: 'jeugdwet', from: 'toeleiding' };
  const actors: [ViewRuleRow['rule'], Hat, Facts?][] = [
    ['V1', { ...colleague, involved: true }],
    ['V5', { org: 'other', orgType: 'school', task: 'onderwijs', participant: true }],
    ['V6', { org: OWN, orgType: 'gemeente', task: 'toeleiding', law: 'jeugdwet', involved: true }],
    ['V7', { org: OWN, orgType: 'gemeente', task: 'fg', law: 'avg' }],
    ['acuut-gevaar', colleague, { acuteDanger: true }],
  ];
  return actors.flatMap(([rule, actor, facts]) =>
    KEPT.filter((category) => {
      const { outcome, grounds } = decide({ id: 'rule-table', at: period.moment, action: 'view', actor, dossier: regie, categories: [category], facts } satisfies Request);
      return outcome === (rule === 'V7' ? 'weigh' : 'allow') && grounds.some(({ id }) => id === rule);
    }).map((category) => ({ rule, category, valid_from: period.from, valid_until: period.until })),
  );
}

function barRows(decide: Decide, period: Period): WriteBarRow[] {
  const rows: WriteBarRow[] = [];
  for (const kind of Object.keys(TASK_OF) as DossierKind[]) {
    for (const law of ['', ...LAWS] as const) {
      for (const from of kind === 'regie' ? ORIGINS : ([''] as const)) {
        for (const scope of SCOPES) {
          for (const category of KEPT) {
            for (const shielded of [false, true]) {
              const bar = barOn(decide, period.moment, { kind, law, from, scope, category, shielded });
              if (bar) {
                rows.push({ dossier_kind: kind, law, from_task: from, scope, category, shielded, ...bar, valid_from: period.from, valid_until: period.until });
              }
            }
          }
        }
      }
    }
  }
  return rows;
}

interface Write {
  kind: DossierKind;
  law: Law | '';
  from: 'toeleiding' | 'hulpverlening' | '';
  scope: 'person' | 'family';
  category: Category;
  shielded: boolean;
}

function barOn(decide: Decide, at: string, write: Write): Pick<WriteBarRow, 'except_org_type' | 'unless_consent'> | undefined {
  const allowed = (orgType: Hat['orgType'], consent: boolean) => decide(writeRequest(at, write, orgType, consent)).outcome === 'allow';
  if (allowed('wijkteam', false)) return undefined;
  return { except_org_type: allowed('gemeente', false) ? 'gemeente' : null, unless_consent: allowed('wijkteam', true) };
}

function writeRequest(at: string, { kind, law, from, scope, category, shielded }: Write, orgType: Hat['orgType'], consent: boolean): Request {
  const shape = { task: TASK_OF[kind], ...(law && { law }), ...(from && { from }) };
  return {
    id: 'rule-table', at, action: 'write', categories: [category],
    actor: { org: OWN, orgType, ...shape, involved: true },
    dossier: { kind, controller: OWN, scope, ...shape },
    entry: { kind: 'feit', source: 'rule table' },
    facts: { shielded },
    ...(consent && {
      subject: { age: 30 },
      consents: [{ by: 'subject', answer: 'given', categories: [category], to: { org: OWN, task: 'regie' }, purpose: 'regie', givenAt: at }],
    }),
  };
}

// Periods that follow each other with the same row become one.
function merge<Row extends { valid_from: string; valid_until: string | null }>(rows: Row[]): Row[] {
  const last = new Map<string, Row>();
  const merged: Row[] = [];
  for (const row of rows) {
    const key = JSON.stringify({ ...row, valid_from: '', valid_until: '' });
    const previous = last.get(key);
    if (previous && previous.valid_until === row.valid_from) {
      previous.valid_until = row.valid_until;
      continue;
    }
    const kept = { ...row };
    last.set(key, kept);
    merged.push(kept);
  }
  return merged;
}

/**
 * Brings the tables that row-level security reads in line with the rule set, as the role that owns them; in one transaction, and
 * not at all when they are in line. Returns whether anything was written.
 */
export async function syncRules(ownerUrl: string, ruleSet: RuleSet = currentRules, decide: Decide = (request) => interpret(ruleSet, request)): Promise<boolean> {
  const tables = ruleTables(ruleSet, decide);
  const hash = createHash('sha256').update(JSON.stringify(tables)).digest('hex');
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table kapstok.rule_set in exclusive mode');
    const { rows } = await client.query<{ version: string; content_hash: string }>('select version, content_hash from kapstok.rule_set order by loaded_at desc limit 1');
    const inLine = rows[0]?.version === ruleSet.version && rows[0].content_hash === hash;
    if (!inLine) await replace(client, ruleSet.version, hash, tables);
    await client.query('commit');
    return !inLine;
  } finally {
    await client.end();
  }
}

async function replace(client: Client, version: string, hash: string, { view, bars, allowing }: RuleTables): Promise<void> {
  await client.query('delete from kapstok.view_rule_category');
  await client.query('delete from kapstok.write_bar');
  await client.query('delete from kapstok.allowing_ground');
  await client.query(
    `insert into kapstok.allowing_ground select distinct on (ground, valid_from) *
     from jsonb_to_recordset($1) as r(ground text, valid_from timestamptz, valid_until timestamptz) order by ground, valid_from, valid_until desc nulls first`,
    [JSON.stringify(allowing)],
  );
  await client.query(
    'insert into kapstok.view_rule_category select * from jsonb_to_recordset($1) as r(rule text, category text, valid_from timestamptz, valid_until timestamptz)',
    [JSON.stringify(view)],
  );
  await client.query(
    `insert into kapstok.write_bar
     select * from jsonb_to_recordset($1) as r(dossier_kind text, law text, from_task text, scope text, category text, shielded boolean,
       except_org_type text, unless_consent boolean, valid_from timestamptz, valid_until timestamptz)`,
    [JSON.stringify(bars)],
  );
  await client.query(
    `insert into kapstok.rule_set (version, content_hash, loaded_at) values ($1, $2, clock_timestamp())
     on conflict (version) do update set content_hash = excluded.content_hash, loaded_at = excluded.loaded_at`,
    [version, hash],
  );
}
