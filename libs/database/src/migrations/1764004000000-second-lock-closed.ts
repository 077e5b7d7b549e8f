import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Closes what the second lock left open to a statement that the api never makes: changes without a condition, a row about a person out
 * of reach, an end that is taken back, functions and triggers that answered whoever asked. Who may do what stays as it was (docs/adr/0002).
 */
export class SecondLockClosed1764004000000 implements MigrationInterface {
  name = 'SecondLockClosed1764004000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IS_INVOLVED_IN);
    for (const { table, policy, command, using, check } of CLOSED) {
      await runner.query(`create policy ${policy} on kapstok.${table} as restrictive for ${command} to kapstok_api
        ${using ? `using (${using})` : ''} ${check ? `with check (${check})` : ''}`);
    }
    await runner.query(CONCERNS);
    await runner.query(RECALLED);
    for (const split of BEHIND) await putBehind(runner, split);
    for (const { signature, said, says } of SAYS_MORE) await rewrite(runner, signature, (source) => source.replace(said, () => says));
    await runner.query(FOR_WHOM);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FOR_EVERYBODY);
    for (const { signature, said, says } of SAYS_MORE) await rewrite(runner, signature, (source) => source.replace(says, () => said));
    for (const split of [...BEHIND].reverse()) await putBack(runner, split);
    await runner.query('drop function kapstok.was_recalled(uuid)');
    await runner.query('drop function kapstok.concerns(uuid)');
    for (const { table, policy } of CLOSED) await runner.query(`drop policy ${policy} on kapstok.${table}`);
    await runner.query('drop function kapstok.is_involved_in(uuid, uuid)');
  }
}

interface Closed {
  readonly table: string;
  readonly policy: string;
  readonly command: 'insert' | 'update';
  readonly using?: string;
  readonly check?: string;
}

const granted = (table: string, rules: string) =>
  `exists (select 1 from kapstok.access_grant g where g.dossier_id = ${table}.dossier_id and g.reach = 'dossier' and g.rule = any (${rules}))`;
/** A row about a person who is out of reach is refused as one about nobody is: by row-level security, not by the foreign key. */
const inReach = (column: string) => `(${column} is null or exists (select 1 from kapstok.person p where p.id = ${column}))`;
/** Or who has or had gezag over the child that it is about, which who sees the child sees. */
const inReachOrGezag = (column: string, child: string) => `(${inReach(column)} or exists (select 1 from kapstok.gezag z where z.child_id = ${child} and z.holder_id = ${column}))`;
const aboutTheSame = (table: string) =>
  `exists (select 1 from kapstok.disclosing(${table}.disclosure_id) d where d.subject_id is not distinct from ${table}.subject_id)`;
/** What is over stays over, and nothing ends before now. */
const stillRuns = (table: string) =>
  ({ using: `${table}.valid_until is null or kapstok.at() < ${table}.valid_until`, check: `${table}.valid_until is not null and kapstok.at() <= ${table}.valid_until` });

/** Asked on top of what the other policies ask. */
const CLOSED: readonly Closed[] = [
  // Of a statement without a condition the policies for reading are not asked: those for changing have to say whose a row is.
  { table: 'telling', policy: 'in_reach', command: 'update',
    using: `case when telling.held_as = 'V1' then ${granted('telling', `array['V1']`)}
      else telling.organisation_id = (kapstok.acting_hat()).organisation_id and telling.task = (kapstok.acting_hat()).task end` },
  { table: 'weighing', policy: 'in_reach', command: 'update',
    using: `case when weighing.held_as = 'V4' then exists (select 1 from kapstok.access_grant g where g.cause_id = weighing.onward_of and g.reach = 'disclosure')
      else ${granted('weighing', `array['V1', weighing.held_as]`)} end`,
    check: inReach('weighing.subject_id') },
  { table: 'involvement', policy: 'runs_still', command: 'update', ...stillRuns('involvement') },
  { table: 'co_treatment', policy: 'runs_still', command: 'update', ...stillRuns('co_treatment') },
  { table: 'measure', policy: 'runs_still', command: 'update', ...stillRuns('measure') },
  { table: 'involvement', policy: 'stands_in_here', command: 'insert',
    check: 'involvement.stands_in_for is null or kapstok.is_involved_in(involvement.stands_in_for, involvement.dossier_id)' },
  { table: 'disclosure', policy: 'about_in_reach', command: 'insert', check: inReach('disclosure.subject_id') },
  { table: 'disclosed_entry', policy: 'about_the_same', command: 'insert', check: aboutTheSame('disclosed_entry') },
  { table: 'telling', policy: 'about_the_same', command: 'insert', check: aboutTheSame('telling') },
  { table: 'weighing', policy: 'about_in_reach', command: 'insert', check: inReach('weighing.subject_id') },
  { table: 'entry', policy: 'about_in_reach', command: 'insert', check: inReach('entry.about_id') },
  { table: 'consent', policy: 'about_in_reach', command: 'insert', check: inReachOrGezag('consent.given_by_id', 'consent.subject_id') },
  { table: 'log_weighing', policy: 'about_in_reach', command: 'insert', check: `${inReach('log_weighing.subject_id')} and ${inReachOrGezag('log_weighing.person_id', 'log_weighing.subject_id')}` },
];

/** Who is none of these is asked as the api is. */
const NOT_THE_API = `(session_user in ('kapstok_worker', 'kapstok_logbook', 'kapstok_sealer', 'kapstok_reviewer') or pg_has_role(session_user, 'kapstok_owner', 'member'))`;

/** Says so of a dossier in which the hat works, and of no other. */
const IS_INVOLVED_IN = `
  create function kapstok.is_involved_in(p_involvement uuid, p_dossier uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$ select kapstok.works_in(p_dossier) and exists (select 1 from involvement i where i.id = p_involvement and i.dossier_id = p_dossier) $$;`;

/** The api asks about a person whom the hat works for, receives something about, or is; the other processes ask about whom they must. */
const CONCERNS = `
  create function kapstok.concerns(p_person uuid) returns boolean language plpgsql stable security definer set search_path = kapstok, pg_temp as $$
    -- A block keeps its plans: this is asked for each entry that was given on consent.
    declare keys text[]; about uuid[]; moment timestamptz := kapstok.at();
    begin
      if ${NOT_THE_API} then return true; end if;
      keys := kapstok.holder_keys();
      if keys is null then return false; end if;
      about := array(select d.id from dossier d where d.subject_id = p_person
        union all select d.id from household_member m join dossier d on d.household_id = m.household_id where m.person_id = p_person);
      return exists (select 1 from access_grant g where g.dossier_id = any (about) and g.holder_key = any (keys) and g.reach <> 'disclosure'
          and g.valid_from <= moment and (g.valid_until is null or moment < g.valid_until))
        or exists (select 1 from access_grant g join disclosure x on x.id = g.cause_id
          where g.dossier_id = any (about) and g.holder_key = any (keys) and g.reach = 'disclosure' and g.valid_from <= moment
            and (g.valid_until is null or moment < g.valid_until) and (x.subject_id is null or x.subject_id = p_person))
        or coalesce(p_person = any (kapstok.own_persons()), false);
    end $$;
  revoke execute on function kapstok.concerns(uuid) from public;`;

interface Split {
  readonly name: string;
  readonly behind: string;
  readonly takes: string;
  readonly body: string;
  /** functions that ask themselves whether it concerns the hat, or act for it */
  readonly by: readonly string[];
}

/** Functions that answer to whom it concerns; what they answered to everybody stands behind them, for functions of the owner alone. */
const BEHIND: readonly Split[] = [
  { name: 'consent_counts', behind: 'consent_stands', takes: 'uuid, text, uuid, text, text, timestamptz',
    body: 'kapstok.consent_stands($1, $2, $3, $4, $5, $6) and kapstok.concerns($1)',
    by: ['kapstok.covenant_situations(uuid, timestamptz)', 'kapstok.copy_readers(uuid[])', 'kapstok.shared_about_own(uuid)', 'logbook.inspected(uuid)', 'kapstok.barred(uuid, text, boolean)'] },
  { name: 'barred', behind: 'bar_stands', takes: 'uuid, text, boolean',
    body: `case when ${NOT_THE_API} or exists (select 1 from access_grant g where g.dossier_id = $1 and g.reach = 'dossier'
      and g.holder_key = any (kapstok.holder_keys()) and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until))
      then kapstok.bar_stands($1, $2, $3) end`,
    by: ['kapstok.hand_over_regie(uuid, uuid, kapstok.hat)'] },
];

async function putBehind(runner: QueryRunner, { name, behind, takes, body, by }: Split): Promise<void> {
  await rewriteWhole(runner, `kapstok.${name}(${takes})`, (made) => made.replace(`FUNCTION kapstok.${name}(`, `FUNCTION kapstok.${behind}(`));
  await runner.query(`revoke execute on function kapstok.${behind}(${takes}) from public`);
  for (const signature of by) await rewrite(runner, signature, (source) => source.replaceAll(`kapstok.${name}(`, `kapstok.${behind}(`));
  await rewriteWhole(runner, `kapstok.${name}(${takes})`, (made) =>
    made.replace('LANGUAGE sql', 'LANGUAGE plpgsql').replace(/AS \$function\$[^]*\$function\$/, () => `AS $function$ begin return ${body}; end $function$`));
}

async function putBack(runner: QueryRunner, { name, behind, takes, by }: Split): Promise<void> {
  await rewriteWhole(runner, `kapstok.${behind}(${takes})`, (made) => made.replace(`FUNCTION kapstok.${behind}(`, `FUNCTION kapstok.${name}(`));
  for (const signature of by) await rewrite(runner, signature, (source) => source.replaceAll(`kapstok.${behind}(`, `kapstok.${name}(`));
  await runner.query(`drop function kapstok.${behind}(${takes})`);
}

/** Another body for a function; whoever may execute it stays. Fails when nothing changes. */
async function rewrite(runner: QueryRunner, signature: string, change: (source: string) => string): Promise<void> {
  const [{ source }] = await runner.query('select prosrc as source from pg_proc where oid = $1::regprocedure', [signature]);
  const changed = change(source);
  if (changed === source) throw new Error(`${signature} is not what this migration knows`);
  await rewriteWhole(runner, signature, (made) => made.replace(source, () => changed));
}

async function rewriteWhole(runner: QueryRunner, signature: string, change: (made: string) => string): Promise<void> {
  const [{ made }] = await runner.query('select pg_get_functiondef($1::regprocedure) as made', [signature]);
  await runner.query(change(made));
}

/** Whether a disclosure, or one that it was given onward of, was recalled. Waits for who recalls it at this moment. */
const RECALLED = `
  create function kapstok.was_recalled(p_disclosure uuid) returns boolean language plpgsql security definer set search_path = kapstok, pg_temp as $$
    begin
      perform 1 from access_grant g where g.cause_id = p_disclosure for update;
      return exists (
        with recursive before as (
          select d.id, d.onward_of from disclosure d where d.id = p_disclosure
          union select d.id, d.onward_of from disclosure d join before b on d.id = b.onward_of)
        select 1 from before b join recall r on r.disclosure_id = b.id);
    end $$;
  revoke execute on function kapstok.was_recalled(uuid) from public;`;

/** The measures of the own organisation too: who asks about a child for the first time works in no dossier about it yet. */
const MEASURE_CONCERNS = `and (p_organisation = (kapstok.acting_hat()).organisation_id or kapstok.concerns(p_subject))`;
/** A trigger that comes before row-level security says the same of what is foreign and of what is missing. */
const unless = (mine: string) => `if not pg_has_role(session_user, 'kapstok_owner', 'member') and not coalesce(${mine}, false) then
          raise exception 'new row violates row-level security policy for table "%"', tg_table_name using errcode = '42501';
        end if;`;
const ofMyController = (item: string) => `exists (select 1 from kapstok.acting_hat() h
            where h.task = 'fg' and h.organisation_id = ${item}.controller_id and h.account_id <> ${item}.account_id)`;
const onMySide = unless('kapstok.my_request_side(new.request_id) is not null');
const adding = (signature: string, said: string, more: string) => ({ signature, said, says: `${said} ${more}` });

const SAYS_MORE: readonly { readonly signature: string; readonly said: string; readonly says: string }[] = [
  adding('kapstok.incapacitated(uuid, timestamptz)', 'p_at < i.valid_until))', 'and kapstok.concerns(p_person)'),
  adding('kapstok.must_consent(uuid, timestamptz)', 'where p.id = p_subject', 'and kapstok.concerns(p.id)'),
  adding('kapstok.measure_carried_out(uuid, uuid, text)', 'm.organisation_id = p_organisation', MEASURE_CONCERNS),
  adding('kapstok.measure_in_force(uuid, uuid, timestamptz, text[])', 'm.organisation_id = p_organisation', MEASURE_CONCERNS),
  // Where it concerns nobody a place is withheld, as it is of nobody.
  { signature: 'kapstok.place_withheld(uuid, uuid)', said: 'select exists (', says: `select not (kapstok.concerns(p_subject) or exists (select 1 from consent c
        where c.subject_id = p_subject and c.given_by_id = (kapstok.acting_hat()).person_id)) or exists (` },
  // The last part is of what is in reach by a dossier, a disclosure that stands, a review or an emergency.
  adding('kapstok.names_among(text[])', 'join dossier d on d.id = g.dossier_id join person p on p.id = d.subject_id',
    `and (g.reach <> 'disclosure' or p.id = any (kapstok.received_subjects()))`),
  adding('kapstok.request_event_fits()', 'begin', onMySide),
  adding('kapstok.request_message_fits()', 'begin', onMySide),
  adding('kapstok.question_fits()', 'begin', onMySide),
  adding('kapstok.onward_of_what_stands()', 'begin', unless(`exists (select 1 from access_grant g
          where g.cause_id = new.onward_of and g.reach = 'disclosure' and g.holder_key = any (kapstok.holder_keys()))`)),
  adding('desk.of_item()', 'select * into i from desk.item where id = about;',
    unless(`${ofMyController('i')} or (tg_table_name = 'message' and desk.was_asked(about, (kapstok.acting_hat()).id))`)),
  adding('desk.of_breach()', 'begin', unless(`exists (select 1 from desk.item i where i.id = new.item_id and ${ofMyController('i')})`)),
  { signature: 'kapstok.set_apart()', said: 'not exists (select 1 from recall r where r.disclosure_id = new.disclosure_id)',
    says: 'not kapstok.was_recalled(new.disclosure_id)' },
];

/** Of no use to the api by themselves. */
const INSIDE = `kapstok.covenant_superseded(uuid, timestamptz), kapstok.covenant_suspended(uuid, timestamptz), kapstok.covenant_version_holds(uuid, timestamptz),
  kapstok.may_preview(uuid), kapstok.regie_consent_is_new(uuid, uuid, text, uuid)`;

const DEFINERS = `select p.oid::regprocedure as f, p.prorettype in ('trigger'::regtype, 'event_trigger'::regtype) as trigger from pg_proc p
  where p.prosecdef and p.pronamespace in ('kapstok'::regnamespace, 'logbook'::regnamespace, 'desk'::regnamespace)`;

/** Functions with the rights of the owner are for the process that asks them, by name; a trigger needs nobody's right to run. */
const FOR_WHOM = `
  do $$ declare one record; begin
    for one in ${DEFINERS} and has_function_privilege('public', p.oid, 'execute') loop
      execute format('revoke execute on function %s from public', one.f);
      if not one.trigger then execute format('grant execute on function %s to kapstok_api, kapstok_worker', one.f); end if;
    end loop;
  end $$;
  grant execute on function kapstok.acting_hat(), kapstok.holder_keys() to kapstok_logbook;
  revoke execute on function ${INSIDE} from kapstok_api;
  revoke execute on function desk.decided_at(uuid) from kapstok_api;`;

const FOR_EVERYBODY = `
  grant execute on function ${INSIDE} to kapstok_api;
  grant execute on function desk.decided_at(uuid) to kapstok_api;
  revoke execute on function kapstok.acting_hat(), kapstok.holder_keys() from kapstok_logbook;
  do $$ declare one record; begin
    for one in ${DEFINERS} loop
      if one.trigger or (has_function_privilege('kapstok_api', one.f, 'execute') and has_function_privilege('kapstok_worker', one.f, 'execute')) then
        execute format('grant execute on function %s to public', one.f);
        execute format('revoke execute on function %s from kapstok_api, kapstok_worker', one.f);
      end if;
    end loop;
  end $$;`;
