import { MigrationInterface, QueryRunner } from 'typeorm';

const NOW = 'kapstok.at()';
const TODAY = `(${NOW} at time zone 'Europe/Amsterdam')::date`;
/** The FG that acts, as the organisation whose FG it is; NULL for every other hat. */
const FG_OF = `(select case when (h).task = 'fg' then (h).organisation_id end from kapstok.acting_hat() h)`;

/**
 * The household's own log (AVG 15, R224, R229 to R231): who looked and did something with what is theirs, as organisation, role, purpose
 * and day; what is kept from them while an inquiry runs (UAVG 41, AVG 23) comes by itself on the day that was set.
 */
export class OwnLog1764002400000 implements MigrationInterface {
  name = 'OwnLog1764002400000';

  async up(runner: QueryRunner): Promise<void> {
    await whatIsKeptFromThem(runner);
    await alsoOfQuestions(runner);
    await whoMayInspect(runner);
    await whatTellsAPlace(runner);
    await whatIsSilent(runner);
    await theLines(runner);
    await theYear(runner);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

async function whatIsKeptFromThem(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function kapstok.controlled_by_fg(p_dossier uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
      as $$ select exists (select 1 from dossier d where d.id = p_dossier and d.controller_id = ${FG_OF}) $$;
    revoke execute on function kapstok.controlled_by_fg(uuid) from public;
    grant execute on function kapstok.controlled_by_fg(uuid) to kapstok_api;

    -- An inquiry runs, and that the household reads now who looked would harm it. Ends by the clock; who needs longer records again why.
    create table kapstok.log_embargo (
      id uuid primary key,
      dossier_id uuid not null references kapstok.dossier,
      reason text not null check (length(trim(reason)) >= 10 and length(reason) <= 2000),
      -- what was done since this moment is kept back; what was to be seen before stays to be seen
      from_at timestamptz not null,
      until_at timestamptz not null,
      recorded_by_hat_id uuid not null references kapstok.hat,
      recorded_at timestamptz not null,
      check (from_at <= recorded_at),
      check (recorded_at < until_at and until_at <= recorded_at + interval '3 months')
    );
    create index on kapstok.log_embargo (dossier_id, recorded_at);

    -- Whether one person may see now who looked in a dossier about a subject: weighed where the rules ask for it (decision §5), or kept
    -- from that person because the care of a good professional asks so (Jw 7.3.11(3)). The last one counts.
    create table kapstok.log_weighing (
      id uuid primary key,
      dossier_id uuid not null references kapstok.dossier,
      subject_id uuid not null references kapstok.person,
      person_id uuid not null references kapstok.person,
      outcome text not null check (outcome in ('show','withhold')),
      words text not null check (length(trim(words)) >= 10 and length(words) <= 2000),
      rule_set text not null,
      recorded_by_hat_id uuid not null references kapstok.hat,
      recorded_at timestamptz not null
    );
    create index on kapstok.log_weighing (dossier_id, person_id, subject_id, recorded_at desc);
  `);
  for (const table of ['log_embargo', 'log_weighing']) {
    const only = table === 'log_embargo' ? `and d.task in ('veilig-thuis','raadsonderzoek')` : '';
    await runner.query(`
      create trigger ${table}_is_fixed before update or delete on kapstok.${table} for each row execute function kapstok.refuse_change();
      create trigger ${table}_stays before truncate on kapstok.${table} for each statement execute function kapstok.refuse_change();
      alter table kapstok.${table} enable row level security;
      create policy by_involved on kapstok.${table} for select to kapstok_api
        using (exists (select 1 from kapstok.access_grant g where g.dossier_id = ${table}.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));
      create policy by_fg on kapstok.${table} for select to kapstok_api using (kapstok.controlled_by_fg(dossier_id));
      create policy recorded on kapstok.${table} for insert to kapstok_api
        with check (recorded_at = ${NOW} and recorded_by_hat_id = (kapstok.acting_hat()).id
          and exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
            where g.dossier_id = ${table}.dossier_id and g.reach = 'dossier' and g.rule = 'V1' ${only}));
      grant select, insert on kapstok.${table} to kapstok_api;
    `);
  }
}

/** What was asked out of a dossier with an embargo keeps silent as well, where the household reads who asked about it. */
async function alsoOfQuestions(runner: QueryRunner): Promise<void> {
  await runner.query(`
  create or replace function kapstok.requests_about_own() returns table (id uuid, subject_id uuid, asker_organisation_id uuid, asker_task text, asker_law text,
      holder_organisation_id uuid, holder_task text, holder_law text, purpose text, asked_at timestamptz, expires_at timestamptz, state text, categories text[],
      given text[], given_at timestamptz, dossier json)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select r.id, r.subject_id, r.asker_organisation_id, r.asker_task, r.asker_law, r.holder_organisation_id, r.holder_task, r.holder_law, r.purpose,
        r.asked_at, r.expires_at, request_state(r.id, kapstok.at()),
        (select array_agg(distinct q.category order by q.category) from request_question q where q.request_id = r.id),
        coalesce((select array_agg(distinct e.category order by e.category) from disclosure g join disclosed_entry e on e.disclosure_id = g.id where g.request_id = r.id), '{}'),
        (select max(g.disclosed_at) from disclosure g where g.request_id = r.id),
        json_build_object('kind', d.kind, 'controller', d.controller_id, 'task', d.task, 'law', d.law, 'from', d.from_task, 'scope', d.scope)
      from (select kapstok.acting_hat() as h) acting
      join person p on p.id = any (kapstok.own_persons())
      join information_request r on r.subject_id = p.id
      join dossier d on d.id = r.dossier_id
      where (h).task = 'client' and (r.embargo_until is null or r.embargo_until <= kapstok.at())
        and not exists (select 1 from log_embargo e where e.dossier_id = r.dossier_id and e.recorded_at <= kapstok.at() and kapstok.at() < e.until_at and e.from_at <= r.asked_at)
        and ((p.id = (h).person_id and kapstok.age_at(p.birth_date, kapstok.at()) >= 12)
          or (p.id <> (h).person_id
            and (kapstok.age_at(p.birth_date, kapstok.at()) < 16 or exists (select 1 from incapacity i where i.person_id = p.id
              and i.valid_from <= kapstok.at() and (i.valid_until is null or kapstok.at() < i.valid_until)))
            and not exists (select 1 from address a where a.person_id = p.id and a.shielded
              and a.valid_from <= (kapstok.at() at time zone 'Europe/Amsterdam')::date
              and (a.valid_until is null or (kapstok.at() at time zone 'Europe/Amsterdam')::date < a.valid_until))))
      order by r.asked_at desc, r.id desc
    $$;
  `);
}

async function whoMayInspect(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- How the client that acts stands to a person: no row for whoever has nothing to do with that person. The logbook reads no persons.
    create function logbook.inspected(p_person uuid)
      returns table (person_id uuid, is_self boolean, has_gezag boolean, age integer, incapacitated boolean, shielded boolean, consented boolean)
      language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        with me as (select (h).person_id as id, (h).organisation_id as organisation_id from kapstok.acting_hat() h where (h).task = 'client' and (h).person_id is not null)
        select me.id, me.id = p.id,
          exists (select 1 from gezag g where g.child_id = p.id and g.holder_id = me.id and g.valid_from <= ${NOW} and (g.valid_until is null or ${NOW} < g.valid_until)),
          kapstok.age_at(p.birth_date, ${NOW})::integer,
          exists (select 1 from incapacity i where i.person_id = p.id and i.valid_from <= ${NOW} and (i.valid_until is null or ${NOW} < i.valid_until)),
          exists (select 1 from address a where a.person_id = p.id and a.shielded and a.valid_from <= ${TODAY} and (a.valid_until is null or ${TODAY} < a.valid_until)),
          kapstok.consent_counts(p.id, 'toegangslog', me.organisation_id, 'client', 'inzage', ${NOW})
        from me join person p on p.id = p_person and p.id = any (kapstok.own_persons())
      $$;

    -- The dossiers with something about this person in them, for a client that may have something to see: their shape, since when an
    -- embargo keeps back what is done in them, and what was weighed for this client. 'opens' is the second lock on all but the embargo.
    create function logbook.inspected_dossiers(p_person uuid)
      returns table (id uuid, kind text, controller_id uuid, task text, law text, from_task text, scope text, embargo_from timestamptz, withheld boolean,
        weighed boolean, opens boolean)
      language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        with me as (select * from logbook.inspected(p_person)),
          about as (
            select d.id from dossier d where d.subject_id = p_person
            union select d.id from dossier d join household_member m on m.household_id = d.household_id where m.person_id = p_person
            union select l.dossier_id from logbook.access_line l where l.subject_id = p_person and l.dossier_id is not null),
          last as (
            select distinct on (w.dossier_id) w.dossier_id, w.outcome, w.recorded_at from log_weighing w join me on me.person_id = w.person_id
            where w.subject_id = p_person and w.recorded_at <= ${NOW} order by w.dossier_id, w.recorded_at desc, w.id desc),
          embargo as (
            select e.dossier_id, min(e.from_at) as from_at from log_embargo e left join last w on w.dossier_id = e.dossier_id
            where e.recorded_at <= ${NOW} and ${NOW} < e.until_at and not (coalesce(w.outcome = 'show', false) and w.recorded_at > e.recorded_at)
            group by e.dossier_id)
        select d.id, d.kind, d.controller_id, d.task, d.law, d.from_task, d.scope, e.from_at,
          coalesce(w.outcome = 'withhold', false), coalesce(w.outcome = 'show', false),
          coalesce(w.outcome, '') <> 'withhold'
            and ((me.is_self and (me.age >= 12 or w.outcome = 'show'))
              or (me.has_gezag and not me.is_self and (me.age < 16 or me.incapacitated or me.consented) and (not me.shielded or coalesce(w.outcome = 'show', false))))
        from me cross join about a join dossier d on d.id = a.id left join embargo e on e.dossier_id = d.id left join last w on w.dossier_id = d.id
      $$;
  `);
}

async function whatTellsAPlace(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- Whether somebody else in a household or case of this person stays at an address that is kept from the client that acts: then the name of
    -- an organisation can tell the place. An address that is the client's own as well is no secret to that client.
    create function logbook.hides_a_place(p_person uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        with me as (select person_id from logbook.inspected(p_person)),
          cases as (
            select h.case_id from household h join household_member m on m.household_id = h.id where m.person_id = p_person
            union select d.case_id from dossier d where d.subject_id = p_person
            union select h.case_id from gezag g join household_member m on m.person_id = g.child_id join household h on h.id = m.household_id where g.holder_id = p_person),
          others as (
            select m.person_id from household h join household_member m on m.household_id = h.id where h.case_id in (select case_id from cases)
            union select d.subject_id from dossier d where d.case_id in (select case_id from cases) and d.subject_id is not null)
        select exists (select 1 from me, address a where a.person_id in (select person_id from others) and a.person_id <> me.person_id and a.shielded
          and a.valid_from <= ${TODAY} and (a.valid_until is null or ${TODAY} < a.valid_until)
          and not exists (select 1 from address v where v.person_id = me.person_id and v.lines = a.lines and v.valid_from <= ${TODAY} and (v.valid_until is null or ${TODAY} < v.valid_until)))
      $$;
    revoke execute on function logbook.hides_a_place(uuid) from public;
  `);
}

async function whatIsSilent(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- Inquiries about this person, or somebody in the household or case of this person, of which nothing may show now: whose they are, since
    -- when, and the questions and disclosures that belong to them. A question can have an embargo of its own.
    create function logbook.silent(p_person uuid)
      returns table (dossier_id uuid, organisation_id uuid, task text, since timestamptz, ids uuid[], holder_organisation_id uuid, holder_task text, purpose text)
      language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        with me as (select * from logbook.inspected(p_person)),
          cases as (
            select h.case_id from household h join household_member m on m.household_id = h.id where m.person_id = p_person
            union select d.case_id from dossier d where d.subject_id = p_person),
          embargo as (
            select e.dossier_id, d.controller_id, d.task, min(e.from_at) as from_at from log_embargo e join dossier d on d.id = e.dossier_id cross join me
            where (d.case_id in (select case_id from cases) or d.subject_id = p_person) and e.recorded_at <= ${NOW} and ${NOW} < e.until_at
              and not exists (select 1 from log_weighing w where w.dossier_id = e.dossier_id and w.person_id = me.person_id and w.subject_id = p_person
                and w.outcome = 'show' and w.recorded_at > e.recorded_at and w.recorded_at <= ${NOW}
                and not exists (select 1 from log_weighing n where n.dossier_id = w.dossier_id and n.person_id = w.person_id and n.subject_id = w.subject_id
                  and (n.recorded_at, n.id) > (w.recorded_at, w.id) and n.outcome = 'withhold'))
            group by e.dossier_id, d.controller_id, d.task),
          asked as (
            select r.id, r.dossier_id, r.asker_organisation_id, r.asker_task, r.asked_at, r.holder_organisation_id, r.holder_task, r.purpose
            from information_request r left join embargo e on e.dossier_id = r.dossier_id cross join me
            where ((r.embargo_until is not null and ${NOW} < r.embargo_until and (r.subject_id = p_person or exists (select 1 from dossier d
                where d.id = r.dossier_id and d.case_id in (select case_id from cases))))
              or (e.dossier_id is not null and r.asked_at >= e.from_at)))
        select e.dossier_id, e.controller_id, e.task, e.from_at, '{}'::uuid[], null::uuid, null::text, null::text from embargo e
        union all
        select null, a.asker_organisation_id, a.asker_task, a.asked_at, array[a.id] || array(select x.id from disclosure x where x.request_id = a.id),
          a.holder_organisation_id, a.holder_task, a.purpose
        from asked a
      $$;

    create function logbook.is_silent(l logbook.access_line, s_dossier uuid, s_organisation uuid, s_task text, s_since timestamptz, s_ids uuid[], s_holder uuid,
        s_holder_task text, s_purpose text) returns boolean language sql immutable
      as $$
        select (l).at >= s_since and coalesce(
          (l).dossier_id = s_dossier or s_dossier = any ((l).listed_ids) or (l).listed_ids && s_ids
          or ((l).organisation_id = s_organisation and (l).task = s_task)
          or ((l).decision #>> '{request,other,org}' = s_organisation::text and (l).decision #>> '{request,other,task}' = s_task)
          or ((l).decision #>> '{request,actor,org}' = s_organisation::text and (l).decision #>> '{request,actor,task}' = s_task)
          or ((l).organisation_id = s_holder and (l).task = s_holder_task and (l).purpose = s_purpose), false)
      $$;
  `);
}

async function theLines(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- The log as a household gets it, by day: no account, no hat, no dossier. 'p_shown' is what the decisions let show, [{dossier, until}];
    -- the same is asked here again. 'p_others' adds what was done about the person outside a dossier. Nothing that other residents did, and of
    -- entries only the categories of those that are about nobody else.
    create function logbook.household_lines(p_person uuid, p_shown jsonb, p_others boolean)
      returns table (id uuid, day date, organisation_id uuid, organisation text, task text, purpose text, event text, outcome text, categories text[], times integer)
      language sql stable security definer set search_path = logbook, kapstok, pg_temp
      as $$
        with me as materialized (select * from logbook.inspected(p_person)),
          shown as materialized (
            select d.id, d.controller_id, d.weighed, least(s.until, d.embargo_from) as until,
              exists (select 1 from kapstok.dossier o where o.id = d.id and (o.subject_id = p_person
                or exists (select 1 from kapstok.household_member m where m.household_id = o.household_id and m.person_id = p_person))) as own
            from logbook.inspected_dossiers(p_person) d
            join jsonb_to_recordset(p_shown) as s(dossier uuid, until timestamptz) on s.dossier = d.id where d.opens),
          hushed as materialized (select logbook.hides_a_place(p_person) as yes),
          silent as materialized (select * from logbook.silent(p_person)),
          others as (select p_others and exists (select 1 from me where (is_self and age >= 12)
            or (has_gezag and not is_self and not shielded and (age < 16 or incapacitated or consented))) as yes),
          candidate as (
            select l.id, l.at from logbook.access_line l where l.subject_id = p_person
            union select l.id, l.at from shown s join logbook.access_line l on l.dossier_id = s.id
            union select l.id, l.at from logbook.access_line l
              where l.listed_ids <> '{}' and l.listed_ids && array(select id from shown) and l.dossier_id is null and l.subject_id is null),
          line as (
            select l.id, (l.at at time zone 'Europe/Amsterdam')::date as day, l.organisation_id, l.task, l.purpose, l.event, l.outcome,
              case when l.dossier_id is null and l.subject_id is null then '{}'::text[]
                when e.known > 0 then array(select unnest(l.categories) intersect select unnest(e.own)) else l.categories end as categories
            from candidate c join logbook.access_line l on l.id = c.id and l.at = c.at cross join me
            left join lateral (select count(*) as known, coalesce(bool_or(n.about_id is null or n.about_id = p_person), false) as some,
                coalesce(array_agg(distinct n.category) filter (where n.about_id is null or n.about_id = p_person), '{}') as own
              from kapstok.entry n where n.id = any (l.entry_ids)) e on true
            where l.task is distinct from 'client' and l.organisation_id is not null and (l.subject_id is null or l.subject_id = p_person)
              and (e.known = 0 or e.some)
              and case
                when l.dossier_id is not null then exists (select 1 from shown s where s.id = l.dossier_id and (s.until is null or l.at < s.until))
                when l.subject_id is not null then (select yes from others)
                else exists (select 1 from shown s where s.id = any (l.listed_ids) and (s.until is null or l.at < s.until)) end
              -- Where a place must stay hidden, only the organisation whose file of this person it is, until it was weighed.
              and (not (select yes from hushed) or exists (select 1 from shown s where (s.id = l.dossier_id or (l.dossier_id is null and s.id = any (l.listed_ids)))
                and (s.weighed or (s.own and (l.organisation_id = s.controller_id
                  or exists (select 1 from kapstok.hat h where h.id = l.hat_id and h.processor_for = s.controller_id))))))
              and not exists (select 1 from silent s where logbook.is_silent(l, s.dossier_id, s.organisation_id, s.task, s.since, s.ids,
                s.holder_organisation_id, s.holder_task, s.purpose)))
        select md5(concat_ws('|', p_person, x.day, x.organisation_id, x.task, x.purpose, x.event, x.outcome))::uuid, x.day, x.organisation_id, o.name, x.task,
          x.purpose, x.event, x.outcome, coalesce(array_agg(distinct c.category order by c.category) filter (where c.category is not null), '{}'),
          count(distinct x.id)::integer
        from line x join kapstok.organisation o on o.id = x.organisation_id left join lateral unnest(x.categories) as c(category) on true
        group by x.day, x.organisation_id, o.name, x.task, x.purpose, x.event, x.outcome
        order by x.day desc, o.name, x.task, x.event, x.purpose, x.outcome
      $$;
    revoke execute on function logbook.inspected(uuid), logbook.inspected_dossiers(uuid), logbook.silent(uuid), logbook.household_lines(uuid, jsonb, boolean),
      logbook.is_silent(logbook.access_line, uuid, uuid, text, timestamptz, uuid[], uuid, text, text) from public;
    grant execute on function logbook.inspected(uuid), logbook.inspected_dossiers(uuid), logbook.household_lines(uuid, jsonb, boolean) to kapstok_logbook;
  `);
}

async function theYear(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- A year of the own controller in numbers, by month; nobody can be recognised in them. Nothing for who is not its FG.
    create function desk.decided_as(p_item uuid) returns text language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$ select coalesce((select d.outcome from decision d where d.finding_id = p_item), (select r.finding from break_glass_review r where r.break_glass_id = p_item)) $$;

    create function desk.year_by_month(p_year integer) returns table (month text, accesses integer, explained integer, unexplained integer, odd integer,
        break_glass integer, asked integer, open integer, in_order integer, to_discuss integer, breach integer)
      language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        with scored as (
          select to_char(day, 'YYYY-MM') as month, sum(s.accesses)::integer as accesses, sum(s.explained)::integer as explained
          from scored_day s where controller_id = ${FG_OF} and day >= make_date(p_year, 1, 1) and day < make_date(p_year + 1, 1, 1) group by 1
        ), found as (
          select to_char(i.day, 'YYYY-MM') as month, count(*) filter (where i.kind = 'unexplained')::integer as unexplained, count(*) filter (where i.kind = 'odd')::integer as odd,
            count(*) filter (where i.kind = 'break-glass')::integer as break_glass,
            count(*) filter (where exists (select 1 from message m where m.item_id = i.id and m.side = 'fg'))::integer as asked,
            count(*) filter (where o.outcome is null)::integer as open, count(*) filter (where o.outcome = 'in-order')::integer as in_order,
            count(*) filter (where o.outcome = 'to-discuss')::integer as to_discuss, count(*) filter (where o.outcome = 'breach')::integer as breach
          from item i cross join lateral (select desk.decided_as(i.id) as outcome) o
          where i.controller_id = ${FG_OF} and i.day >= make_date(p_year, 1, 1) and i.day < make_date(p_year + 1, 1, 1) group by 1
        )
        select month, coalesce(s.accesses, 0), coalesce(s.explained, 0), coalesce(f.unexplained, 0), coalesce(f.odd, 0), coalesce(f.break_glass, 0),
          coalesce(f.asked, 0), coalesce(f.open, 0), coalesce(f.in_order, 0), coalesce(f.to_discuss, 0), coalesce(f.breach, 0)
        from scored s full join found f using (month) order by month
      $$;

    create function desk.year_by_organisation(p_year integer) returns table (month text, organisation text, task text, items integer, open integer,
        in_order integer, to_discuss integer, breach integer)
      language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        select to_char(i.day, 'YYYY-MM'), g.name, i.task, count(*)::integer, count(*) filter (where o.outcome is null)::integer,
          count(*) filter (where o.outcome = 'in-order')::integer, count(*) filter (where o.outcome = 'to-discuss')::integer, count(*) filter (where o.outcome = 'breach')::integer
        from item i left join organisation g on g.id = i.organisation_id cross join lateral (select desk.decided_as(i.id) as outcome) o
        where i.controller_id = ${FG_OF} and i.day >= make_date(p_year, 1, 1) and i.day < make_date(p_year + 1, 1, 1)
        group by 1, 2, 3 order by 1, 4 desc, 2, 3
      $$;

    create function desk.year_explanations(p_year integer) returns table (explanation text, accesses integer)
      language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        select x.key, sum(x.value::integer)::integer from scored_day s, jsonb_each_text(s.by_explanation) x
        where s.controller_id = ${FG_OF} and s.day >= make_date(p_year, 1, 1) and s.day < make_date(p_year + 1, 1, 1) group by 1 order by 2 desc, 1
      $$;

    -- What was opened in acute danger: how much, how much of it was looked at within the term, and how many hours that took.
    create function desk.year_of_break_glass(p_year integer) returns table (opened integer, reviewed integer, in_time integer, late integer, median_hours integer, longest_hours integer)
      language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        select count(*)::integer, count(r.reviewed_at)::integer, count(*) filter (where r.reviewed_at <= b.review_due_at)::integer,
          count(*) filter (where coalesce(r.reviewed_at, ${NOW}) > b.review_due_at)::integer,
          round(percentile_cont(0.5) within group (order by extract(epoch from r.reviewed_at - b.opened_at) / 3600))::integer,
          round(max(extract(epoch from r.reviewed_at - b.opened_at) / 3600))::integer
        from break_glass b left join break_glass_review r on r.break_glass_id = b.id
        where b.controller_id = ${FG_OF} and (b.opened_at at time zone 'Europe/Amsterdam') >= make_date(p_year, 1, 1)
          and (b.opened_at at time zone 'Europe/Amsterdam') < make_date(p_year + 1, 1, 1)
      $$;

    -- The last signed state of the log before a moment, and who cosigned it. Hashes tell nothing of any line.
    create function logbook.sealed_before(p_before timestamptz) returns table (size text, root text, made_at timestamptz, witnesses text[])
      language sql stable security definer set search_path = logbook, kapstok, pg_temp
      as $$
        select c.size::text, encode(c.root, 'base64'), c.made_at, array(select s.witness from cosignature s where s.size = c.size order by 1)
        from checkpoint c where ${FG_OF} is not null and c.made_at < p_before order by c.size desc limit 1
      $$;
    revoke execute on function desk.decided_as(uuid), desk.year_by_month(integer), desk.year_by_organisation(integer), desk.year_explanations(integer),
      desk.year_of_break_glass(integer), logbook.sealed_before(timestamptz) from public;
    grant execute on function desk.year_by_month(integer), desk.year_by_organisation(integer), desk.year_explanations(integer),
      desk.year_of_break_glass(integer), logbook.sealed_before(timestamptz) to kapstok_api;
  `);
}
