import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The store of the log: asked in any combination, kept as long as its controller says, let go without leaving a hole that nobody can
 * explain, and decided again with the rules that were kept. (NEN 7513: at least five years; R268, R269.)
 */
export class TheStore1764002300000 implements MigrationInterface {
  name = 'TheStore1764002300000';

  async up(runner: QueryRunner): Promise<void> {
    await asked(runner);
    await keptFor(runner);
    await marks(runner);
    await lettingGo(runner);
    await keptRules(runner);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

/** Who saw this child: an index for each way in, newest first, and the searches in lists that row-level security would keep from them. */
async function asked(runner: QueryRunner): Promise<void> {
  await runner.query(`
    drop index logbook.access_line_subject;
    drop index logbook.access_line_account;
    create index access_line_subject on logbook.access_line (subject_id, controller_id, at desc, id desc);
    create index access_line_account on logbook.access_line (account_id, controller_id, at desc, id desc);
    create index access_line_hat on logbook.access_line (hat_id, controller_id, at desc, id desc);
    create index access_line_organisation on logbook.access_line (organisation_id, controller_id, at desc, id desc);
    create index access_line_purpose on logbook.access_line (controller_id, purpose, at desc, id desc);
    -- What is out of the ordinary is little, and is what is asked for: small indexes that an everyday line does not touch.
    create index access_line_event on logbook.access_line (controller_id, event, at desc, id desc) where event not in ('read','list','count');
    create index access_line_not_allowed on logbook.access_line (controller_id, outcome, at desc, id desc) where outcome <> 'allowed';
    create index access_line_ground on logbook.access_line using gin (grounds) where not (grounds <@ array['V1','V4','V5','V6','V7']);
    create index access_line_listed on logbook.access_line using gin (listed_ids) where listed_ids <> '{}';

    -- What of the own controller is about this person: dossiers of the person or of a household with the person in it, and what was
    -- disclosed of those or was received about the person. Ids only, for a hat fg that is valid now.
    create function logbook.about(p_person uuid) returns uuid[] language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        with me as (select (h).organisation_id as controller_id from kapstok.acting_hat() h where (h).task = 'fg'),
          mine as (select d.id from dossier d join me using (controller_id)
            where d.subject_id = p_person or d.household_id in (select m.household_id from household_member m where m.person_id = p_person))
        select array(select id from mine
          union select x.id from disclosure x where x.dossier_id in (select id from mine)
          union select x.id from disclosure x join me on x.receiver_organisation_id = me.controller_id where x.subject_id = p_person)
      $$;

    -- The operators on lists are not leakproof, so under row-level security no index serves them. Here the controller is that of the
    -- acting hat fg and nothing else; the line itself is still read under row-level security.
    create function logbook.lines_in_lists(p_listed uuid[], p_ground text, p_account uuid, p_organisation uuid, p_hat uuid, p_purpose text, p_event text,
        p_outcome text, p_from timestamptz, p_until timestamptz, p_before_at timestamptz, p_before_id uuid, p_limit integer)
      returns table (id uuid, at timestamptz) language plpgsql stable security definer set search_path = logbook, kapstok, pg_temp
      as $$
        declare mine uuid;
        begin
          select (h).organisation_id into mine from kapstok.acting_hat() h where (h).task = 'fg';
          -- First all that the index on lists finds and nothing besides: with more to choose from the planner goes through all lines of the controller.
          if p_listed is not null then
            return query with hit as materialized (select l.id, l.at, l.controller_id, l.account_id, l.organisation_id, l.hat_id, l.purpose, l.event, l.outcome, l.grounds from logbook.access_line l
                where l.listed_ids <> '{}' and l.listed_ids && p_listed)
              select l.id, l.at from hit l
              where l.controller_id = mine and l.at >= p_from and l.at < p_until and (p_ground is null or p_ground = any (l.grounds)) and (p_account is null or l.account_id = p_account)
                and (p_organisation is null or l.organisation_id = p_organisation) and (p_hat is null or l.hat_id = p_hat)
                and (p_purpose is null or l.purpose = p_purpose) and (p_event is null or l.event = p_event) and (p_outcome is null or l.outcome = p_outcome)
                and (p_before_at is null or (l.at, l.id) < (p_before_at, p_before_id))
              order by l.at desc, l.id desc limit p_limit;
          else
            return query with hit as materialized (select l.id, l.at, l.controller_id, l.account_id, l.organisation_id, l.hat_id, l.purpose, l.event, l.outcome, l.grounds from logbook.access_line l
                where not (l.grounds <@ array['V1','V4','V5','V6','V7']) and l.grounds @> array[p_ground])
              select l.id, l.at from hit l
              where l.controller_id = mine and l.at >= p_from and l.at < p_until and (p_account is null or l.account_id = p_account)
                and (p_organisation is null or l.organisation_id = p_organisation) and (p_hat is null or l.hat_id = p_hat)
                and (p_purpose is null or l.purpose = p_purpose) and (p_event is null or l.event = p_event) and (p_outcome is null or l.outcome = p_outcome)
                and (p_before_at is null or (l.at, l.id) < (p_before_at, p_before_id))
              order by l.at desc, l.id desc limit p_limit;
          end if;
        end
      $$;
    revoke execute on function logbook.about(uuid), logbook.lines_in_lists(uuid[], text, uuid, uuid, uuid, text, text, text, timestamptz, timestamptz, timestamptz, uuid, integer) from public;
    grant execute on function logbook.about(uuid), logbook.lines_in_lists(uuid[], text, uuid, uuid, uuid, text, text, text, timestamptz, timestamptz, timestamptz, uuid, integer) to kapstok_logbook;
  `);
}

/** How long, set by an administrator of the controller itself; who does not say keeps five years. */
async function keptFor(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table logbook.retention
      add column version integer not null default 1 check (version > 0),
      add column set_at timestamptz not null default clock_timestamp();
    create function logbook.retention_by_one() returns trigger language plpgsql
      as $$
        begin
          if new.controller_id <> old.controller_id or new.version <> old.version + 1 then
            raise exception 'of how long lines are kept only the years change, by one version' using errcode = '23001';
          end if;
          new.set_at := clock_timestamp();
          return new;
        end
      $$;
    create trigger retention_by_one before update on logbook.retention for each row execute function logbook.retention_by_one();
    create trigger retention_stays before delete on logbook.retention for each row execute function logbook.refuse_change();
    create policy own_organisation on logbook.retention for select to kapstok_api
      using (controller_id = (select case when (h).task in ('beheer','convenantbeheer','fg') then (h).organisation_id end from kapstok.acting_hat() h));
    create policy by_administrator on logbook.retention for insert to kapstok_api
      with check (version = 1 and controller_id = (select case when (h).task in ('beheer','convenantbeheer') then (h).organisation_id end from kapstok.acting_hat() h));
    create policy change_by_administrator on logbook.retention for update to kapstok_api
      using (controller_id = (select case when (h).task in ('beheer','convenantbeheer') then (h).organisation_id end from kapstok.acting_hat() h)) with check (true);
    grant select, insert (controller_id, years), update (years, version) on logbook.retention to kapstok_api;
  `);
}

/**
 * A line at the beginning of each month that is never let go: that a place in the log comes before it shows, to who believes nothing that
 * the database says about itself, how old what stood there must be.
 */
async function marks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function logbook.mark_month() returns boolean language plpgsql security definer set search_path = logbook, pg_temp
      as $$
        declare month timestamptz := date_trunc('month', now() at time zone 'utc') at time zone 'utc';
        begin
          perform pg_advisory_xact_lock(7420119);
          if exists (select 1 from logbook.access_line l where l.controller_id is null and l.event = 'administer' and l.event not in ('read','list','count')
              and l.at >= month and 'monthMark' = any (l.fields)) then
            return false;
          end if;
          insert into logbook.access_line (id, request_id, event, outcome, access_point, decision_id, basis, fields)
            values (gen_random_uuid(), gen_random_uuid(), 'administer', 'allowed', 'logbook month', gen_random_uuid(), 'administration',
              array['monthMark', to_char(month at time zone 'utc', 'YYYY-MM')]);
          return true;
        end
      $$;
    revoke execute on function logbook.mark_month() from public;
    grant execute on function logbook.mark_month() to kapstok_sealer;
  `);
}

/** The only way past the trigger that keeps lines: with a record of its own, and a line that is sealed. Hashes of lines stay for ever. */
async function lettingGo(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table logbook.let_go (
      id uuid primary key,
      month date not null check (month = date_trunc('month', month)::date),
      -- null: lines of no controller
      controller_id uuid references kapstok.organisation,
      years integer not null check (years >= 5),
      -- lines from before this moment
      before timestamptz not null,
      first_index bigint not null,
      last_index bigint not null check (last_index >= first_index),
      count bigint not null check (count > 0),
      -- SHA-256 over the hashes of the lines, in the order of the log
      leaves bytea not null check (octet_length(leaves) = 32),
      -- where they stood; believed only because the hashes there give the sum that the sealed line names
      places int8multirange not null,
      line_id uuid not null unique,
      let_go_at timestamptz not null default clock_timestamp(),
      tx xid8 not null default pg_current_xact_id()
    );
    create index on logbook.let_go (tx);
    create trigger let_go_is_fixed before update or delete on logbook.let_go for each row execute function logbook.refuse_change();
    create trigger let_go_stays before truncate on logbook.let_go for each statement execute function logbook.refuse_change();
    alter table logbook.let_go enable row level security;
    create policy readable on logbook.let_go for select to kapstok_logbook, kapstok_sealer, kapstok_reviewer using (true);
    grant select on logbook.let_go to kapstok_logbook, kapstok_sealer, kapstok_reviewer;

    -- No process has the right to delete. Who owns the tables has, and comes no further than this trigger without a record of the same
    -- transaction; a superuser can switch off any trigger, which is what the signed log is for.
    create function logbook.only_let_go() returns trigger language plpgsql set search_path = logbook, pg_temp
      as $$
        begin
          if tg_op = 'DELETE' and exists (select 1 from logbook.let_go g where g.tx = pg_current_xact_id() and g.controller_id is not distinct from old.controller_id
              and g.month = date_trunc('month', old.at at time zone 'utc')::date and old.at < g.before) then
            return old;
          end if;
          raise exception 'lines of the logbook are never changed or removed' using errcode = '23001';
        end
      $$;
    drop trigger access_line_is_fixed on logbook.access_line;
    create trigger access_line_is_fixed before update or delete on logbook.access_line for each row execute function logbook.only_let_go();

    create function logbook.months_over() returns setof date language sql stable security definer set search_path = logbook, pg_temp
      as $$
        select month::date from (select line_at from logbook.leaf order by index limit 1) first,
          generate_series(date_trunc('month', first.line_at at time zone 'utc'), (now() at time zone 'utc') - interval '5 years 1 month', interval '1 month') month
      $$;

    -- Lets go of the lines of one month, controller by controller, where the years of that controller are over; gives how many lines.
    create function logbook.let_go(p_month date) returns bigint language plpgsql security definer set search_path = logbook, pg_temp
      as $$
        declare
          month date := date_trunc('month', p_month)::date;
          starts timestamptz := month::timestamp at time zone 'utc';
          ends timestamptz := (month + interval '1 month') at time zone 'utc';
          whose record; gone record; proven bigint; cutoff timestamptz; record_id uuid; line uuid; total bigint := 0;
        begin
          perform pg_advisory_xact_lock(7420119);
          for whose in
            select c.controller_id, coalesce(r.years, 5) as years
            from (select distinct l.controller_id from logbook.access_line l where l.at >= starts and l.at < ends) c
              left join logbook.retention r on r.controller_id = c.controller_id
          loop
            cutoff := now() - make_interval(years => whose.years);
            continue when ends > cutoff;
            -- What stood before a line that is itself old enough is old enough; a day lies between, for transactions that took long.
            select max(f.index) into proven from logbook.access_line l join logbook.leaf f on f.line_id = l.id and f.line_at = l.at
              where l.controller_id is null and l.event = 'administer' and l.event not in ('read','list','count') and l.at < cutoff - interval '1 day' and 'monthMark' = any (l.fields);
            continue when proven is null;
            select min(f.index) as first, max(f.index) as last, count(*) as lines, sha256(string_agg(f.hash, ''::bytea order by f.index)) as leaves,
                range_agg(int8range(f.index, f.index, '[]')) as places, array_agg(l.id) as ids
              into gone
              from logbook.access_line l join logbook.leaf f on f.line_id = l.id and f.line_at = l.at
              where l.at >= starts and l.at < ends and l.controller_id is not distinct from whose.controller_id and f.index < proven
                and not (l.event = 'administer' and l.fields && array['monthMark','letGo','retention']);
            continue when gone.lines = 0;
            record_id := gen_random_uuid();
            line := gen_random_uuid();
            insert into logbook.let_go (id, month, controller_id, years, before, first_index, last_index, count, leaves, places, line_id)
              values (record_id, month, whose.controller_id, whose.years, cutoff, gone.first, gone.last, gone.lines, gone.leaves, gone.places, line);
            -- Of the controller whose lines went: only what this schema itself writes says whose a line is.
            insert into logbook.access_line (id, request_id, event, outcome, access_point, controller_id, organisation_id, decision_id, basis, fields)
              values (line, record_id, 'administer', 'allowed', 'logbook let-go', whose.controller_id, whose.controller_id, record_id, 'administration',
                array['letGo', 'month=' || to_char(month, 'YYYY-MM'), 'years=' || whose.years, 'first=' || gone.first, 'last=' || gone.last,
                  'count=' || gone.lines, 'leaves=' || encode(gone.leaves, 'hex')]);
            delete from logbook.access_line l where l.at >= starts and l.at < ends and l.id = any (gone.ids);
            total := total + gone.lines;
          end loop;
          return total;
        end
      $$;
    revoke execute on function logbook.let_go(date), logbook.months_over() from public;
    grant execute on function logbook.let_go(date), logbook.months_over() to kapstok_sealer;
  `);
}

/** The rules as they were, so that a line of years ago can be decided again. One version with other contents stands beside it. */
async function keptRules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table logbook.kept_rules (
      version text not null,
      content_hash text not null,
      rules jsonb not null check (rules ->> 'version' = version),
      kept_at timestamptz not null default clock_timestamp(),
      primary key (version, content_hash)
    );
    create trigger kept_rules_is_fixed before update or delete on logbook.kept_rules for each row execute function logbook.refuse_change();
    create trigger kept_rules_stays before truncate on logbook.kept_rules for each statement execute function logbook.refuse_change();
    alter table logbook.kept_rules enable row level security;
    create policy sealer on logbook.kept_rules for insert to kapstok_sealer with check (true);
    create policy readable on logbook.kept_rules for select to kapstok_sealer, kapstok_reviewer using (true);
    grant select, insert (version, content_hash, rules) on logbook.kept_rules to kapstok_sealer;
    grant select on logbook.kept_rules to kapstok_reviewer;
  `);
}
