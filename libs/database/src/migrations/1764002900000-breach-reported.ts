import { MigrationInterface, QueryRunner } from 'typeorm';

/** The FG that acts, as the organisation whose FG it is; NULL for every other hat, which opens nothing. */
const OWN = `(select case when (h).task = 'fg' then (h).organisation_id end from kapstok.acting_hat() h)`;
const HAT = `(select (h).id from kapstok.acting_hat() h)`;
/** Of the own controller, and never about the own account (R269). */
const MINE = `controller_id = ${OWN} and about_account_id <> (select (h).account_id from kapstok.acting_hat() h)`;

/**
 * What follows a decision that a look was a breach: reported to the Autoriteit Persoonsgegevens within 72 hours or not and why (AVG 33),
 * the persons concerned told or not and why (AVG 34); each breach is documented (AVG 33(5)). And who is in the news, marked by the FG in
 * the product, as the file of the employer could already.
 */
export class BreachReported1764002900000 implements MigrationInterface {
  name = 'BreachReported1764002900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BREACH);
    await runner.query(WARNING);
    await runner.query(YEAR);
    await runner.query(ATTENTION);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded of a breach is not migrated back; restore a backup instead.');
  }
}

const BREACH = `
  -- Each decision that it was a breach. The 72 hours run from when the controller knew; without another moment that is the decision.
  create view desk.breach with (security_invoker = true) as
    select f.id as item_id, f.controller_id, f.account_id, f.dossier_id, f.first_at, d.decided_at, k.known_at, k.known_at + interval '72 hours' as tell_by
    from desk.decision d join desk.finding f on f.id = d.finding_id cross join lateral (select coalesce(d.breach_known_at, d.decided_at) as known_at) k
    where d.outcome = 'breach'
    union all
    select b.id, b.controller_id, b.account_id, b.dossier_id, b.opened_at, r.reviewed_at, r.reviewed_at, r.reviewed_at + interval '72 hours'
    from kapstok.break_glass_review r join kapstok.break_glass b on b.id = r.break_glass_id where r.finding = 'breach';
  grant select on desk.breach to kapstok_api;

  -- One act after a breach. What was not done can still be done later, as a further record; what was done is done.
  create table desk.breach_act (
    id uuid primary key,
    -- a finding or a break-glass
    item_id uuid not null,
    controller_id uuid not null references kapstok.organisation,
    about_account_id uuid not null references kapstok.account,
    kind text not null check (kind in ('authority','persons')),
    done boolean not null,
    happened_at timestamptz check (happened_at <= recorded_at),
    -- the reference that the supervisor gave, or how the persons were told
    words text check (length(trim(words)) > 0 and length(words) <= 2000),
    -- why it was not done; of a report after the 72 hours, why that late (AVG 33(1))
    reason text check (length(trim(reason)) > 0 and length(reason) <= 2000),
    tell_by timestamptz not null,
    hat_id uuid not null references kapstok.hat,
    recorded_at timestamptz not null,
    unique (item_id, kind, done),
    check (done = (happened_at is not null) and done = (words is not null)),
    check (done or reason is not null),
    check (kind <> 'authority' or not done or happened_at <= tell_by or reason is not null)
  );
  create trigger breach_act_is_fixed before update or delete on desk.breach_act for each row execute function logbook.refuse_change();

  create function desk.of_breach() returns trigger language plpgsql security definer set search_path = desk, kapstok, pg_temp
    as $$
      declare b desk.breach;
      begin
        perform pg_advisory_xact_lock(hashtextextended(new.item_id::text, 10));
        select * into b from desk.breach where item_id = new.item_id;
        if not found then raise exception 'there is no such breach' using errcode = '23503'; end if;
        if new.happened_at < b.first_at then raise exception 'before the breach' using errcode = '23514'; end if;
        if exists (select 1 from desk.breach_act a where a.item_id = new.item_id and a.kind = new.kind and (a.done or not new.done)) then
          raise exception 'it was recorded' using errcode = '23001';
        end if;
        new.controller_id := b.controller_id;
        new.about_account_id := b.account_id;
        new.tell_by := b.tell_by;
        return new;
      end
    $$;
  create trigger of_breach before insert on desk.breach_act for each row execute function desk.of_breach();

  alter table desk.breach_act enable row level security;
  create policy by_fg on desk.breach_act for select to kapstok_api using (${MINE});
  create policy recorded on desk.breach_act for insert to kapstok_api with check (hat_id = ${HAT} and recorded_at = kapstok.at() and ${MINE});
  grant select, insert on desk.breach_act to kapstok_api;
`;

const WARNING = `
  create table desk.breach_warning (
    item_id uuid primary key,
    controller_id uuid not null references kapstok.organisation,
    warned_at timestamptz not null
  );
  alter table desk.breach_warning enable row level security;
  create trigger breach_warning_is_fixed before update or delete on desk.breach_warning for each row execute function logbook.refuse_change();

  -- Once, a day before the 72 hours are over, as long as nothing was recorded about the supervisor: to each FG of the controller whose own
  -- access it is not. For the worker, which reads no breach itself.
  create function desk.warn_of_breaches() returns table (item_id uuid, dossier_id uuid)
    language sql volatile security definer set search_path = desk, kapstok, pg_temp
    as $$
      with due as (
        select b.* from breach b
        where b.tell_by <= clock_timestamp() + interval '24 hours'
          and not exists (select 1 from breach_act a where a.item_id = b.item_id and a.kind = 'authority')
          and not exists (select 1 from breach_warning w where w.item_id = b.item_id)
      ), made as (
        insert into breach_warning (item_id, controller_id, warned_at) select d.item_id, d.controller_id, clock_timestamp() from due d
          on conflict do nothing returning breach_warning.item_id
      ), told as (
        insert into outbox (id, kind, about, made_at, due_at)
          select gen_random_uuid(), 'breach-to-report', jsonb_build_object('reviewId', d.item_id, 'controllerId', d.controller_id, 'hatId', h.id), clock_timestamp(), clock_timestamp()
          from made m join due d on d.item_id = m.item_id
          join hat h on h.task = 'fg' and h.organisation_id = d.controller_id and h.account_id <> d.account_id
            and h.valid_from <= clock_timestamp() and (h.valid_until is null or clock_timestamp() < h.valid_until)
      )
      select m.item_id, d.dossier_id from made m join due d on d.item_id = m.item_id
    $$;
  revoke execute on function desk.warn_of_breaches() from public;
  grant execute on function desk.warn_of_breaches() to kapstok_worker;
`;

const YEAR = `
  -- Breaches of which the controller came to know in a year, in numbers. Nothing for who is not its FG.
  create function desk.year_of_breaches(p_year integer) returns table (breaches integer, reported integer, in_time integer, not_reported integer,
      to_report integer, told integer, not_told integer, to_tell integer)
    language sql stable security definer set search_path = desk, kapstok, pg_temp
    as $$
      select count(*)::integer, count(r.id)::integer, count(*) filter (where r.happened_at <= b.tell_by)::integer,
        count(*) filter (where r.id is null and nr.id is not null)::integer, count(*) filter (where r.id is null and nr.id is null)::integer,
        count(t.id)::integer, count(*) filter (where t.id is null and nt.id is not null)::integer, count(*) filter (where t.id is null and nt.id is null)::integer
      from breach b
      left join breach_act r on r.item_id = b.item_id and r.kind = 'authority' and r.done
      left join breach_act nr on nr.item_id = b.item_id and nr.kind = 'authority' and not nr.done
      left join breach_act t on t.item_id = b.item_id and t.kind = 'persons' and t.done
      left join breach_act nt on nt.item_id = b.item_id and nt.kind = 'persons' and not nt.done
      where b.controller_id = ${OWN} and extract(year from b.known_at at time zone 'Europe/Amsterdam') = p_year
    $$;
  revoke execute on function desk.year_of_breaches(integer) from public;
  grant execute on function desk.year_of_breaches(integer) to kapstok_api;
`;

const ATTENTION = `
  -- Who marked it and why; of a mark out of a file of the employer neither is known. A mark is ended, never removed.
  alter table desk.public_attention
    add column id uuid not null default gen_random_uuid(),
    add column reason text check (length(trim(reason)) > 0 and length(reason) <= 2000),
    add column marked_by_hat_id uuid references kapstok.hat,
    add column marked_at timestamptz not null default clock_timestamp(),
    -- the first day on which it no longer counts
    add column ended_on date,
    add column ended_by_hat_id uuid references kapstok.hat,
    add check ((marked_by_hat_id is null) = (reason is null)),
    add check ((ended_on is null) = (ended_by_hat_id is null)),
    drop constraint public_attention_pkey,
    add primary key (id);
  create unique index public_attention_stands on desk.public_attention (controller_id, person_id, valid_from) where ended_on is null;

  create or replace function desk.mark_public_attention(p_controller uuid, p_person uuid, p_until date) returns void language sql security definer
    set search_path = desk, pg_temp
    as $$
      insert into desk.public_attention (controller_id, person_id, valid_until) values (p_controller, p_person, p_until)
        on conflict (controller_id, person_id, valid_from) where ended_on is null do update set valid_until = excluded.valid_until
    $$;

  -- As before; a mark that was ended counts until that day.
  create or replace function desk.person_facts(p_controller uuid, p_persons uuid[], p_day date)
    returns table (id uuid, key text, homes text[], streets text[], shielded boolean, public_attention boolean)
    language sql stable security definer set search_path = desk, kapstok, pg_temp
    as $$
      select p.id, desk.person_key(p.name, p.birth_date), coalesce(a.homes, '{}'), coalesce(a.streets, '{}'), coalesce(a.shielded, false),
        exists (select 1 from desk.public_attention n where n.controller_id = p_controller and n.person_id = p.id and n.valid_from <= p_day and p_day < n.valid_until
          and (n.ended_on is null or p_day < n.ended_on))
      from kapstok.person p
      left join lateral (
        select array_agg(distinct h) filter (where h is not null) as homes, array_agg(distinct s) filter (where s is not null) as streets, bool_or(x.shielded) as shielded
        from kapstok.address x cross join lateral desk.address_keys(x.lines) k left join lateral unnest(k.homes) h on true left join lateral unnest(k.streets) s on true
        where x.person_id = p.id and x.controller_id = p_controller and x.valid_from <= p_day and (x.valid_until is null or p_day < x.valid_until)
      ) a on true
      where p.id = any (p_persons)
    $$;

  -- Whether this person is in a case of the controller whose FG acts: the child of a dossier, or somebody of its household. No to every other hat.
  create function desk.knows_person(p_person uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from dossier d where d.controller_id = ${OWN} and (d.subject_id = p_person
        or exists (select 1 from household_member m where m.household_id = d.household_id and m.person_id = p_person)))
    $$;
  create function desk.today() returns date language sql stable set search_path = kapstok, pg_temp
    as $$ select (kapstok.at() at time zone 'Europe/Amsterdam')::date $$;
  revoke execute on function desk.knows_person(uuid), desk.today() from public;
  grant execute on function desk.knows_person(uuid), desk.today() to kapstok_api;

  create policy by_fg on desk.public_attention for select to kapstok_api using (controller_id = ${OWN});
  create policy marked on desk.public_attention for insert to kapstok_api
    with check (controller_id = ${OWN} and marked_by_hat_id = ${HAT} and marked_at = kapstok.at() and valid_from >= desk.today() and ended_on is null and desk.knows_person(person_id));
  create policy ended on desk.public_attention for update to kapstok_api using (controller_id = ${OWN} and ended_on is null)
    with check (controller_id = ${OWN} and ended_by_hat_id = ${HAT} and ended_on = desk.today());
  grant select, insert, update (ended_on, ended_by_hat_id) on desk.public_attention to kapstok_api;
`;
