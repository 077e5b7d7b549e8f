import { MigrationInterface, QueryRunner } from 'typeorm';

/** The FG that acts, as the organisation whose FG it is; NULL for every other hat, which opens nothing. */
const OWN = `(select case when (h).task = 'fg' then (h).organisation_id end from kapstok.acting_hat() h)`;
/** Of the own controller, and never about the own account (R269). */
const MINE = `controller_id = ${OWN} and about_account_id <> (select (h).account_id from kapstok.acting_hat() h)`;

/**
 * What the FG does with what the scoring found (R269): the conversation with the professional, the decision, the opening of content for
 * one review, and what escalates. What was opened in acute danger is an item of itself from its first moment; the daily finding about it
 * is no second one, and its decision is that of kapstok.break_glass_review.
 */
export class DeskReview1764002200000 implements MigrationInterface {
  name = 'DeskReview1764002200000';

  async up(runner: QueryRunner): Promise<void> {
    await tables(runner);
    await items(runner);
    await whatIsFilledIn(runner);
    await whatItOpens(runner);
    await whoSees(runner);
    await theAsked(runner);
    await numbers(runner);
    await escalation(runner);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

async function tables(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- A question of the FG or an answer of the hat that was asked. Whose item it is and who is asked is filled in by a trigger.
    create table desk.message (
      id uuid primary key,
      -- a finding or a break-glass
      item_id uuid not null,
      controller_id uuid not null references kapstok.organisation,
      about_account_id uuid not null references kapstok.account,
      to_hat_id uuid not null references kapstok.hat,
      side text not null check (side in ('fg','asked')),
      hat_id uuid not null references kapstok.hat,
      words text not null check (length(trim(words)) > 0 and length(words) <= 4000),
      sent_at timestamptz not null
    );
    create index on desk.message (item_id, sent_at, id);
    create index on desk.message (to_hat_id, sent_at desc);

    -- What the FG decides, once. A breach can be a data breach: from when the controller knows, 72 hours run (AVG 33(1)).
    create table desk.decision (
      finding_id uuid primary key references desk.finding,
      controller_id uuid not null references kapstok.organisation,
      about_account_id uuid not null references kapstok.account,
      outcome text not null check (outcome in ('in-order','to-discuss','breach')),
      words text not null check (length(trim(words)) > 0 and length(words) <= 2000),
      breach_known_at timestamptz check (breach_known_at <= decided_at),
      reviewer_hat_id uuid not null references kapstok.hat,
      decided_at timestamptz not null,
      check (breach_known_at is null or outcome = 'breach')
    );

    -- The weighing of rule V7: content of one dossier, for one review, by one FG, with why. Its id stands in every line of the log about
    -- what it opened. Only its end is filled in, by what ends it.
    create table desk.opening (
      id uuid primary key,
      item_id uuid not null,
      controller_id uuid not null references kapstok.organisation,
      about_account_id uuid not null references kapstok.account,
      dossier_id uuid not null references kapstok.dossier,
      hat_id uuid not null references kapstok.hat,
      reason text not null check (length(trim(reason)) >= 10 and length(reason) <= 2000),
      rule_set text not null,
      opened_at timestamptz not null,
      ends_at timestamptz not null,
      closed_at timestamptz check (opened_at <= closed_at),
      check (opened_at < ends_at and ends_at <= opened_at + interval '24 hours')
    );
    create index on desk.opening (item_id, opened_at);

    create table desk.escalation (
      item_id uuid primary key,
      controller_id uuid not null references kapstok.organisation,
      about_account_id uuid not null references kapstok.account,
      reason text not null check (reason in ('not-reviewed','nobody-else')),
      escalated_at timestamptz not null
    );
    create trigger message_is_fixed before update or delete on desk.message for each row execute function logbook.refuse_change();
    create trigger decision_is_fixed before update or delete on desk.decision for each row execute function logbook.refuse_change();
    create trigger escalation_is_fixed before update or delete on desk.escalation for each row execute function logbook.refuse_change();
    create trigger opening_stays before delete on desk.opening for each row execute function logbook.refuse_change();
  `);
}

async function items(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- Each finding, but for one about a dossier that was opened in acute danger; and each such opening, with what was found about it.
    create view desk.item with (security_invoker = true) as
      select f.id, f.controller_id, f.kind, f.account_id, f.hat_id, f.organisation_id, f.task, f.dossier_id, f.case_id, f.subject_id, f.day, f.score,
        f.reasons, f.line_ids, f.first_at, f.last_at, f.accesses, f.scoring, f.made_at, null::uuid as emergency_id, null::timestamptz as due_at
      from desk.finding f
      where f.kind <> 'break-glass' or not exists (select 1 from kapstok.break_glass b
        where b.hat_id = f.hat_id and b.dossier_id = f.dossier_id and b.opened_at <= f.last_at and f.first_at < coalesce(b.closed_at, b.ends_at))
      union all
      select b.id, b.controller_id, 'break-glass', b.account_id, b.hat_id, h.organisation_id, h.task, b.dossier_id, f.case_id, f.subject_id,
        (b.opened_at at time zone 'Europe/Amsterdam')::date, 1000, coalesce(f.reasons, '[{"code":"break-glass"}]'), coalesce(f.line_ids, '{}'),
        b.opened_at, coalesce(f.last_at, b.opened_at), coalesce(f.accesses, 0), f.scoring, b.opened_at, b.id, b.review_due_at
      from kapstok.break_glass b join kapstok.hat h on h.id = b.hat_id
      left join lateral (select * from desk.finding f where f.kind = 'break-glass' and f.controller_id = b.controller_id and f.hat_id = b.hat_id
        and f.dossier_id = b.dossier_id and b.opened_at <= f.last_at and f.first_at < coalesce(b.closed_at, b.ends_at) order by f.day limit 1) f on true;

    create function desk.decided_at(p_item uuid) returns timestamptz language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        select coalesce((select d.decided_at from decision d where d.finding_id = p_item), (select r.reviewed_at from break_glass_review r where r.break_glass_id = p_item))
      $$;

    -- Whether the FG of the controller may ask this hat: not who only tried a dossier of another organisation, for whom a question would
    -- be an answer to whether it is there.
    create function desk.may_ask(p_item uuid) returns boolean language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        select exists (select 1 from item i join hat h on h.id = i.hat_id where i.id = p_item and h.person_id is null
          and h.valid_from <= kapstok.at() and (h.valid_until is null or kapstok.at() < h.valid_until)
          and (h.organisation_id = i.controller_id or h.processor_for = i.controller_id
            or exists (select 1 from logbook.access_line l where l.id = any (i.line_ids) and l.outcome = 'allowed' and l.dossier_id is not null)))
      $$;
    revoke execute on function desk.decided_at(uuid), desk.may_ask(uuid) from public;
    grant execute on function desk.decided_at(uuid), desk.may_ask(uuid) to kapstok_api;
  `);
}

async function whatIsFilledIn(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- Acts on one item wait for each other, so that nothing is said or opened after the decision.
    create function desk.of_item() returns trigger language plpgsql security definer set search_path = desk, kapstok, pg_temp
      as $$
        declare i desk.item; about uuid;
        begin
          about := case tg_table_name when 'decision' then (to_jsonb(new) ->> 'finding_id')::uuid else (to_jsonb(new) ->> 'item_id')::uuid end;
          perform pg_advisory_xact_lock(hashtextextended(about::text, 10));
          select * into i from desk.item where id = about;
          if not found then raise exception 'there is no such item' using errcode = '23503'; end if;
          if desk.decided_at(about) is not null then raise exception 'it was decided on' using errcode = '23001'; end if;
          new.controller_id := i.controller_id;
          new.about_account_id := i.account_id;
          if tg_table_name = 'message' then
            new.to_hat_id := i.hat_id;
            if new.side = 'fg' and not desk.may_ask(about) then raise exception 'this hat cannot be asked' using errcode = '23514'; end if;
          elsif tg_table_name = 'opening' then
            new.dossier_id := i.dossier_id;
          elsif i.emergency_id is not null then
            raise exception 'a break-glass is decided on at the break-glass itself' using errcode = '23514';
          end if;
          return new;
        end
      $$;
    create trigger of_item before insert on desk.message for each row execute function desk.of_item();
    create trigger of_item before insert on desk.opening for each row execute function desk.of_item();
    create trigger of_item before insert on desk.decision for each row execute function desk.of_item();
  `);
}

async function whatItOpens(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table kapstok.access_grant drop constraint access_grant_reach_check;
    alter table kapstok.access_grant add constraint access_grant_reach_check check (reach in ('dossier','disclosure','emergency','review'));
    alter table kapstok.access_grant drop constraint access_grant_rule_check;
    alter table kapstok.access_grant add constraint access_grant_rule_check check (rule in ('V1','V4','V5','V6','V7','acuut-gevaar'));
    alter table kapstok.access_grant add constraint access_grant_review_check check ((reach = 'review') = (rule = 'V7'));

    create function desk.grant_opening() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
      as $$
        declare d kapstok.dossier; c kapstok.case;
        begin
          select * into strict d from kapstok.dossier where id = new.dossier_id;
          select * into strict c from kapstok.case where id = d.case_id;
          if d.controller_id <> new.controller_id then raise exception 'a dossier of another controller' using errcode = '23514'; end if;
          insert into kapstok.access_grant (cause_id, reach, rule, holder_key, dossier_id, case_id, dossier_kind, valid_from, valid_until, sort_key, case_sort_key)
            values (new.id, 'review', 'V7', 'hat:' || new.hat_id, d.id, d.case_id, d.kind, new.opened_at, new.ends_at, d.opened_at, c.opened_at);
          return null;
        end
      $$;
    create trigger grant_opening after insert on desk.opening for each row execute function desk.grant_opening();

    -- A review that is decided on is no longer open: at once, in both locks.
    create function desk.end_openings() returns trigger language plpgsql security definer set search_path = desk, kapstok, pg_temp
      as $$
        declare
          about uuid := coalesce((to_jsonb(new) ->> 'finding_id')::uuid, (to_jsonb(new) ->> 'break_glass_id')::uuid);
          ended timestamptz := coalesce((to_jsonb(new) ->> 'decided_at')::timestamptz, (to_jsonb(new) ->> 'reviewed_at')::timestamptz);
        begin
          perform pg_advisory_xact_lock(hashtextextended(about::text, 10));
          update access_grant g set valid_until = greatest(ended, g.valid_from) from opening o where o.item_id = about and g.cause_id = o.id and g.valid_until > ended;
          update opening set closed_at = greatest(ended, opened_at) where item_id = about and closed_at is null and ends_at > ended;
          return null;
        end
      $$;
    create trigger end_openings after insert on desk.decision for each row execute function desk.end_openings();
    create trigger end_openings after insert on kapstok.break_glass_review for each row execute function desk.end_openings();

    create function desk.only_ended() returns trigger language plpgsql
      as $$
        begin
          if to_jsonb(new) - 'closed_at' <> to_jsonb(old) - 'closed_at' or old.closed_at is not null then
            raise exception 'of an opening only the end is filled in, once' using errcode = '23001';
          end if;
          return new;
        end
      $$;
    create trigger only_ended before update on desk.opening for each row execute function desk.only_ended();

    -- The dossier and its entries in the categories that rule V7 lets weigh; no case, no household, no addresses.
    create policy in_review on kapstok.dossier for select to kapstok_api
      using ((select true from kapstok.access_grant g where g.dossier_id = dossier.id and g.reach = 'review' limit 1));
    create policy in_review on kapstok.entry for select to kapstok_api
      using (exists (select 1 from kapstok.access_grant g
        join kapstok.view_rule_category v on v.rule = g.rule and v.category = entry.category
          and v.valid_from <= (select kapstok.at()) and (v.valid_until is null or (select kapstok.at()) < v.valid_until)
        where g.dossier_id = entry.dossier_id and g.reach = 'review'));
  `);
}

async function whoSees(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table desk.message enable row level security;
    alter table desk.decision enable row level security;
    alter table desk.opening enable row level security;
    alter table desk.escalation enable row level security;

    create policy by_fg on desk.message for select to kapstok_api using (${MINE});
    create policy asked on desk.message for select to kapstok_api using (to_hat_id = (select (h).id from kapstok.acting_hat() h));
    create policy question on desk.message for insert to kapstok_api
      with check (side = 'fg' and hat_id = (kapstok.acting_hat()).id and sent_at = kapstok.at() and ${MINE});
    create function desk.was_asked(p_item uuid, p_hat uuid) returns boolean language sql stable security definer set search_path = desk, pg_temp
      as $$ select exists (select 1 from message m where m.item_id = p_item and m.to_hat_id = p_hat and m.side = 'fg') $$;
    revoke execute on function desk.was_asked(uuid, uuid) from public;
    grant execute on function desk.was_asked(uuid, uuid) to kapstok_api;
    create policy answer on desk.message for insert to kapstok_api
      with check (side = 'asked' and hat_id = to_hat_id and hat_id = (kapstok.acting_hat()).id and sent_at = kapstok.at() and desk.was_asked(item_id, hat_id));

    create policy by_fg on desk.decision for select to kapstok_api using (${MINE});
    create policy decided on desk.decision for insert to kapstok_api
      with check (reviewer_hat_id = (kapstok.acting_hat()).id and decided_at = kapstok.at() and ${MINE});
    create policy by_fg on desk.opening for select to kapstok_api using (${MINE});
    create policy opened on desk.opening for insert to kapstok_api
      with check (hat_id = (kapstok.acting_hat()).id and opened_at = kapstok.at() and closed_at is null and ${MINE});
    create policy by_fg on desk.escalation for select to kapstok_api using (${MINE});
    grant select, insert on desk.message, desk.decision, desk.opening to kapstok_api;
    grant select on desk.escalation, desk.item to kapstok_api;
  `);
}

async function theAsked(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- What the asked hat learns: when it looked, how often, and that it is asked; not what was found, not the score, no name.
    create function desk.questions() returns table (id uuid, first_at timestamptz, last_at timestamptz, accesses integer, dossier_id uuid, asked_at timestamptz,
        answered_at timestamptz, closed_at timestamptz)
      language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        select i.id, i.first_at, i.last_at, i.accesses, i.dossier_id, m.asked_at, m.answered_at, desk.decided_at(i.id)
        from (select item_id, max(sent_at) filter (where side = 'fg') as asked_at, max(sent_at) filter (where side = 'asked') as answered_at
          from message where to_hat_id = (kapstok.acting_hat()).id group by item_id) m
        join item i on i.id = m.item_id order by m.asked_at desc, i.id
      $$;
    revoke execute on function desk.questions() from public;
    grant execute on function desk.questions() to kapstok_api;
  `);
}

async function numbers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- What else the account did that day in dossiers of this controller: numbers by hour, no lines. Nothing for who is not its FG.
    create function desk.rest_of_day(p_item uuid) returns table (hour integer, event text, outcome text, accesses integer)
      language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        select extract(hour from l.at at time zone 'Europe/Amsterdam')::integer, l.event, l.outcome, count(*)::integer
        from item i join logbook.access_line l on l.account_id = i.account_id and l.controller_id = i.controller_id
          and l.at >= i.day::timestamp at time zone 'Europe/Amsterdam' and l.at < (i.day + 1)::timestamp at time zone 'Europe/Amsterdam'
        where i.id = p_item and i.controller_id = ${OWN} and i.account_id <> (kapstok.acting_hat()).account_id and not (l.id = any (i.line_ids))
        group by 1, 2, 3 order by 1, 2, 3
      $$;

    -- How many open items are about the FG who asks, and whether somebody else can review these.
    create function desk.not_for_me() returns table (items integer, somebody_else boolean)
      language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        select count(i.id)::integer, exists (select 1 from hat h where h.task = 'fg' and h.organisation_id = ${OWN} and h.account_id <> (kapstok.acting_hat()).account_id
          and h.valid_from <= kapstok.at() and (h.valid_until is null or kapstok.at() < h.valid_until))
        from item i where i.controller_id = ${OWN} and i.account_id = (kapstok.acting_hat()).account_id and desk.decided_at(i.id) is null
      $$;

    -- Numbers of the own controller by month; also of what is about the own account, which a number does not show.
    create function desk.trend(p_since date) returns table (month text, accesses integer, explained integer, unexplained integer, odd integer, break_glass integer,
        open integer, in_order integer, to_discuss integer, breach integer)
      language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        with scored as (
          select to_char(day, 'YYYY-MM') as month, sum(accesses)::integer as accesses, sum(explained)::integer as explained
          from scored_day where controller_id = ${OWN} and day >= p_since group by 1
        ), found as (
          select to_char(i.day, 'YYYY-MM') as month, count(*) filter (where i.kind = 'unexplained')::integer as unexplained, count(*) filter (where i.kind = 'odd')::integer as odd,
            count(*) filter (where i.kind = 'break-glass')::integer as break_glass, count(*) filter (where o.outcome is null)::integer as open,
            count(*) filter (where o.outcome = 'in-order')::integer as in_order, count(*) filter (where o.outcome = 'to-discuss')::integer as to_discuss,
            count(*) filter (where o.outcome = 'breach')::integer as breach
          from item i left join lateral (select d.outcome from decision d where d.finding_id = i.id
            union all select r.finding from break_glass_review r where r.break_glass_id = i.id) o on true
          where i.controller_id = ${OWN} and i.day >= p_since group by 1
        )
        select month, coalesce(s.accesses, 0), coalesce(s.explained, 0), coalesce(f.unexplained, 0), coalesce(f.odd, 0), coalesce(f.break_glass, 0),
          coalesce(f.open, 0), coalesce(f.in_order, 0), coalesce(f.to_discuss, 0), coalesce(f.breach, 0)
        from scored s full join found f using (month) order by month desc
      $$;
    create function desk.trend_by_organisation(p_since date) returns table (month text, organisation_id uuid, items integer, decided integer, breach integer)
      language sql stable security definer set search_path = desk, kapstok, pg_temp
      as $$
        select to_char(i.day, 'YYYY-MM'), i.organisation_id, count(*)::integer, count(o.outcome)::integer, count(*) filter (where o.outcome = 'breach')::integer
        from item i left join lateral (select d.outcome from decision d where d.finding_id = i.id
          union all select r.finding from break_glass_review r where r.break_glass_id = i.id) o on true
        where i.controller_id = ${OWN} and i.day >= p_since group by 1, 2 order by 1 desc, 3 desc, 2
      $$;
    revoke execute on function desk.rest_of_day(uuid), desk.not_for_me(), desk.trend(date), desk.trend_by_organisation(date) from public;
    grant execute on function desk.rest_of_day(uuid), desk.not_for_me(), desk.trend(date), desk.trend_by_organisation(date) to kapstok_api;
  `);
}

async function escalation(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- A break-glass that was not reviewed in its five working days, and what no FG of the controller may review: once, to the FG and to
    -- beheer of the controller, which hears that it is there and not what. For the worker, which reads no item itself.
    create function desk.escalate() returns table (item_id uuid, dossier_id uuid, reason text)
      language sql volatile security definer set search_path = desk, kapstok, pg_temp
      as $$
        with late as (
          select i.id, i.controller_id, i.account_id, i.dossier_id, i.emergency_id,
            case when exists (select 1 from hat h where h.task = 'fg' and h.organisation_id = i.controller_id and h.account_id <> i.account_id
              and h.valid_from <= clock_timestamp() and (h.valid_until is null or clock_timestamp() < h.valid_until)) then 'not-reviewed' else 'nobody-else' end as reason, i.due_at
          from item i
          where not exists (select 1 from decision d where d.finding_id = i.id) and not exists (select 1 from break_glass_review r where r.break_glass_id = i.id)
            and not exists (select 1 from escalation e where e.item_id = i.id)
        ), made as (
          insert into escalation (item_id, controller_id, about_account_id, reason, escalated_at)
            select l.id, l.controller_id, l.account_id, l.reason, clock_timestamp() from late l where l.reason = 'nobody-else' or l.due_at <= clock_timestamp()
            on conflict do nothing returning escalation.item_id, escalation.reason
        ), told as (
          insert into outbox (id, kind, about, made_at, due_at)
            select gen_random_uuid(), case m.reason when 'not-reviewed' then 'break-glass-not-reviewed' else 'review-without-reviewer' end,
              jsonb_build_object('organisationId', l.controller_id, 'task', 'beheer', 'controllerId', l.controller_id)
                || case when m.reason = 'not-reviewed' then jsonb_build_object('emergencyId', l.emergency_id) else '{}' end,
              clock_timestamp(), clock_timestamp()
            from made m join late l on l.id = m.item_id
        )
        select m.item_id, l.dossier_id, m.reason from made m join late l on l.id = m.item_id
      $$;
    revoke execute on function desk.escalate() from public;
    grant execute on function desk.escalate() to kapstok_worker;
  `);
}
