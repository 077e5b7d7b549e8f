import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Break-glass (rules §8) with its review, consultations without personal data, and what the directory says of each task.
 * A grant of break-glass has a reach of its own: policies that ask for reach 'dossier' do not see it, so it opens nothing but what
 * is named here.
 */
export class BreakGlass1764000600000 implements MigrationInterface {
  name = 'BreakGlass1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await breakGlass(runner);
    await whatItOpens(runner);
    await whoKnowsOfIt(runner);
    await consultations(runner);
    await directory(runner);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

async function breakGlass(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create index on kapstok.person (birth_date);

    -- Of the same controller, task and law (decision §3: own and same). No hat or no dossier gives NULL, which opens nothing.
    create function kapstok.own_and_same(h kapstok.hat, d kapstok.dossier) returns boolean language sql stable
      as $$
        select (h.organisation_id = d.controller_id or (h.task in ('toeleiding','begeleiding') and h.processor_for = d.controller_id))
          and h.task = d.task and h.law is not distinct from d.law and (h.task <> 'regie' or h.from_task is not distinct from d.from_task)
      $$;

    -- One opening in acute danger. All but its end and the telling is fixed; whose it is and whose dossier is filled in by a trigger.
    create table kapstok.break_glass (
      id uuid primary key,
      dossier_id uuid not null references kapstok.dossier,
      controller_id uuid not null references kapstok.organisation,
      hat_id uuid not null references kapstok.hat,
      account_id uuid not null references kapstok.account,
      reason text not null check (length(trim(reason)) >= 10 and length(reason) <= 2000),
      rule_set text not null,
      decision_id uuid not null,
      opened_at timestamptz not null,
      ends_at timestamptz not null,
      closed_at timestamptz,
      review_due_at timestamptz not null check (opened_at < review_due_at),
      tell_due_at timestamptz not null check (opened_at < tell_due_at),
      told_at timestamptz,
      told_how text check (length(trim(told_how)) > 0 and length(told_how) <= 2000),
      told_by_hat_id uuid references kapstok.hat,
      check (opened_at < ends_at and ends_at <= opened_at + interval '4 hours'),
      check (opened_at < closed_at and closed_at <= ends_at),
      check ((told_at is null) = (told_how is null) and (told_at is null) = (told_by_hat_id is null))
    );
    create index on kapstok.break_glass (controller_id, opened_at desc, id desc);
    create index on kapstok.break_glass (hat_id, opened_at desc, id desc);
    create index on kapstok.break_glass (dossier_id, opened_at desc);

    create function kapstok.break_glass_is_of_a_colleague() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
      as $$
        declare d kapstok.dossier; h kapstok.hat;
        begin
          select * into d from kapstok.dossier where id = new.dossier_id;
          select * into h from kapstok.hat where id = new.hat_id;
          if not coalesce(kapstok.own_and_same(h, d), false) then
            raise exception 'this hat has another organisation, task or law than the dossier' using errcode = '23514';
          end if;
          new.controller_id := d.controller_id;
          new.account_id := h.account_id;
          return new;
        end
      $$;
    create trigger break_glass_is_of_a_colleague before insert on kapstok.break_glass
      for each row execute function kapstok.break_glass_is_of_a_colleague();

    create function kapstok.break_glass_is_fixed() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
      as $$
        declare mine constant text[] := array['closed_at','told_at','told_how','told_by_hat_id'];
        begin
          if to_jsonb(new) - mine <> to_jsonb(old) - mine or (old.closed_at is not null and new.closed_at is distinct from old.closed_at)
            or (old.told_at is not null and (new.told_at, new.told_how, new.told_by_hat_id) is distinct from (old.told_at, old.told_how, old.told_by_hat_id)) then
            raise exception 'of break_glass only the end and the telling are filled in, once' using errcode = '23001';
          end if;
          if new.closed_at is distinct from old.closed_at and old.hat_id is distinct from (kapstok.acting_hat()).id then
            raise exception 'break_glass is closed by who opened it' using errcode = '23001';
          end if;
          return new;
        end
      $$;
    create trigger break_glass_is_fixed before update on kapstok.break_glass for each row execute function kapstok.break_glass_is_fixed();
    create trigger break_glass_stays before delete on kapstok.break_glass for each row execute function kapstok.refuse_change();

    -- Which categories were looked at, taken from the lines of the log themselves.
    create table kapstok.break_glass_look (
      break_glass_id uuid not null references kapstok.break_glass,
      category text not null,
      first_at timestamptz not null,
      primary key (break_glass_id, category)
    );

    -- What the FG of the controller finds of it, once.
    create table kapstok.break_glass_review (
      break_glass_id uuid primary key references kapstok.break_glass,
      finding text not null check (finding in ('in-order','to-discuss','breach')),
      words text not null check (length(trim(words)) > 0 and length(words) <= 2000),
      reviewer_hat_id uuid not null references kapstok.hat,
      reviewed_at timestamptz not null
    );
    create trigger break_glass_review_is_fixed before update or delete on kapstok.break_glass_review
      for each row execute function kapstok.refuse_change();

    -- Each try to find a dossier in an emergency: a hat has few of them in an hour.
    create table kapstok.emergency_try (
      id uuid primary key,
      hat_id uuid not null references kapstok.hat,
      tried_at timestamptz not null
    );
    create index on kapstok.emergency_try (hat_id, tried_at desc);
  `);
}

async function whatItOpens(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table kapstok.access_grant drop constraint access_grant_reach_check;
    alter table kapstok.access_grant add constraint access_grant_reach_check check (reach in ('dossier','disclosure','emergency'));
    alter table kapstok.access_grant drop constraint access_grant_rule_check;
    alter table kapstok.access_grant add constraint access_grant_rule_check check (rule in ('V1','V4','V5','V6','acuut-gevaar'));
    alter table kapstok.access_grant add check ((reach = 'emergency') = (rule = 'acuut-gevaar'));

    create function kapstok.grant_break_glass() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
      as $$
        declare d kapstok.dossier; c kapstok.case;
        begin
          select * into strict d from kapstok.dossier where id = new.dossier_id;
          select * into strict c from kapstok.case where id = d.case_id;
          insert into kapstok.access_grant (cause_id, reach, rule, holder_key, dossier_id, case_id, dossier_kind, valid_from, valid_until, sort_key, case_sort_key)
            values (new.id, 'emergency', 'acuut-gevaar', 'hat:' || new.hat_id, d.id, d.case_id, d.kind, new.opened_at, new.ends_at, d.opened_at, c.opened_at);
          return null;
        end
      $$;
    create trigger grant_break_glass after insert on kapstok.break_glass for each row execute function kapstok.grant_break_glass();
    create function kapstok.end_break_glass() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
      as $$ begin update kapstok.access_grant set valid_until = new.closed_at where cause_id = new.id; return null; end $$;
    create trigger end_break_glass after update of closed_at on kapstok.break_glass for each row when (new.closed_at is not null)
      execute function kapstok.end_break_glass();

    -- The dossier, its entries in the categories of the rule, whom it is about and who has gezag over them; nothing else.
    create policy in_emergency on kapstok.dossier for select to kapstok_api
      using ((select true from kapstok.access_grant g where g.dossier_id = dossier.id and g.reach = 'emergency' limit 1));
    create policy in_emergency on kapstok.entry for select to kapstok_api
      using (exists (select 1 from kapstok.access_grant g
        join kapstok.view_rule_category v on v.rule = g.rule and v.category = entry.category
          and v.valid_from <= (select kapstok.at()) and (v.valid_until is null or (select kapstok.at()) < v.valid_until)
        where g.dossier_id = entry.dossier_id and g.reach = 'emergency'));
    create policy in_emergency on kapstok.household for select to kapstok_api
      using (exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
        where g.reach = 'emergency' and d.household_id = household.id));

    create function kapstok.emergency_persons() returns uuid[] language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        with people as (
          select d.subject_id as id from access_grant g join dossier d on d.id = g.dossier_id
          where g.reach = 'emergency' and g.holder_key = any (kapstok.holder_keys()) and g.valid_from <= kapstok.at() and kapstok.at() < g.valid_until
            and d.subject_id is not null
          union
          select m.person_id from access_grant g join dossier d on d.id = g.dossier_id join household_member m on m.household_id = d.household_id
          where g.reach = 'emergency' and g.holder_key = any (kapstok.holder_keys()) and g.valid_from <= kapstok.at() and kapstok.at() < g.valid_until
        )
        select array_agg(p) from (select id as p from people union select z.holder_id from gezag z join people on people.id = z.child_id) all_of_them
      $$;
    create policy in_emergency on kapstok.person for select to kapstok_api using (id = any ((select kapstok.emergency_persons())::uuid[]));

    -- An address is of category contact: that of whom the dossier itself is about, never of the others of the case, and never a BSN.
    create policy in_emergency on kapstok.address for select to kapstok_api
      using (exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
        join kapstok.view_rule_category v on v.rule = g.rule and v.category = 'contact'
          and v.valid_from <= (select kapstok.at()) and (v.valid_until is null or (select kapstok.at()) < v.valid_until)
        where g.reach = 'emergency' and d.controller_id = address.controller_id
          and (d.subject_id = address.person_id
            or exists (select 1 from kapstok.household_member m where m.household_id = d.household_id and m.person_id = address.person_id))));
  `);
}

async function whoKnowsOfIt(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- The shape of a dossier of the own controller, task and law: what the decision needs, for who may not look into it yet.
    create function kapstok.emergency_dossier(p_dossier uuid)
      returns table (id uuid, kind text, controller_id uuid, task text, law text, from_task text, scope text)
      language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        select d.id, d.kind, d.controller_id, d.task, d.law, d.from_task, d.scope
        from (select kapstok.acting_hat() as h) a join dossier d on d.id = p_dossier where kapstok.own_and_same((h), d)
      $$;

    -- Dossiers of the own controller, task and law about exactly this person: by birth date with the whole name, or with the BSN.
    create function kapstok.emergency_targets(p_birth date, p_name text, p_bsn text) returns table (id uuid, kind text, scope text)
      language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        select distinct on (d.closed_at is not null, d.opened_at, d.id) d.id, d.kind, d.scope
        from (select kapstok.acting_hat() as h) a
        join person p on p.birth_date = p_birth
        join dossier d on (d.subject_id = p.id or exists (select 1 from household_member m where m.household_id = d.household_id and m.person_id = p.id))
        where kapstok.own_and_same((h), d)
          and case when p_bsn is null then lower(p.name) = lower(p_name)
            else exists (select 1 from person_bsn b where b.person_id = p.id and b.controller_id = d.controller_id and b.bsn = p_bsn) end
        order by d.closed_at is not null, d.opened_at, d.id limit 5
      $$;

    -- For whom a hat counts and reviews: its own organisation, or the college for which it carries out toeleiding.
    create function kapstok.emergency_counts(p_since timestamptz)
      returns table (month text, opened integer, reviewed integer, overdue integer, in_order integer, to_discuss integer, breach integer)
      language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        select to_char(b.opened_at at time zone 'Europe/Amsterdam', 'YYYY-MM'), count(*)::integer, count(r.finding)::integer,
          (count(*) filter (where r.finding is null and b.review_due_at < kapstok.at()))::integer,
          (count(*) filter (where r.finding = 'in-order'))::integer, (count(*) filter (where r.finding = 'to-discuss'))::integer,
          (count(*) filter (where r.finding = 'breach'))::integer
        from (select kapstok.acting_hat() as h) a
        join break_glass b on b.controller_id = coalesce((h).processor_for, (h).organisation_id)
        left join break_glass_review r on r.break_glass_id = b.id
        where b.opened_at >= p_since and b.opened_at <= kapstok.at()
          and (h).task in ('fg','toeleiding','hulpverlening','regie','begeleiding','veilig-thuis','raadsonderzoek','jeugdbescherming','jeugdreclassering')
        group by 1 order by 1 desc
      $$;

    alter table kapstok.break_glass enable row level security;
    alter table kapstok.break_glass_look enable row level security;
    alter table kapstok.break_glass_review enable row level security;
    alter table kapstok.emergency_try enable row level security;

    -- Known to who opened it, to who is involved in the dossier, and to the FG of its controller.
    create policy own on kapstok.break_glass for select to kapstok_api using (hat_id = (kapstok.acting_hat()).id);
    create policy by_involved on kapstok.break_glass for select to kapstok_api
      using (exists (select 1 from kapstok.access_grant g where g.dossier_id = break_glass.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));
    create policy by_fg on kapstok.break_glass for select to kapstok_api
      using (controller_id = (select case when (h).task = 'fg' then (h).organisation_id end from kapstok.acting_hat() h));
    create policy by_colleague on kapstok.break_glass for insert to kapstok_api
      with check (hat_id = (kapstok.acting_hat()).id and opened_at = kapstok.at() and closed_at is null and told_at is null);
    create policy closed_or_told on kapstok.break_glass for update to kapstok_api
      using (hat_id = (kapstok.acting_hat()).id
        or exists (select 1 from kapstok.access_grant g where g.dossier_id = break_glass.dossier_id and g.reach = 'dossier' and g.rule = 'V1'))
      with check ((told_at is null or told_at <= kapstok.at()) and (told_at is distinct from kapstok.at() or told_by_hat_id = (kapstok.acting_hat()).id));
    grant select, insert on kapstok.break_glass to kapstok_api;
    grant update (closed_at, told_at, told_how, told_by_hat_id) on kapstok.break_glass to kapstok_api;

    create policy known on kapstok.break_glass_look for select to kapstok_api
      using (exists (select 1 from kapstok.break_glass b where b.id = break_glass_look.break_glass_id));
    grant select on kapstok.break_glass_look to kapstok_api;

    create policy known on kapstok.break_glass_review for select to kapstok_api
      using (exists (select 1 from kapstok.break_glass b where b.id = break_glass_review.break_glass_id));
    -- Never by somebody who opened it, whatever hat that was.
    create policy by_fg on kapstok.break_glass_review for insert to kapstok_api
      with check (reviewed_at = kapstok.at() and reviewer_hat_id = (kapstok.acting_hat()).id and (kapstok.acting_hat()).task = 'fg'
        and exists (select 1 from kapstok.break_glass b where b.id = break_glass_review.break_glass_id
          and b.controller_id = (kapstok.acting_hat()).organisation_id and b.account_id <> (kapstok.acting_hat()).account_id));
    grant select, insert on kapstok.break_glass_review to kapstok_api;

    create policy own on kapstok.emergency_try for all to kapstok_api
      using (hat_id = (kapstok.acting_hat()).id) with check (hat_id = (kapstok.acting_hat()).id and tried_at = kapstok.at());
    grant select, insert on kapstok.emergency_try to kapstok_api;

    -- The worker tells who must know: whose dossier it is and who works in it.
    create policy worker on kapstok.break_glass for select to kapstok_worker using (true);
    grant select on kapstok.break_glass to kapstok_worker;
  `);
}

async function consultations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- That a colleague or Veilig Thuis was consulted, without personal data (R256). The row remains, so that a weighing can refer to
    -- it (R145); what was written is removed.
    create table kapstok.consultation (
      id uuid primary key,
      asker_hat_id uuid not null references kapstok.hat,
      asker_organisation_id uuid not null references kapstok.organisation,
      asker_task text not null,
      to_organisation_id uuid not null references kapstok.organisation,
      to_task text not null,
      rule_set text not null,
      asked_at timestamptz not null,
      last_at timestamptz not null,
      answered_at timestamptz,
      closed_at timestamptz,
      texts_removed_at timestamptz
    );
    create index on kapstok.consultation (asker_hat_id, asked_at desc, id desc);
    create index on kapstok.consultation (to_organisation_id, to_task, asked_at desc, id desc);
    create index consultation_with_texts on kapstok.consultation (last_at) where texts_removed_at is null;
    create table kapstok.consultation_message (
      id uuid primary key,
      consultation_id uuid not null references kapstok.consultation,
      hat_id uuid not null references kapstok.hat,
      body text not null check (length(trim(body)) > 0 and length(body) <= 4000),
      sent_at timestamptz not null
    );
    create index on kapstok.consultation_message (consultation_id, sent_at, id);

    create function kapstok.consultation_is_fixed() returns trigger language plpgsql
      as $$
        declare moments constant text[] := array['last_at','answered_at','closed_at','texts_removed_at'];
        begin
          if to_jsonb(new) - moments <> to_jsonb(old) - moments or (old.closed_at is not null and new.closed_at is distinct from old.closed_at)
            or (old.answered_at is not null and new.answered_at is distinct from old.answered_at) then
            raise exception 'of a consultation only what happens to it is filled in, once' using errcode = '23001';
          end if;
          return new;
        end
      $$;
    create trigger consultation_is_fixed before update on kapstok.consultation for each row execute function kapstok.consultation_is_fixed();
    create trigger consultation_stays before delete on kapstok.consultation for each row execute function kapstok.refuse_change();
    create trigger consultation_message_is_fixed before update on kapstok.consultation_message for each row execute function kapstok.refuse_change();

    -- A text is there until the consultation is closed or nothing was written for thirty days, by the clock and not by a job.
    create function kapstok.consultation_text_stands(c kapstok.consultation, p_at timestamptz) returns boolean language sql immutable
      as $$ select c.closed_at is null and p_at < c.last_at + interval '720 hours' $$;

    -- What no longer stands is removed by the worker, and by nobody else.
    create function kapstok.remove_consultation_texts() returns integer language plpgsql security definer set search_path = kapstok, pg_temp
      as $$
        declare removed integer;
        begin
          with done as (
            update consultation c set texts_removed_at = clock_timestamp()
            where c.texts_removed_at is null and not kapstok.consultation_text_stands(c, clock_timestamp()) returning c.id
          ), gone as (delete from consultation_message m using done where m.consultation_id = done.id returning m.id)
          select count(*) into removed from gone;
          return removed;
        end
      $$;
    revoke execute on function kapstok.remove_consultation_texts() from public;
    grant execute on function kapstok.remove_consultation_texts() to kapstok_worker;

    -- Names of persons in the cases of the acting hat of which a word stands in the text: to refuse the text, so told to its writer.
    create function kapstok.names_among(p_words text[]) returns setof text language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        select distinct p.name from access_grant g
          join household h on h.case_id = g.case_id join household_member m on m.household_id = h.id join person p on p.id = m.person_id
        where g.reach = 'dossier' and g.holder_key = any (kapstok.holder_keys()) and g.valid_from <= kapstok.at()
          and (g.valid_until is null or kapstok.at() < g.valid_until) and string_to_array(lower(p.name), ' ') && p_words
        union
        select p.name from access_grant g join dossier d on d.id = g.dossier_id join person p on p.id = d.subject_id
        where g.holder_key = any (kapstok.holder_keys()) and g.valid_from <= kapstok.at()
          and (g.valid_until is null or kapstok.at() < g.valid_until) and string_to_array(lower(p.name), ' ') && p_words
      $$;

    alter table kapstok.consultation enable row level security;
    alter table kapstok.consultation_message enable row level security;
    create policy own on kapstok.consultation for select to kapstok_api using (asker_hat_id = (kapstok.acting_hat()).id);
    create policy asked on kapstok.consultation for select to kapstok_api
      using (to_organisation_id = (kapstok.acting_hat()).organisation_id and to_task = (kapstok.acting_hat()).task);
    create policy by_asker on kapstok.consultation for insert to kapstok_api
      with check (asker_hat_id = (kapstok.acting_hat()).id and asker_organisation_id = (kapstok.acting_hat()).organisation_id
        and asker_task = (kapstok.acting_hat()).task and asked_at = kapstok.at() and last_at = kapstok.at() and closed_at is null and answered_at is null
        and texts_removed_at is null
        and (to_organisation_id = (kapstok.acting_hat()).organisation_id
          or (to_task = 'veilig-thuis' and exists (select 1 from kapstok.organisation o where o.id = to_organisation_id and o.type = 'veilig-thuis'))));
    create policy goes_on on kapstok.consultation for update to kapstok_api
      using (kapstok.consultation_text_stands(consultation, kapstok.at()) and (asker_hat_id = (kapstok.acting_hat()).id
        or (to_organisation_id = (kapstok.acting_hat()).organisation_id and to_task = (kapstok.acting_hat()).task)))
      with check (last_at <= kapstok.at() and texts_removed_at is null and (closed_at is null or asker_hat_id = (kapstok.acting_hat()).id));
    grant select, insert on kapstok.consultation to kapstok_api;
    grant update (last_at, answered_at, closed_at) on kapstok.consultation to kapstok_api;

    create policy of_consultation on kapstok.consultation_message for select to kapstok_api
      using (exists (select 1 from kapstok.consultation c where c.id = consultation_message.consultation_id and kapstok.consultation_text_stands(c, (select kapstok.at()))));
    create policy in_consultation on kapstok.consultation_message for insert to kapstok_api
      with check (hat_id = (kapstok.acting_hat()).id and sent_at = kapstok.at()
        and exists (select 1 from kapstok.consultation c where c.id = consultation_message.consultation_id and kapstok.consultation_text_stands(c, kapstok.at())));
    grant select, insert on kapstok.consultation_message to kapstok_api;
  `);
}

async function directory(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- Whom to ask, whom to ask after a refusal (R209, R213), when, and since when the task is carried out.
    alter table kapstok.organisation_task
      add column escalation_contact text check (length(trim(escalation_contact)) > 0 and length(escalation_contact) <= 200),
      add column contact_hours text check (length(trim(contact_hours)) > 0 and length(contact_hours) <= 200),
      add column active_from date,
      add column active_until date check (active_from is null or active_until is null or active_from < active_until),
      add column version integer not null default 1;

    create function kapstok.contact_point_only() returns trigger language plpgsql
      as $$
        declare contact constant text[] := array['contact_point','escalation_contact','contact_hours','version'];
        begin
          if to_jsonb(new) - contact <> to_jsonb(old) - contact or new.version <> old.version + 1 then
            raise exception 'of a task in the directory only whom to ask changes, by one version' using errcode = '23001';
          end if;
          return new;
        end
      $$;
    create trigger contact_point_only before update on kapstok.organisation_task for each row execute function kapstok.contact_point_only();
    create policy by_administrator on kapstok.organisation_task for update to kapstok_api
      using ((kapstok.acting_hat()).task in ('beheer','convenantbeheer') and organisation_id = (kapstok.acting_hat()).organisation_id) with check (true);
    grant update (contact_point, escalation_contact, contact_hours, version) on kapstok.organisation_task to kapstok_api;

    -- How many wear a hat of each task now, and how many of those are registered with SKJ or BIG: numbers, no persons (R19, R23).
    create function kapstok.hats_counted() returns table (organisation_id uuid, task text, law text, from_task text, processor_for uuid, hats integer, registered integer)
      language sql stable security definer set search_path = kapstok, pg_temp
      as $$
        select h.organisation_id, h.task, h.law, h.from_task, h.processor_for, count(*)::integer, count(h.registration)::integer
        from hat h where h.person_id is null and h.valid_from <= kapstok.at() and (h.valid_until is null or kapstok.at() < h.valid_until)
          and (kapstok.acting_hat()).id is not null
        group by 1, 2, 3, 4, 5
      $$;
  `);
}
