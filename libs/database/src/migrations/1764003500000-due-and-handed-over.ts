import { MigrationInterface, QueryRunner } from 'typeorm';

const NOW = 'kapstok.at()';

/**
 * What is due by the clock is told to who must do it; two who take over the same dossier at one moment do not both get it; who took over
 * finds what was taken over; a chain shows nobody the other branches of it; and what good care keeps from somebody is kept where questions
 * are listed as it is in the log.
 */
export class DueAndHandedOver1764003500000 implements MigrationInterface {
  name = 'DueAndHandedOver1764003500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DUE);
    await runner.query(ALREADY_THERE);
    await runner.query(HANDED_OVER);
    await runner.query(STILL_TO_TELL);
    await runner.query(WHO_TAKES_OVER);
    await runner.query(CHAIN);
    await runner.query(RECALLED);
    await runner.query(CORRECTED);
    await runner.query(KEPT_FROM);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

const DUE = `
  -- Who works in the dossier, when the kindcheck from which the day follows is still the last one there (R142). A later one has a day of its own.
  create function kapstok.keys_of_kindcheck(p_kindcheck uuid) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select kapstok.keys_of_involved(k.dossier_id) from kindcheck k join dossier d on d.id = k.dossier_id
      where k.id = p_kindcheck and (d.closed_at is null or clock_timestamp() < d.closed_at)
        and not exists (select 1 from kindcheck n where n.dossier_id = k.dossier_id and n.id <> k.id
          and ((n.done_on, n.recorded_at) > (k.done_on, k.recorded_at) or ((n.done_on, n.recorded_at) = (k.done_on, k.recorded_at) and n.id < k.id)))
    $$;

  -- Who has it still to tell (R220): who works in the dossier, or the task that gave onward or out of regie what it held itself. Nobody once it was told.
  create function kapstok.keys_of_telling(p_telling uuid) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select case t.held_as when 'V1' then kapstok.keys_of_involved(t.dossier_id) else array['task:' || t.organisation_id || ':' || t.task] end
      from telling t where t.id = p_telling and t.told_on is null
    $$;
  revoke execute on function kapstok.keys_of_kindcheck(uuid), kapstok.keys_of_telling(uuid) from public;

  -- Who gave it: who works in the dossier it came from; a participant's own task beside these; of what was given onward the task that did so, since
  -- the dossier is not its own and what it weighed is nobody else's.
  create function kapstok.keys_of_who_gave(p_disclosure uuid) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select case when d.held_as = 'V4' then '{}' else kapstok.keys_of_involved(d.dossier_id) end
        || case when d.held_as = 'V1' then '{}' else array['task:' || h.organisation_id || ':' || h.task] end
      from disclosure d join hat h on h.id = d.holder_hat_id where d.id = p_disclosure
    $$;
  -- The FGs of both sides; of what was given onward also that of who did so.
  create function kapstok.keys_of_own_fgs(p_disclosure uuid) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select array['task:' || d.receiver_organisation_id || ':fg', 'task:' || o.controller_id || ':fg']
        || case when d.held_as = 'V4' then array['task:' || coalesce(h.processor_for, h.organisation_id) || ':fg'] else '{}' end
      from disclosure d join dossier o on o.id = d.dossier_id join hat h on h.id = d.holder_hat_id where d.id = p_disclosure
    $$;
  revoke execute on function kapstok.keys_of_who_gave(uuid), kapstok.keys_of_own_fgs(uuid) from public;

  -- As before for everybody else. The outer function and what it adds stay as they are.
  alter function kapstok.other_notice_keys(text, jsonb) rename to first_notice_keys;
  create function kapstok.other_notice_keys(p_to text, p_about jsonb) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select coalesce(case p_to
        when 'kindcheck' then kapstok.keys_of_kindcheck((p_about ->> 'kindcheckId')::uuid)
        when 'telling' then kapstok.keys_of_telling((p_about ->> 'tellingId')::uuid)
        when 'giver' then kapstok.keys_of_who_gave((p_about ->> 'disclosureId')::uuid)
        when 'own-fgs' then kapstok.keys_of_own_fgs((p_about ->> 'disclosureId')::uuid)
        else kapstok.first_notice_keys(p_to, p_about)
      end, '{}')
    $$;
  revoke execute on function kapstok.other_notice_keys(text, jsonb) from public;
`;

// What was recorded before anybody was told of its day.
const ALREADY_THERE = `
  insert into kapstok.outbox (id, kind, about, by_hat_id, made_at, due_at)
    select gen_random_uuid(), 'kindcheck-due', jsonb_build_object('kindcheckId', k.id, 'dossierId', k.dossier_id), k.hat_id, k.recorded_at,
      k.repeat_by::timestamp at time zone 'Europe/Amsterdam'
    from kapstok.kindcheck k;
  insert into kapstok.outbox (id, kind, about, made_at, due_at)
    select gen_random_uuid(), 'telling-due', jsonb_build_object('tellingId', t.id, 'dossierId', t.dossier_id), t.made_at, t.due_on::timestamp at time zone 'Europe/Amsterdam'
    from kapstok.telling t where t.told_on is null;
`;

const HANDED_OVER = `
  -- A stand-in that is over before it is accepted has nothing left to accept.
  create or replace function kapstok.transfer_state(p_transfer uuid, p_at timestamptz) returns text language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select coalesce(
        (select e.kind from transfer_event e where e.transfer_id = t.id and e.kind <> 'told' order by e.version desc limit 1),
        case when least(t.expires_at, t.until) <= p_at then 'expired' else 'offered' end)
      from transfer t where t.id = p_transfer
    $$;

  -- As before, but of two transfers of one dossier that are accepted at the same moment the second waits for the first, and then looks by the
  -- clock whether the dossier is still with who offered it: the moment of its own transaction can be older than what the first did.
  create or replace function kapstok.accept_transfer(p_transfer uuid, p_version integer) returns text language plpgsql security definer
    set search_path = kapstok, pg_temp
    as $$
      declare t transfer; h hat := kapstok.acting_hat(); d dossier; i uuid; processors uuid[];
      begin
        select * into t from transfer where id = p_transfer for update;
        if not found or h.id is null or kapstok.my_transfer_side(p_transfer) is distinct from 'to' then return 'not-found'; end if;
        if (select count(*) + 1 from transfer_event where transfer_id = t.id) <> p_version then return 'changed'; end if;
        if kapstok.transfer_state(t.id, kapstok.at()) <> 'offered' then return 'not-open'; end if;
        perform 1 from dossier dd where dd.id in (select td.dossier_id from transfer_dossier td where td.transfer_id = t.id) order by dd.id for no key update;
        if exists (select 1 from kapstok.transfer_terms(t.id) terms where not terms.from_stands) or exists (
          select 1 from transfer_dossier td where td.transfer_id = t.id and not exists (select 1 from access_grant g
            where g.dossier_id = td.dossier_id and g.reach = 'dossier' and g.rule = 'V1' and g.holder_key = 'hat:' || t.from_hat_id
              and g.valid_from <= clock_timestamp() and (g.valid_until is null or clock_timestamp() < g.valid_until))) then return 'not-involved'; end if;
        insert into transfer_event (id, transfer_id, version, kind, by_hat_id, happened_at) values (gen_random_uuid(), t.id, p_version, 'accepted', h.id, kapstok.at());
        if t.kind = 'veilig-thuis' then return 'accepted'; end if;
        for d in select dd.* from transfer_dossier td join dossier dd on dd.id = td.dossier_id where td.transfer_id = t.id order by dd.id loop
          if t.kind = 'stand-in' then
            select n.id into strict i from involvement n where n.dossier_id = d.id and n.hat_id = t.from_hat_id and n.valid_from <= kapstok.at()
              and (n.valid_until is null or kapstok.at() < n.valid_until) order by n.valid_from desc limit 1;
            insert into involvement (id, dossier_id, hat_id, stands_in_for, valid_from, valid_until)
              select gen_random_uuid(), d.id, h.id, i, kapstok.at(), least(t.until, n.valid_until) from involvement n where n.id = i;
          elsif t.kind = 'regie' and not (h.organisation_id = d.controller_id and h.law is not distinct from d.law and h.from_task is not distinct from d.from_task) then
            perform kapstok.hand_over_regie(t.id, d.id, h);
          else
            insert into involvement (id, dossier_id, hat_id, valid_from) values (gen_random_uuid(), d.id, h.id, kapstok.at());
            select array_agg(distinct n.hat_id) into processors from involvement n join hat nh on nh.id = n.hat_id
              where n.dossier_id = d.id and n.hat_id <> h.id
                and (n.hat_id = t.from_hat_id or (t.kind = 'college' and nh.organisation_id = (select f.organisation_id from hat f where f.id = t.from_hat_id)));
            perform kapstok.end_involvements(d.id, processors);
          end if;
        end loop;
        return 'accepted';
      end
    $$;
`;

const STILL_TO_TELL = `
  -- What is still to be told names the receiver itself: who has it to tell does not need to read what was given.
  alter table kapstok.telling add column receiver_organisation_id uuid references kapstok.organisation, add column receiver_task text;
  alter table kapstok.telling disable trigger told_once;
  update kapstok.telling t set receiver_organisation_id = d.receiver_organisation_id, receiver_task = d.receiver_task
    from kapstok.disclosure d where d.id = t.disclosure_id;
  alter table kapstok.telling enable trigger told_once;
  alter table kapstok.telling alter column receiver_organisation_id set not null, alter column receiver_task set not null;
  create function kapstok.complete_telling() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        select d.receiver_organisation_id, d.receiver_task into new.receiver_organisation_id, new.receiver_task from disclosure d where d.id = new.disclosure_id;
        return new;
      end
    $$;
  create trigger complete_telling before insert on kapstok.telling for each row execute function kapstok.complete_telling();

  -- As before, and with the responsibility goes what somebody must still be told: the former dossier is closed, and nobody works in it.
  create or replace function kapstok.hand_over_regie(p_transfer uuid, p_dossier uuid, h kapstok.hat) returns uuid language plpgsql security definer
    set search_path = kapstok, pg_temp
    as $$
      declare d dossier; made uuid := gen_random_uuid(); former text; e record; copy uuid;
      begin
        select * into strict d from dossier where id = p_dossier;
        select o.name into strict former from organisation o where o.id = d.controller_id;
        insert into dossier (id, case_id, kind, controller_id, task, law, from_task, scope, subject_id, household_id, opened_at)
          values (made, d.case_id, 'regie', h.organisation_id, 'regie', h.law, h.from_task,
            d.scope, d.subject_id, d.household_id, kapstok.at());
        insert into involvement (id, dossier_id, hat_id, valid_from) values (gen_random_uuid(), made, h.id, kapstok.at());
        for e in
          select n.id, n.category, n.about_id, v.* from entry n join lateral (select * from entry_version v where v.entry_id = n.id order by v.version desc limit 1) v on true
          where n.dossier_id = d.id and not v.shielded
            and exists (select 1 from view_rule_category c where c.rule = 'V5' and c.category = n.category and c.valid_from <= kapstok.at()
              and (c.valid_until is null or kapstok.at() < c.valid_until))
            and not coalesce(kapstok.barred(made, n.category, false), true)
          order by n.created_at, n.id
        loop
          copy := gen_random_uuid();
          insert into entry (id, dossier_id, category, about_id, created_at) values (copy, made, e.category, e.about_id, kapstok.at());
          insert into entry_version (entry_id, version, kind, source, approved, summary, body, occurred_on, shielded, author_hat_id, written_at)
            values (copy, 1, e.kind, former || ' (overgedragen): ' || e.source, e.approved, e.summary, e.body, e.occurred_on, false, h.id, kapstok.at());
          insert into transfer_entry (transfer_id, from_entry_id, to_entry_id) values (p_transfer, e.id, copy);
        end loop;
        insert into participation (id, dossier_id, organisation_id, task, valid_from, valid_until)
          select gen_random_uuid(), made, p.organisation_id, p.task, kapstok.at(), p.valid_until from participation p
          where p.dossier_id = d.id and p.valid_from <= kapstok.at() and (p.valid_until is null or kapstok.at() < p.valid_until)
            and not (p.organisation_id = h.organisation_id and p.task = h.task);
        update participation p set valid_until = greatest(kapstok.at(), p.valid_from + interval '1 millisecond')
          where p.dossier_id = d.id and (p.valid_until is null or kapstok.at() < p.valid_until);
        perform kapstok.end_involvements(d.id, array(select i.hat_id from involvement i where i.dossier_id = d.id));
        update dossier set closed_at = kapstok.at() where id = d.id and closed_at is null;
        with still as (
          insert into telling (id, dossier_id, held_as, subject_id, disclosure_id, organisation_id, task, due_on, made_at)
            select gen_random_uuid(), made, 'V1', t.subject_id, t.disclosure_id, h.organisation_id, h.task, t.due_on, kapstok.at()
            from telling t where t.dossier_id = d.id and t.held_as = 'V1' and t.told_on is null
            returning id, due_on
        )
        insert into outbox (id, kind, about, by_hat_id, made_at, due_at)
          select gen_random_uuid(), 'telling-due', jsonb_build_object('tellingId', s.id, 'dossierId', made), h.id, kapstok.at(),
            greatest(kapstok.at(), s.due_on::timestamp at time zone 'Europe/Amsterdam') from still s;
        insert into transfer_made (transfer_id, from_dossier_id, to_dossier_id) values (p_transfer, d.id, made);
        return made;
      end
    $$;
`;

const WHO_TAKES_OVER = `
  -- Who took over works in these dossiers now, and finds the way to them; before that which ones they are is for who offers alone.
  create policy taken_over on kapstok.transfer_dossier for select to kapstok_api
    using (kapstok.my_transfer_side(transfer_id) = 'to' and kapstok.transfer_state(transfer_id, kapstok.at()) = 'accepted'
      and exists (select 1 from kapstok.access_grant g where g.dossier_id = transfer_dossier.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));

  -- Where an organisation carries a task out under more than one law, only the hats that could take it over hear of it.
  create or replace function kapstok.transfer_keys(p_transfer uuid, p_side text) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select case
        when p_side = 'transfer-from' then array['hat:' || t.from_hat_id]
        when t.to_hat_id is not null then array['hat:' || t.to_hat_id]
        when exists (select 1 from hat h where h.organisation_id = t.to_organisation_id and h.task = t.to_task
            and (h.law is distinct from t.to_law or h.from_task is distinct from t.to_from_task))
          then array(select 'hat:' || h.id from hat h where h.organisation_id = t.to_organisation_id and h.task = t.to_task
            and h.law is not distinct from t.to_law and h.from_task is not distinct from t.to_from_task
            and h.valid_from <= clock_timestamp() and (h.valid_until is null or clock_timestamp() < h.valid_until))
        else array['task:' || t.to_organisation_id || ':' || t.to_task] end
      from transfer t where t.id = p_transfer
    $$;
`;

const CHAIN = `
  -- Where it came from and where it went, each as far as somebody along it may know: who gave it knows all that it came from and all that
  -- came of it, and not what others made of the same. The FG of the dossier's controller knows all of it. No content.
  create or replace function kapstok.disclosure_chain(p_disclosure uuid) returns table (id uuid, onward_of uuid, dossier_id uuid, holder_organisation_id uuid,
      holder_task text, receiver_organisation_id uuid, receiver_task text, purpose text, ground text, article text, disclosed_at timestamptz, recalled_at timestamptz)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      with recursive before as (
        select d.id, d.onward_of from disclosure d where d.id = p_disclosure
        union select d.id, d.onward_of from disclosure d join before b on d.id = b.onward_of
      ), after as (
        select p_disclosure as id union select d.id from disclosure d join after a on d.onward_of = a.id
      ), along as (
        select b.id from before b union select a.id from after a
      ), mine as materialized (
        select a.id from along a where kapstok.holds_disclosure(a.id)
      ), came_from as (
        select d.id, d.onward_of from disclosure d join mine m on m.id = d.id
        union select d.id, d.onward_of from disclosure d join came_from c on d.id = c.onward_of
      ), came_of as (
        select m.id from mine m union select d.id from disclosure d join came_of c on d.onward_of = c.id
      )
      select d.id, d.onward_of, d.dossier_id, coalesce(h.processor_for, h.organisation_id), h.task, d.receiver_organisation_id, d.receiver_task, d.purpose,
        d.ground, d.article, d.disclosed_at, r.recalled_at
      from along join disclosure d on d.id = along.id join hat h on h.id = d.holder_hat_id left join recall r on r.disclosure_id = d.id
      where along.id in (select c.id from came_from c union select c.id from came_of c)
        or ((kapstok.acting_hat()).task = 'fg' and exists (select 1 from dossier o where o.id = d.dossier_id and o.controller_id = (kapstok.acting_hat()).organisation_id))
      order by d.disclosed_at, d.id
    $$;
`;

const RECALLED = `
  -- What is given onward waits for a recall of what it comes from, and a recall for what is given onward: whoever was first, nothing of what was
  -- recalled stands. By the recall itself and not by the clock: the moment of this transaction can be older than it.
  create function kapstok.onward_of_what_stands() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        perform 1 from access_grant g where g.cause_id = new.onward_of and g.reach = 'disclosure' for share;
        if exists (
          with recursive before as (
            select d.id, d.onward_of from disclosure d where d.id = new.onward_of
            union select d.id, d.onward_of from disclosure d join before b on d.id = b.onward_of)
          select 1 from before b join recall r on r.disclosure_id = b.id) then
          raise exception 'what this comes from was recalled' using errcode = '55000';
        end if;
        return new;
      end
    $$;
  create trigger onward_of_what_stands before insert on kapstok.disclosure for each row when (new.onward_of is not null)
    execute function kapstok.onward_of_what_stands();

  create or replace function kapstok.recall_disclosure() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      declare ended uuid[]; found uuid[] := array[new.disclosure_id];
      begin
        -- Until nobody who was giving it onward meanwhile is left.
        loop
          ended := found;
          perform 1 from access_grant g where g.cause_id = any (ended) order by g.cause_id for update;
          with recursive onward as (
            select new.disclosure_id as id union select d.id from disclosure d join onward o on d.onward_of = o.id
          )
          select array_agg(o.id order by o.id) into found from onward o;
          exit when found <@ ended;
        end loop;
        update access_grant g set valid_until = least(g.valid_until, greatest(new.recalled_at, g.valid_from)) where g.cause_id = any (found);
        return null;
      end
    $$;
`;

const CORRECTED = `
  create index on kapstok.taken_over (entry_id);

  -- As before, and also who works in a dossier into which it was taken over: that stays there when the disclosure ends, and a correction
  -- belongs to it for as long (AVG 19). Ids of the own dossier only.
  create or replace function kapstok.tell_of_correction() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        insert into outbox (id, kind, about, by_hat_id, made_at, due_at)
          select gen_random_uuid(), 'disclosed-entry-corrected', jsonb_build_object('disclosureId', e.disclosure_id, 'entryId', e.entry_id,
            'organisationId', e.receiver_organisation_id, 'task', e.receiver_task), new.author_hat_id, new.written_at, new.written_at
          from disclosed_entry e join access_grant g on g.cause_id = e.disclosure_id and g.reach = 'disclosure'
          where e.entry_id = new.entry_id and (g.valid_until is null or new.written_at < g.valid_until);
        insert into outbox (id, kind, about, by_hat_id, made_at, due_at)
          select gen_random_uuid(), 'taken-over-corrected', jsonb_build_object('dossierId', t.dossier_id, 'entryId', t.own_entry_id),
            new.author_hat_id, new.written_at, new.written_at
          from taken_over t where t.entry_id = new.entry_id;
        return null;
      end
    $$;
`;

const KEPT_FROM = `
  -- Whether what is done in a dossier is kept from one person because good care asks so (Jw 7.3.11(3)): the last weighing counts.
  create function kapstok.kept_from(p_dossier uuid, p_subject uuid, p_person uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select coalesce((select w.outcome = 'withhold' from log_weighing w
        where w.dossier_id = p_dossier and w.subject_id = p_subject and w.person_id = p_person and w.recorded_at <= ${NOW}
        order by w.recorded_at desc, w.id desc limit 1), false)
    $$;
  revoke execute on function kapstok.kept_from(uuid, uuid, uuid) from public;
  create index on kapstok.log_weighing (person_id, subject_id);

  -- As before, without what is kept from this person in the log: a question out of such a dossier, or to who keeps it.
  drop policy said on kapstok.request_view;
  alter function kapstok.requests_about_own() rename to questions_about_own;
  revoke execute on function kapstok.questions_about_own() from public;
  -- With the columns that it had.
  do $wrap$
    begin
      execute 'create function kapstok.requests_about_own() returns ' || pg_get_function_result('kapstok.questions_about_own()'::regprocedure) || $create$
        language sql stable security definer set search_path = kapstok, pg_temp
        as $$
          select q.* from kapstok.questions_about_own() q
          where not exists (
            select 1 from (select (kapstok.acting_hat()).person_id as id) me join log_weighing w on w.person_id = me.id and w.subject_id = q.subject_id
            join information_request r on r.id = q.id join dossier o on o.id = w.dossier_id
            where kapstok.kept_from(o.id, q.subject_id, me.id)
              and (o.id = r.dossier_id or (o.task = r.holder_task and (o.controller_id = r.holder_organisation_id or exists (
                select 1 from involvement v join hat c on c.id = v.hat_id
                where v.dossier_id = o.id and c.organisation_id = r.holder_organisation_id and c.processor_for = o.controller_id)))))
          order by q.asked_at desc, q.id desc
        $$ $create$;
    end
  $wrap$;
  create policy said on kapstok.request_view for insert to kapstok_api
    with check (said_at = ${NOW} and person_id = (kapstok.acting_hat()).person_id
      and exists (select 1 from kapstok.requests_about_own() q where q.id = request_view.request_id
        and (q.subject_id = request_view.person_id) = (request_view.as_role = 'subject') and q.state in ('asked','taken-up','escalated')));
`;
