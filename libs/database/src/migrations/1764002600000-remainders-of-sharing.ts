import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was left of sharing: a disclosure to who treats along ends with that treatment, every disclosure has exactly what its basis asks
 * for, a consent says whether it counts as a whole, and an administrator names the contact to whom a question is escalated.
 */
export class RemaindersOfSharing1764002600000 implements MigrationInterface {
  name = 'RemaindersOfSharing1764002600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GROUND);
    await runner.query(BASIS);
    await runner.query(WHOLE);
    await runner.query(CONTACT);
    await runner.query(MANDATED);
    await runner.query(NOT_TOLD_YET);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

const GROUND = `
  -- Whether the receiver of a disclosure is registered now as directly involved in the same treatment (R101). Yes or no, whoever asks: the
  -- registration itself is read by who works in the dossier alone.
  create function kapstok.treats_along(p_disclosure uuid, p_at timestamptz) returns boolean language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from disclosure d join co_treatment t on t.dossier_id = d.dossier_id and t.organisation_id = d.receiver_organisation_id
          and t.task = d.receiver_task and t.law = d.receiver_law
        where d.id = p_disclosure and t.valid_from <= p_at and (t.valid_until is null or p_at < t.valid_until))
    $$;

  -- As before, with the disclosure itself: what was given to who treats along stands for as long as that treatment.
  create function kapstok.ground_stands(p_ground text, p_subject uuid, p_category text, p_organisation uuid, p_task text, p_purpose text,
      p_covenant uuid, p_disclosure uuid, p_at timestamptz) returns boolean language sql stable
    as $$
      select (case
          when p_ground = 'toestemming' then kapstok.consent_counts(p_subject, p_category, p_organisation, p_task, p_purpose, p_at)
          when p_ground = 'informatieplicht-ots' then kapstok.measure_in_force(p_subject, p_organisation, p_at, array['ots'])
          when p_ground = 'statutair-onderling' and p_task in ('jeugdbescherming','jeugdreclassering')
            then kapstok.measure_in_force(p_subject, p_organisation, p_at, array['ots','voogdij','jeugdreclassering'])
          when p_ground = 'medebehandelaar' then kapstok.treats_along(p_disclosure, p_at)
          else true
        end)
        and (p_covenant is null or coalesce(kapstok.covenant_in_force(p_covenant, p_at), false))
    $$;

  drop policy received on kapstok.disclosed_entry;
  create policy received on kapstok.disclosed_entry for select to kapstok_api
    using (exists (select 1 from kapstok.access_grant g where g.cause_id = disclosed_entry.disclosure_id and g.reach = 'disclosure')
      and kapstok.ground_stands(ground, subject_id, category, receiver_organisation_id, receiver_task, purpose, covenant_id, disclosure_id,
        (select kapstok.at())));
  drop policy given_by_holder on kapstok.disclosed_entry;
  create policy given_by_holder on kapstok.disclosed_entry for insert to kapstok_api, kapstok_worker
    with check (exists (select 1 from kapstok.disclosing(disclosed_entry.disclosure_id) d
        where d.dossier_id = disclosed_entry.dossier_id and d.receiver_organisation_id = disclosed_entry.receiver_organisation_id
          and d.receiver_task = disclosed_entry.receiver_task and d.purpose = disclosed_entry.purpose
          and ((d.held_as = 'V4' and kapstok.holds_received(d.onward_of, disclosed_entry.entry_id, disclosed_entry.version, disclosed_entry.category, disclosed_entry.fields))
            or (d.held_as <> 'V4' and exists (select 1 from kapstok.entry e
              join kapstok.access_grant g on g.dossier_id = e.dossier_id and g.reach = 'dossier' and g.rule = d.held_as
              join kapstok.view_rule_category v on v.rule = g.rule and v.category = e.category
                and v.valid_from <= kapstok.at() and (v.valid_until is null or kapstok.at() < v.valid_until)
              where e.id = disclosed_entry.entry_id and e.dossier_id = disclosed_entry.dossier_id and e.category = disclosed_entry.category))))
      and kapstok.ground_stands(ground, subject_id, category, receiver_organisation_id, receiver_task, purpose, covenant_id, disclosure_id, kapstok.at()));
  create or replace function kapstok.received_subjects() returns uuid[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select array_agg(distinct d.subject_id) from access_grant g join disclosure d on d.id = g.cause_id
      where g.reach = 'disclosure' and g.holder_key = any (kapstok.holder_keys())
        and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until)
        and exists (select 1 from disclosed_entry e where e.disclosure_id = d.id
          and kapstok.ground_stands(e.ground, e.subject_id, e.category, e.receiver_organisation_id, e.receiver_task, e.purpose, e.covenant_id, d.id, kapstok.at()))
    $$;
  create or replace function kapstok.holds_received(p_disclosure uuid, p_entry uuid, p_version integer, p_category text, p_fields text[]) returns boolean
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from access_grant g join disclosed_entry e on e.disclosure_id = g.cause_id
        where g.cause_id = p_disclosure and g.reach = 'disclosure' and g.holder_key = any (kapstok.holder_keys())
          and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until)
          and e.entry_id = p_entry and e.version = p_version and e.category = p_category and p_fields <@ e.fields
          and kapstok.ground_stands(e.ground, e.subject_id, e.category, e.receiver_organisation_id, e.receiver_task, e.purpose, e.covenant_id, g.cause_id, kapstok.at()))
    $$;
  drop function kapstok.ground_stands(text, uuid, text, uuid, text, text, uuid, timestamptz);
`;

const BASIS = `
  -- The grounds on which something may be given as it is, without a weighing: worked out from the rule set when migrations run, as the
  -- other tables that row-level security reads.
  create table kapstok.allowing_ground (
    ground text not null,
    valid_from timestamptz not null,
    valid_until timestamptz,
    primary key (ground, valid_from)
  );
  alter table kapstok.allowing_ground enable row level security;

  -- Exactly what a disclosure rests on (R78, R243), looked at when everything of it is written. Each: the line of its own decision in the
  -- log, and something that was given. consent: an entry on consent, and every other entry on a ground that gives without weighing. law:
  -- only such grounds and no consent. weighing: the used weighing of this same decision. Only who owns the tables is not asked.
  create function kapstok.basis_holds() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      declare
        grounds text[] := (select array_agg(distinct ground) from disclosed_entry where disclosure_id = new.id);
        as_it_is boolean := grounds <@ (array['toestemming'] || array(select a.ground from allowing_ground a
          where a.valid_from <= new.disclosed_at and (a.valid_until is null or new.disclosed_at < a.valid_until)));
      begin
        if grounds is null then
          raise exception 'a disclosure without anything in it' using errcode = '23514', constraint = 'disclosure_basis';
        end if;
        if not exists (select 1 from logbook.access_line l where l.tx = pg_current_xact_id() and l.decision_id = new.decision_id
            and l.event = 'disclose' and l.outcome = 'allowed' and l.dossier_id = new.dossier_id) then
          raise exception 'a disclosure without the line of its decision' using errcode = '23514', constraint = 'disclosure_basis';
        end if;
        if not (case new.basis
            when 'consent' then 'toestemming' = any (grounds) and as_it_is
            when 'law' then not 'toestemming' = any (grounds) and as_it_is
            when 'weighing' then exists (select 1 from weighing w where w.id = new.weighing_id and w.state = 'used' and w.decision_id = new.decision_id
              and w.used_at = new.disclosed_at)
          end) then
          raise exception 'a disclosure does not rest on what it names' using errcode = '23514', constraint = 'disclosure_basis';
        end if;
        return null;
      end
    $$;
  create constraint trigger basis_holds after insert on kapstok.disclosure deferrable initially deferred
    for each row when (current_user <> 'kapstok_owner') execute function kapstok.basis_holds();
`;

const WHOLE = `
  -- Whether something is open on an answer now: everyone who must has a consent that counts, for at least one of its categories. Yes or
  -- no alone, so that one parent learns nothing of the words of the other. Only consent to provide lifts secrecy (R73).
  create function kapstok.counts_as_a_whole(p_consent uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select coalesce((select bool_or(kapstok.consent_counts(c.subject_id, category, c.to_organisation_id, c.to_task, c.purpose, kapstok.at()))
        from consent c cross join unnest(c.categories) as category where c.id = p_consent and c.kind = 'verstrekking'), false)
    $$;
`;

const CONTACT = `
  -- An administrator names the fixed contact as well: a task of its own organisation that works with content. Never a task that does not,
  -- its own first of all: who administers does not come to read what is asked about people (R209, R213).
  create or replace function kapstok.contact_point_only() returns trigger language plpgsql
    as $$
      declare contact constant text[] := array['contact_point','escalation_contact','escalation_task','contact_hours','version'];
      begin
        if to_jsonb(new) - contact <> to_jsonb(old) - contact or new.version <> old.version + 1 then
          raise exception 'of a task in the directory only whom to ask changes, by one version' using errcode = '23001';
        end if;
        if new.escalation_task is distinct from old.escalation_task and new.escalation_task is not null
            and (new.escalation_task in ('beleid','fg','convenantbeheer','beheer','client') or not exists (
              select 1 from kapstok.organisation_task t where t.organisation_id = new.organisation_id and t.task = new.escalation_task)) then
          raise exception 'the fixed contact is a task of this organisation that works with content' using errcode = '23514';
        end if;
        return new;
      end
    $$;
  grant update (escalation_task) on kapstok.organisation_task to kapstok_api;
`;

const MANDATED = `
  -- Who may sign for these organisations now, each by its own hat.
  create function kapstok.keys_of_mandated(p_organisations jsonb) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select coalesce(array_agg(distinct 'hat:' || m.hat_id), '{}') from mandate m join hat h on h.id = m.hat_id
      where m.organisation_id::text in (select jsonb_array_elements_text(p_organisations))
        and m.granted_at <= clock_timestamp() and (m.revoked_at is null or clock_timestamp() < m.revoked_at)
        and h.valid_from <= clock_timestamp() and (h.valid_until is null or clock_timestamp() < h.valid_until)
    $$;
  revoke execute on function kapstok.keys_of_mandated(jsonb) from public;

  -- As before for everybody else.
  alter function kapstok.notice_keys(text, jsonb) rename to other_notice_keys;
  revoke execute on function kapstok.other_notice_keys(text, jsonb) from kapstok_worker;
  create function kapstok.notice_keys(p_to text, p_about jsonb) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select case when p_to = 'mandated' then kapstok.keys_of_mandated(p_about -> 'organisationIds') else kapstok.other_notice_keys(p_to, p_about) end
    $$;
  revoke execute on function kapstok.notice_keys(text, jsonb) from public;
  grant execute on function kapstok.notice_keys(text, jsonb) to kapstok_worker;
`;

const NOT_TOLD_YET = `
  -- Why whom it is about has not been told yet that a dossier was opened in acute danger, and until when: a serious reason, recorded each
  -- time anew and never changed (R220). Fear for the relation is none (R221).
  create table kapstok.break_glass_wait (
    id uuid primary key,
    break_glass_id uuid not null references kapstok.break_glass,
    reason text not null check (reason in ('safety','inquiry','unreachable')),
    why text not null check (length(trim(why)) > 0 and length(why) <= 2000),
    tell_by date not null,
    by_hat_id uuid not null references kapstok.hat,
    recorded_at timestamptz not null
  );
  create index on kapstok.break_glass_wait (break_glass_id, recorded_at desc);
  create trigger break_glass_wait_is_fixed before update or delete on kapstok.break_glass_wait for each row execute function kapstok.refuse_change();
  create trigger break_glass_wait_stays before truncate on kapstok.break_glass_wait for each statement execute function kapstok.refuse_change();
  alter table kapstok.break_glass_wait enable row level security;
  create policy with_the_opening on kapstok.break_glass_wait for select to kapstok_api
    using (exists (select 1 from kapstok.break_glass b where b.id = break_glass_wait.break_glass_id));
  create policy by_who_tells on kapstok.break_glass_wait for insert to kapstok_api
    with check (recorded_at = kapstok.at() and by_hat_id = (kapstok.acting_hat()).id and tell_by >= (kapstok.at() at time zone 'Europe/Amsterdam')::date
      and exists (select 1 from kapstok.break_glass b where b.id = break_glass_wait.break_glass_id and b.told_at is null
        and (b.hat_id = (kapstok.acting_hat()).id or exists (select 1 from kapstok.access_grant g where g.dossier_id = b.dossier_id
          and g.reach = 'dossier' and g.rule = 'V1'))));
  grant select, insert on kapstok.break_glass_wait to kapstok_api;
`;
