import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Handing over: offered by who works in a dossier, accepted or refused by who would get it, and only then carried out, in one
 * transaction. Nothing is merged and no dossier changes hands: within one controller involvement moves; regie at another organisation
 * goes on in a dossier of its own, with what the rules let a regisseur hand over (rules §4, R182, R192, R284).
 */
export class Transfer1764000500000 implements MigrationInterface {
  name = 'Transfer1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SIDES);
    await runner.query(CARRYING_OUT);
    await runner.query(SECOND_LOCK);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

const TABLES = `
  create table kapstok.transfer (
    id uuid primary key,
    kind text not null check (kind in ('stand-in','colleague','regie','college','veilig-thuis')),
    from_hat_id uuid not null references kapstok.hat,
    to_organisation_id uuid not null references kapstok.organisation,
    to_task text not null,
    to_law text,
    to_from_task text,
    to_hat_id uuid references kapstok.hat,
    -- of a stand-in: until when
    until timestamptz,
    why text not null check (length(trim(why)) > 0),
    why_not_less text not null check (length(trim(why_not_less)) > 0),
    told_how text check (length(trim(told_how)) > 0),
    not_told_why text check (length(trim(not_told_why)) > 0),
    outcome text not null check (outcome in ('allow','weigh')),
    grounds text[] not null,
    rule_set text not null,
    decision_id uuid not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    check (offered_at < expires_at),
    check ((told_how is null) <> (not_told_why is null)),
    check ((kind = 'stand-in') = (until is not null)),
    check (kind not in ('stand-in','colleague') or to_hat_id is not null)
  );
  create index on kapstok.transfer (from_hat_id, offered_at desc);
  create index on kapstok.transfer (to_organisation_id, to_task, offered_at desc);
  create table kapstok.transfer_dossier (
    transfer_id uuid not null references kapstok.transfer,
    dossier_id uuid not null references kapstok.dossier,
    primary key (transfer_id, dossier_id)
  );
  create index on kapstok.transfer_dossier (dossier_id);
  -- What Veilig Thuis must not forget when others take over, the safety of the worker included (R158): which entries, or why it does not apply.
  create table kapstok.transfer_item (
    transfer_id uuid not null references kapstok.transfer,
    item text not null,
    entry_ids uuid[] not null,
    not_applicable text check (length(trim(not_applicable)) > 0),
    primary key (transfer_id, item),
    check ((cardinality(entry_ids) = 0) = (not_applicable is not null))
  );
  create table kapstok.transfer_event (
    id uuid primary key,
    transfer_id uuid not null references kapstok.transfer,
    version integer not null check (version >= 1),
    kind text not null check (kind in ('accepted','refused','withdrawn','completed','told')),
    by_hat_id uuid not null references kapstok.hat,
    happened_at timestamptz not null,
    words text,
    unique (transfer_id, version),
    check (kind not in ('refused','told') or words is not null)
  );
  -- What came of it: the dossier in which regie went on, and entry by entry where each was copied to. For the tables' owner alone.
  create table kapstok.transfer_made (
    transfer_id uuid not null references kapstok.transfer,
    from_dossier_id uuid not null references kapstok.dossier,
    to_dossier_id uuid not null references kapstok.dossier,
    primary key (transfer_id, from_dossier_id)
  );
  create table kapstok.transfer_entry (
    transfer_id uuid not null references kapstok.transfer,
    from_entry_id uuid not null references kapstok.entry,
    to_entry_id uuid not null references kapstok.entry,
    primary key (transfer_id, from_entry_id)
  );
  create trigger transfer_is_fixed before update or delete on kapstok.transfer for each row execute function kapstok.refuse_change();
  create trigger transfer_stays before truncate on kapstok.transfer for each statement execute function kapstok.refuse_change();
  create trigger transfer_event_is_fixed before update or delete on kapstok.transfer_event for each row execute function kapstok.refuse_change();
  create trigger transfer_event_stays before truncate on kapstok.transfer_event for each statement execute function kapstok.refuse_change();
  create trigger transfer_made_is_fixed before update or delete on kapstok.transfer_made for each row execute function kapstok.refuse_change();
  create trigger transfer_entry_is_fixed before update or delete on kapstok.transfer_entry for each row execute function kapstok.refuse_change();
`;

const SIDES = `
  create function kapstok.transfer_state(p_transfer uuid, p_at timestamptz) returns text language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select coalesce(
        (select e.kind from transfer_event e where e.transfer_id = t.id and e.kind <> 'told' order by e.version desc limit 1),
        case when t.expires_at <= p_at then 'expired' else 'offered' end)
      from transfer t where t.id = p_transfer
    $$;

  -- The acting hat offered it or works in what is offered ('from'), or would get it ('to').
  create function kapstok.my_transfer_side(p_transfer uuid) returns text language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select case
        when t.from_hat_id = (h).id then 'from'
        -- Also when that colleague works in it already.
        when t.to_hat_id = (h).id then 'to'
        when exists (select 1 from transfer_dossier d join access_grant g on g.dossier_id = d.dossier_id and g.reach = 'dossier' and g.rule = 'V1'
          where d.transfer_id = t.id and g.holder_key = any (kapstok.holder_keys()) and g.valid_from <= t.offered_at
            and (g.valid_until is null or kapstok.at() < g.valid_until)) then 'from'
        when t.to_hat_id is null and t.to_organisation_id = (h).organisation_id and t.to_task = (h).task and t.to_law is not distinct from (h).law
          and t.to_from_task is not distinct from (h).from_task then 'to'
      end
      from transfer t, (select kapstok.acting_hat() as h) a where t.id = p_transfer and (h).id is not null
    $$;

  create function kapstok.transfer_size(p_transfer uuid) returns integer language sql stable security definer set search_path = kapstok, pg_temp
    as $$ select count(*)::integer from transfer_dossier d where d.transfer_id = p_transfer and kapstok.my_transfer_side(p_transfer) is not null $$;

  -- What the decision at acceptance needs of the other side: who offers and what kind of dossiers, which categories. No content.
  create function kapstok.transfer_terms(p_transfer uuid) returns table (from_organisation_id uuid, from_type text, from_task text, from_law text, from_from text,
      from_provision text, from_processor_for uuid, from_stands boolean, dossier_kind text, controller_id uuid, dossier_task text, dossier_law text, dossier_from text,
      dossier_scope text, subject_id uuid, categories text[])
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select h.organisation_id, o.type, h.task, h.law, h.from_task, h.provision, h.processor_for,
        h.valid_from <= kapstok.at() and (h.valid_until is null or kapstok.at() < h.valid_until) and exists (select 1 from access_grant g
          where g.dossier_id = d.id and g.reach = 'dossier' and g.rule = 'V1' and g.holder_key = 'hat:' || h.id and g.valid_from <= kapstok.at()
            and (g.valid_until is null or kapstok.at() < g.valid_until)),
        d.kind, d.controller_id, d.task, d.law, d.from_task, d.scope, d.subject_id,
        array(select distinct e.category from entry e where e.dossier_id = d.id order by 1)
      from transfer t join hat h on h.id = t.from_hat_id join organisation o on o.id = h.organisation_id
        join transfer_dossier td on td.transfer_id = t.id join dossier d on d.id = td.dossier_id
      where t.id = p_transfer and kapstok.my_transfer_side(t.id) = 'to'
      order by d.id
    $$;
`;

const CARRYING_OUT = `
  create function kapstok.end_involvements(p_dossier uuid, p_hats uuid[]) returns void language sql security definer set search_path = kapstok, pg_temp
    as $$
      with recursive ending as (
        select i.id from involvement i where i.dossier_id = p_dossier and i.hat_id = any (p_hats)
        union select s.id from involvement s join ending e on s.stands_in_for = e.id
      )
      update involvement i set valid_until = greatest(kapstok.at(), i.valid_from + interval '1 millisecond')
      where i.id in (select id from ending) and (i.valid_until is null or kapstok.at() < i.valid_until)
    $$;

  -- Regie goes on at another organisation: a dossier of its own, with the newest wording of what a regisseur hands over and nothing that
  -- is shielded; each entry names where it comes from. The former regie dossier is closed and stays with its controller.
  create function kapstok.hand_over_regie(p_transfer uuid, p_dossier uuid, h kapstok.hat) returns uuid language plpgsql security definer
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
        insert into transfer_made (transfer_id, from_dossier_id, to_dossier_id) values (p_transfer, d.id, made);
        return made;
      end
    $$;

  -- Carries out what was offered to the acting hat, in the transaction of its acceptance: all of it or, when it does not stand any more, nothing.
  -- Veilig Thuis hands over by a disclosure of its own afterwards, so there only the acceptance is recorded.
  create function kapstok.accept_transfer(p_transfer uuid, p_version integer) returns text language plpgsql security definer
    set search_path = kapstok, pg_temp
    as $$
      declare t transfer; h hat := kapstok.acting_hat(); d dossier; i uuid; processors uuid[];
      begin
        select * into t from transfer where id = p_transfer for update;
        if not found or h.id is null or kapstok.my_transfer_side(p_transfer) is distinct from 'to' then return 'not-found'; end if;
        if (select count(*) + 1 from transfer_event where transfer_id = t.id) <> p_version then return 'changed'; end if;
        if kapstok.transfer_state(t.id, kapstok.at()) <> 'offered' then return 'not-open'; end if;
        if exists (select 1 from kapstok.transfer_terms(t.id) terms where not terms.from_stands) then return 'not-involved'; end if;
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

const SECOND_LOCK = `
  alter table kapstok.transfer enable row level security;
  alter table kapstok.transfer_dossier enable row level security;
  alter table kapstok.transfer_item enable row level security;
  alter table kapstok.transfer_event enable row level security;
  alter table kapstok.transfer_made enable row level security;
  alter table kapstok.transfer_entry enable row level security;

  create policy either_side on kapstok.transfer for select to kapstok_api using (kapstok.my_transfer_side(id) is not null);
  create policy offered on kapstok.transfer for insert to kapstok_api
    with check (offered_at = kapstok.at() and from_hat_id = (kapstok.acting_hat()).id);
  create policy from_side on kapstok.transfer_dossier for select to kapstok_api using (kapstok.my_transfer_side(transfer_id) = 'from');
  create policy offered on kapstok.transfer_dossier for insert to kapstok_api
    with check (exists (select 1 from kapstok.transfer t where t.id = transfer_id and t.from_hat_id = (kapstok.acting_hat()).id and t.offered_at = kapstok.at())
      and exists (select 1 from kapstok.access_grant g where g.dossier_id = transfer_dossier.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));
  create policy from_side on kapstok.transfer_item for select to kapstok_api using (kapstok.my_transfer_side(transfer_id) = 'from');
  create policy offered on kapstok.transfer_item for insert to kapstok_api
    with check (exists (select 1 from kapstok.transfer t where t.id = transfer_id and t.from_hat_id = (kapstok.acting_hat()).id and t.offered_at = kapstok.at()));
  create policy either_side on kapstok.transfer_event for select to kapstok_api using (kapstok.my_transfer_side(transfer_id) is not null);
  create policy by_side on kapstok.transfer_event for insert to kapstok_api
    with check (happened_at = kapstok.at() and by_hat_id = (kapstok.acting_hat()).id and case kind
      when 'refused' then kapstok.my_transfer_side(transfer_id) = 'to' and kapstok.transfer_state(transfer_id, kapstok.at()) = 'offered'
      when 'withdrawn' then kapstok.my_transfer_side(transfer_id) = 'from' and kapstok.transfer_state(transfer_id, kapstok.at()) = 'offered'
      when 'completed' then kapstok.my_transfer_side(transfer_id) = 'from' and kapstok.transfer_state(transfer_id, kapstok.at()) = 'accepted'
      when 'told' then kapstok.my_transfer_side(transfer_id) is not null
      else false end);
  create policy made on kapstok.transfer_made for select to kapstok_api using (kapstok.my_transfer_side(transfer_id) is not null);
  revoke execute on function kapstok.end_involvements(uuid, uuid[]), kapstok.hand_over_regie(uuid, uuid, kapstok.hat) from public;
  grant select, insert on kapstok.transfer, kapstok.transfer_dossier, kapstok.transfer_item, kapstok.transfer_event to kapstok_api;
  grant select on kapstok.transfer_made to kapstok_api;

  -- Whom a notice about a transfer goes to: who offered it, who would get it.
  create function kapstok.transfer_keys(p_transfer uuid, p_side text) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select case p_side when 'transfer-from' then array['hat:' || t.from_hat_id]
        else array[coalesce('hat:' || t.to_hat_id, 'task:' || t.to_organisation_id || ':' || t.to_task)] end
      from transfer t where t.id = p_transfer
    $$;
  revoke execute on function kapstok.transfer_keys(uuid, text) from public;
`;
