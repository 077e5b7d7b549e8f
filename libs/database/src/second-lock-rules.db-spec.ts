import { Client } from 'pg';
import { createDatabase, type TestDatabase } from '@kapstok/testing';
import { RUNTIME_ROLES } from './roles';

/**
 * Rules that every function, table, view and policy of the schemas keeps, read from the catalogue: a new one that does not keep them
 * fails here. What is allowed in spite of a rule is named with its reason.
 */
let database: TestDatabase;
let admin: Client;

beforeAll(async () => {
  database = await createDatabase();
  admin = new Client({ connectionString: database.urls.admin });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

const OURS = `('kapstok'::regnamespace, 'logbook'::regnamespace, 'desk'::regnamespace)`;

const RULES = {
  // A table that a session makes for itself would stand in for one of ours.
  'a function with the rights of the owner looks for names in our schemas and last in pg_temp': `
    select p.oid::regprocedure::text as broken from pg_proc p where p.prosecdef and p.pronamespace in ${OURS}
      and p.oid::regprocedure::text <> all ($1::text[])
      and not exists (select 1 from unnest(p.proconfig) setting where setting ~ '^search_path=((kapstok|logbook|desk), )+pg_temp$')`,
  'such a function is executed by the roles that it was granted to, not by everybody': `
    select p.oid::regprocedure::text as broken from pg_proc p where p.prosecdef and p.pronamespace in ${OURS} and has_function_privilege('public', p.oid, 'execute')`,
  'a table that a process reaches has row-level security': `
    select c.oid::regclass::text as broken from pg_class c where c.relkind in ('r', 'p', 'f', 'm') and c.relnamespace in (${OURS.slice(1, -1)}, 'public'::regnamespace)
      and not c.relrowsecurity and exists (select 1 from unnest($1::text[]) role
        where has_any_column_privilege(role, c.oid, 'select, insert, update') or has_table_privilege(role, c.oid, 'delete, truncate, trigger'))`,
  'a view shows what its reader may see': `
    select c.oid::regclass::text as broken from pg_class c where c.relkind = 'v' and c.relnamespace in ${OURS}
      and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  'everybody reads the directory and the rules, and of a table with people in it the api reads what a policy gives': `
    select p.polrelid::regclass || ' ' || p.polname as broken from pg_policy p
    where (p.polroles && array[0, 'kapstok_api'::regrole::oid]) and pg_get_expr(p.polqual, p.polrelid) = 'true' and p.polrelid::regclass::text <> all ($1::text[])`,
  'a row that the api writes is checked': `
    select p.polrelid::regclass || ' ' || p.polname as broken from pg_policy p
    where (p.polroles && array[0, 'kapstok_api'::regrole::oid]) and p.polpermissive and p.polcmd in ('a', '*') and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'true') = 'true'
      and p.polrelid::regclass::text <> all ($1::text[])`,
  // Without a condition in the statement no policy for reading is asked.
  'a policy for changing says itself whose the row is': `
    select p.polrelid::regclass || ' ' || p.polname as broken from pg_policy p
    where 'kapstok_api'::regrole = any (p.polroles) and p.polpermissive and p.polcmd in ('w', 'd', '*')
      and not exists (select 1 from pg_policy q where q.polrelid = p.polrelid and q.polcmd in (p.polcmd, '*')
        and pg_get_expr(q.polqual, q.polrelid) ~ '(acting_hat|holder_keys|access_grant|works_in|holds_disclosure)')`,
  'the api owns no time: a moment that says when something was recorded is the moment of the request': `
    select c.table_schema || '.' || c.table_name || '.' || c.column_name as broken from information_schema.columns c
    where c.table_schema in ('kapstok', 'desk') and format('%s.%s.%s', c.table_schema, c.table_name, c.column_name) <> all ($1::text[]) and c.column_name ~ '^(recorded|given|withdrawn|asked|said|sent|written|made|opened|decided|drafted|signed|disclosed|recalled|quarantined|offered|happened|considered|reviewed|taken|switched|tried|marked|saved|created)_at$'
      and has_column_privilege('kapstok_api', format('%I.%I', c.table_schema, c.table_name), c.column_name, 'insert')
      and not exists (select 1 from pg_policy p where p.polrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and p.polcmd in ('a', '*')
        and pg_get_expr(p.polwithcheck, p.polrelid) ~ ('(' || c.column_name || ' = kapstok\\.at\\(\\)|' || c.column_name || ' IS NULL)'))`,
} as const;

type Rule = keyof typeof RULES;

/** logbook.attribute writes every name in full and runs at every line that is logged, where a setting of its own would cost. */
const ALLOWED: Partial<Record<Rule, readonly string[]>> = {
  'a function with the rights of the owner looks for names in our schemas and last in pg_temp': ['logbook.attribute()'],
  'a table that a process reaches has row-level security': RUNTIME_ROLES,
  'everybody reads the directory and the rules, and of a table with people in it the api reads what a policy gives':
    ['kapstok.organisation', 'kapstok.organisation_task', 'kapstok.rule_set', 'kapstok.view_rule_category', 'kapstok.write_bar'],
  // When a breach was reported is for the FG to say; a key is of the hat itself, and only says when it may be cleared away.
  'the api owns no time: a moment that says when something was recorded is the moment of the request': ['desk.breach_act.happened_at', 'kapstok.idempotency_key.made_at'],
  // Lines are written of everybody, also of who has no hat; the trigger adds what no role may say (libs/access-log).
  'a row that the api writes is checked': ['logbook.access_line'],
};

async function broken(rule: Rule): Promise<string[]> {
  const sql: string = RULES[rule];
  const { rows } = await admin.query<{ broken: string }>(sql, sql.includes('$1') ? [ALLOWED[rule] ?? []] : []);
  return rows.map((row) => row.broken).sort();
}

/** What breaks each rule, so that it is seen to find something. */
const PLANTED: Record<Rule, string> = {
  'a function with the rights of the owner looks for names in our schemas and last in pg_temp':
    `create function kapstok.planted() returns integer language sql security definer set search_path = kapstok as 'select 1'`,
  'such a function is executed by the roles that it was granted to, not by everybody': `create function desk.planted() returns integer language sql security definer as 'select 1'`,
  'a table that a process reaches has row-level security': 'create table desk.planted (id integer); grant insert (id) on desk.planted to kapstok_api',
  'a view shows what its reader may see': 'create view kapstok.planted as select id from kapstok.person',
  'everybody reads the directory and the rules, and of a table with people in it the api reads what a policy gives':
    'create policy planted on kapstok.person for select to kapstok_api using (true)',
  'a row that the api writes is checked': 'create policy planted on kapstok.entry for insert to kapstok_api with check (true)',
  'a policy for changing says itself whose the row is': `create table kapstok.planted (told date); create policy planted on kapstok.planted for update to kapstok_api using (told is null)`,
  'the api owns no time: a moment that says when something was recorded is the moment of the request':
    'create table kapstok.planted (recorded_at timestamptz); grant insert on kapstok.planted to kapstok_api',
};

describe('in the second lock', () => {
  it.each(Object.keys(RULES) as Rule[])('%s', async (rule) => {
    expect(await broken(rule)).toEqual([]);
    await admin.query('begin');
    await admin.query(PLANTED[rule]);
    expect((await broken(rule)).join()).toContain('planted');
    await admin.query('rollback');
  });

  it('there are as many functions and policies as these rules were read of, at the least', async () => {
    const { rows } = await admin.query(`select (select count(*) from pg_proc where prosecdef and pronamespace in ${OURS}) > 150 as functions, (select count(*) from pg_policy) > 250 as policies`);
    expect(rows).toEqual([{ functions: true, policies: true }]);
  });
});
