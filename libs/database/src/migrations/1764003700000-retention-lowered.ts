import { MigrationInterface, QueryRunner } from 'typeorm';

/** What is gone cannot be brought back: so long a controller's FG can still see that fewer years were set, and say something of it. */
const WAIT = `interval '30 days'`;

/**
 * Who sets fewer years takes nothing away yet. For thirty days the log is kept for as long as it was, so that nobody makes the trace of a
 * look disappear overnight. Nor does a clock that jumps ahead: nothing is let go unless the month before this one was marked in its time.
 * (NEN 7513; R268, R269.)
 */
export class RetentionLowered1764003700000 implements MigrationInterface {
  name = 'RetentionLowered1764003700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The most that it was within the thirty days before it was set.
      alter table logbook.retention add column years_before integer check (years_before between 5 and 100);
      create or replace function logbook.retention_by_one() returns trigger language plpgsql
        as $$
          begin
            if new.controller_id <> old.controller_id or new.version <> old.version + 1 then
              raise exception 'of how long lines are kept only the years change, by one version' using errcode = '23001';
            end if;
            new.set_at := clock_timestamp();
            new.years_before := greatest(old.years, case when old.set_at > new.set_at - ${WAIT} then old.years_before end);
            return new;
          end
        $$;
      create function logbook.years_kept(p_controller uuid) returns integer language sql stable set search_path = logbook, pg_temp
        as $$
          select coalesce((select case when r.set_at > now() - ${WAIT} then greatest(r.years, r.years_before) else r.years end
            from retention r where r.controller_id = p_controller), 5)
        $$;
      revoke execute on function logbook.years_kept(uuid) from public;
    `);
    await runner.query(letGo('logbook.years_kept(c.controller_id) as years', '', MARKED));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(letGo('coalesce(r.years, 5) as years', 'left join logbook.retention r on r.controller_id = c.controller_id', ''));
    await runner.query(`
      drop function logbook.years_kept(uuid);
      create or replace function logbook.retention_by_one() returns trigger language plpgsql
        as $$
          begin
            if new.controller_id <> old.controller_id or new.version <> old.version + 1 then
              raise exception 'of how long lines are kept only the years change, by one version' using errcode = '23001';
            end if;
            new.set_at := clock_timestamp();
            return new;
          end
        $$;
      alter table logbook.retention drop column years_before;
    `);
  }
}

// After a month of standing still a month goes by before anything is let go again.
const MARKED = `
          if not exists (select 1 from logbook.access_line l where l.controller_id is null and l.event = 'administer' and l.event not in ('read','list','count')
              and 'monthMark' = any (l.fields) and l.at < date_trunc('month', now() at time zone 'utc') at time zone 'utc'
              and l.at >= (date_trunc('month', now() at time zone 'utc') - interval '1 month') at time zone 'utc') then
            return 0;
          end if;`;

/** As it was (1764002300000), but for how many years are asked of a controller, and whether the clock can be believed. */
function letGo(years: string, from: string, believed: string): string {
  return `
    create or replace function logbook.let_go(p_month date) returns bigint language plpgsql security definer set search_path = logbook, pg_temp
      as $$
        declare
          month date := date_trunc('month', p_month)::date;
          starts timestamptz := month::timestamp at time zone 'utc';
          ends timestamptz := (month + interval '1 month') at time zone 'utc';
          whose record; gone record; proven bigint; cutoff timestamptz; record_id uuid; line uuid; total bigint := 0;
        begin
          perform pg_advisory_xact_lock(7420119);${believed}
          for whose in
            select c.controller_id, ${years}
            from (select distinct l.controller_id from logbook.access_line l where l.at >= starts and l.at < ends) c ${from}
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
  `;
}
