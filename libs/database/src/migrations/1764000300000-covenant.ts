import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Covenants between organisations. What was offered is fixed: the parties sign the hash of exactly that text. Whether a version is in
 * force is worked out at the moment of reading from signatures, period and events; nothing has to run for it to begin or to end.
 * A covenant opens nothing (R261): the decision reads it to narrow the grounds of choice, and what was disclosed inside it ends with it.
 */
export class Covenant1764000300000 implements MigrationInterface {
  name = 'Covenant1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, CLOCK, SECOND_LOCK, PREVIEW]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function kapstok.covenant_in_force(p_covenant uuid, p_at timestamptz) returns boolean language sql stable
        security definer set search_path = kapstok, pg_temp
        as $$ select false where p_covenant is not null and p_at is not null $$;
      alter table kapstok.disclosure drop constraint disclosure_covenant_id_fkey;
      alter table kapstok.disclosed_entry drop constraint disclosed_entry_covenant_id_fkey;
      drop table kapstok.covenant_event, kapstok.covenant_signature, kapstok.mandate, kapstok.covenant_version, kapstok.covenant cascade;
      drop function kapstok.covenants_between(uuid, text, uuid, text, timestamptz), kapstok.covenant_version_holds(uuid, timestamptz),
        kapstok.covenant_superseded(uuid, timestamptz), kapstok.covenant_starts_at(uuid), kapstok.covenant_signed_at(uuid),
        kapstok.covenant_ends_at(uuid), kapstok.covenant_suspended(uuid, timestamptz), kapstok.covenant_carries(jsonb, jsonb),
        kapstok.covenant_flows(jsonb), kapstok.party_organisations(jsonb), kapstok.covenant_version_is_fixed(), kapstok.mandate_is_fixed(),
        kapstok.mandated(uuid, timestamptz), kapstok.covenant_of_parties(uuid, uuid), kapstok.may_sign(uuid, uuid), kapstok.covenant_text_known(uuid),
        kapstok.covenant_status(uuid, timestamptz), kapstok.may_preview(uuid), kapstok.covenant_situations(uuid, timestamptz), kapstok.covenant_reliance(uuid);
    `);
  }
}

const TABLES = `
  create function kapstok.party_organisations(p_terms jsonb) returns uuid[] language sql immutable
    as $$ select array(select distinct (p ->> 'organisationId')::uuid from jsonb_array_elements(p_terms -> 'parties') p order by 1) $$;

  create table kapstok.covenant (
    id uuid primary key,
    drafted_by uuid not null references kapstok.organisation,
    -- Once it starts, the covenant named here is superseded.
    supersedes uuid references kapstok.covenant,
    drafted_at timestamptz not null,
    check (supersedes <> id)
  );
  create trigger covenant_is_fixed before update or delete on kapstok.covenant for each row execute function kapstok.refuse_change();
  create trigger covenant_stays before truncate on kapstok.covenant for each statement execute function kapstok.refuse_change();

  -- One version: a draft that may be edited (revision counts the edits), until it is offered.
  create table kapstok.covenant_version (
    id uuid primary key,
    covenant_id uuid not null references kapstok.covenant,
    number integer not null check (number > 0),
    revision integer not null check (revision > 0),
    organisation_id uuid not null references kapstok.organisation,
    terms jsonb not null,
    party_organisations uuid[] not null generated always as (kapstok.party_organisations(terms)) stored,
    valid_from timestamptz,
    valid_until timestamptz,
    -- What is signed: the whole text in Dutch, as every party and every resident can read it (R266).
    text text,
    text_hash text,
    drafted_by_hat_id uuid not null references kapstok.hat,
    drafted_at timestamptz not null,
    offered_by_hat_id uuid references kapstok.hat,
    offered_at timestamptz,
    unique (covenant_id, number),
    unique (id, text_hash),
    check (valid_until is null or valid_from < valid_until),
    check (text_hash = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
    check (num_nulls(offered_at, offered_by_hat_id, text, text_hash) in (0, 4)),
    check (offered_at is null or (valid_from is not null and drafted_at <= offered_at and cardinality(party_organisations) >= 2
      and jsonb_array_length(terms -> 'purposes') > 0 and jsonb_array_length(terms -> 'flows') > 0))
  );
  create index on kapstok.covenant_version using gin (party_organisations);
  create function kapstok.covenant_version_is_fixed() returns trigger language plpgsql
    as $$
      begin
        if old.offered_at is not null then
          raise exception 'what was offered is never changed; make a next version' using errcode = '23001';
        end if;
        if (new.id, new.covenant_id, new.number, new.organisation_id, new.drafted_at) <> (old.id, old.covenant_id, old.number, old.organisation_id, old.drafted_at) then
          raise exception 'a version stays the version of its covenant' using errcode = '23001';
        end if;
        return new;
      end
    $$;
  create trigger covenant_version_is_fixed before update on kapstok.covenant_version for each row execute function kapstok.covenant_version_is_fixed();
  create trigger covenant_version_stays before delete on kapstok.covenant_version for each row execute function kapstok.refuse_change();
  create trigger covenant_versions_stay before truncate on kapstok.covenant_version for each statement execute function kapstok.refuse_change();

  -- Which hat may sign for its organisation, from when until when.
  create table kapstok.mandate (
    id uuid primary key,
    organisation_id uuid not null references kapstok.organisation,
    hat_id uuid not null references kapstok.hat,
    granted_by_hat_id uuid not null references kapstok.hat,
    granted_at timestamptz not null,
    revoked_by_hat_id uuid references kapstok.hat,
    revoked_at timestamptz,
    check (hat_id <> granted_by_hat_id),
    check (num_nulls(revoked_at, revoked_by_hat_id) in (0, 2)),
    check (revoked_at is null or granted_at <= revoked_at)
  );
  create unique index mandate_once on kapstok.mandate (hat_id) where revoked_at is null;
  create index on kapstok.mandate (organisation_id);
  create function kapstok.mandate_is_fixed() returns trigger language plpgsql
    as $$
      begin
        if to_jsonb(new) - 'revoked_at' - 'revoked_by_hat_id' <> to_jsonb(old) - 'revoked_at' - 'revoked_by_hat_id' or old.revoked_at is not null then
          raise exception 'a mandate is only revoked, once' using errcode = '23001';
        end if;
        return new;
      end
    $$;
  create trigger mandate_is_fixed before update on kapstok.mandate for each row execute function kapstok.mandate_is_fixed();
  create trigger mandate_stays before delete on kapstok.mandate for each row execute function kapstok.refuse_change();

  -- A signature is over the hash of the stored text: another hash has no version to point at.
  create table kapstok.covenant_signature (
    version_id uuid not null,
    organisation_id uuid not null references kapstok.organisation,
    text_hash text not null,
    hat_id uuid not null references kapstok.hat,
    mandate_id uuid not null references kapstok.mandate,
    signed_at timestamptz not null,
    primary key (version_id, organisation_id),
    foreign key (version_id, text_hash) references kapstok.covenant_version (id, text_hash)
  );
  create trigger covenant_signature_is_fixed before update or delete on kapstok.covenant_signature for each row execute function kapstok.refuse_change();
  create trigger covenant_signature_stays before truncate on kapstok.covenant_signature for each statement execute function kapstok.refuse_change();

  -- What happened to a covenant after it was offered. A suspension holds until the organisation that suspended resumes.
  create table kapstok.covenant_event (
    id uuid primary key,
    covenant_id uuid not null references kapstok.covenant,
    version_id uuid references kapstok.covenant_version,
    organisation_id uuid not null references kapstok.organisation,
    hat_id uuid not null references kapstok.hat,
    kind text not null check (kind in ('refused','suspended','resumed','ended')),
    reason text not null check (length(trim(reason)) > 0),
    made_at timestamptz not null,
    takes_effect_at timestamptz not null,
    check ((kind = 'refused') = (version_id is not null)),
    check (made_at = takes_effect_at or (kind = 'ended' and made_at < takes_effect_at))
  );
  create index on kapstok.covenant_event (covenant_id);
  create trigger covenant_event_is_fixed before update or delete on kapstok.covenant_event for each row execute function kapstok.refuse_change();
  create trigger covenant_event_stays before truncate on kapstok.covenant_event for each statement execute function kapstok.refuse_change();

  alter table kapstok.disclosure add constraint disclosure_covenant_id_fkey foreign key (covenant_id) references kapstok.covenant_version;
  alter table kapstok.disclosed_entry add constraint disclosed_entry_covenant_id_fkey foreign key (covenant_id) references kapstok.covenant_version;
`;

const DEFINER = 'stable security definer set search_path = kapstok, pg_temp';

const CLOCK = `
  -- When the last party signed; null as long as one did not.
  create function kapstok.covenant_signed_at(p_version uuid) returns timestamptz language sql ${DEFINER}
    as $$
      select max(s.signed_at) from covenant_version v left join lateral unnest(v.party_organisations) o on true
      left join covenant_signature s on s.version_id = v.id and s.organisation_id = o
      where v.id = p_version and v.offered_at is not null
      having bool_and(s.signed_at is not null)
    $$;
  create function kapstok.covenant_starts_at(p_version uuid) returns timestamptz language sql ${DEFINER}
    as $$ select case when s is not null then greatest(v.valid_from, s) end from covenant_version v, kapstok.covenant_signed_at(p_version) s where v.id = p_version $$;
  create function kapstok.covenant_ends_at(p_covenant uuid) returns timestamptz language sql ${DEFINER}
    as $$ select min(takes_effect_at) from covenant_event where covenant_id = p_covenant and kind = 'ended' $$;
  create function kapstok.covenant_suspended(p_covenant uuid, p_at timestamptz) returns boolean language sql ${DEFINER}
    as $$
      select exists (select 1 from (
        select distinct on (organisation_id) kind from covenant_event
        where covenant_id = p_covenant and kind in ('suspended','resumed') and takes_effect_at <= p_at
        order by organisation_id, takes_effect_at desc, kind
      ) latest where kind = 'suspended')
    $$;
  -- A later version, or a covenant that takes the place of this one, started. One that ended before it started took no place.
  create function kapstok.covenant_superseded(p_version uuid, p_at timestamptz) returns boolean language sql ${DEFINER}
    as $$
      select exists (
        select 1 from covenant_version v join covenant c on true join covenant_version n on n.covenant_id = c.id,
          kapstok.covenant_starts_at(n.id) start, kapstok.covenant_ends_at(c.id) ending
        where v.id = p_version and ((c.id = v.covenant_id and n.number > v.number) or c.supersedes = v.covenant_id)
          and start <= p_at and (ending is null or start < ending))
    $$;
  create function kapstok.covenant_version_holds(p_version uuid, p_at timestamptz) returns boolean language sql ${DEFINER}
    as $$
      select coalesce((
        select kapstok.covenant_starts_at(v.id) <= p_at and (v.valid_until is null or p_at < v.valid_until)
          and coalesce(p_at < kapstok.covenant_ends_at(v.covenant_id), true)
          and not kapstok.covenant_suspended(v.covenant_id, p_at) and not kapstok.covenant_superseded(v.id, p_at)
        from covenant_version v where v.id = p_version), false)
    $$;

  -- Which party gives which categories to which party; a flow without 'to' is to every other party.
  create function kapstok.covenant_flows(p_terms jsonb)
    returns table (from_organisation uuid, from_task text, to_organisation uuid, to_task text, category text) language sql immutable
    as $$
      select distinct (f #>> '{from,organisationId}')::uuid, f #>> '{from,task}', (p ->> 'organisationId')::uuid, p ->> 'task', c
      from jsonb_array_elements(p_terms -> 'flows') f
      join jsonb_array_elements(p_terms -> 'parties') p on p ->> 'organisationId' = f #>> '{to,organisationId}' and p ->> 'task' = f #>> '{to,task}'
        or coalesce(jsonb_typeof(f -> 'to'), 'null') = 'null'
      cross join jsonb_array_elements_text(f -> 'categories') c
    $$;
  -- Whether a later text still has everything that an earlier one had: what was disclosed inside the earlier one is inside the later one.
  create function kapstok.covenant_carries(p_later jsonb, p_earlier jsonb) returns boolean language sql immutable
    as $$
      select p_later -> 'purposes' @> (p_earlier -> 'purposes')
        and not exists (select * from kapstok.covenant_flows(p_earlier) except select * from kapstok.covenant_flows(p_later))
    $$;

  -- Whether what was disclosed inside a version still is: that version is in force, or one that took its place and carries it on.
  create or replace function kapstok.covenant_in_force(p_covenant uuid, p_at timestamptz) returns boolean language sql ${DEFINER}
    as $$
      select kapstok.covenant_version_holds(p_covenant, p_at) or (kapstok.covenant_superseded(p_covenant, p_at) and exists (
        select 1 from covenant_version v join covenant_version n on n.offered_at is not null
        join covenant c on c.id = n.covenant_id
        where v.id = p_covenant and ((c.id = v.covenant_id and n.number > v.number) or c.supersedes = v.covenant_id)
          and kapstok.covenant_version_holds(n.id, p_at) and kapstok.covenant_carries(n.terms, v.terms)))
      where p_covenant is not null and p_at is not null
    $$;

  -- The versions signed by all and not superseded that both are party to, with what goes from holder to receiver. The decision itself
  -- reads purpose, period and suspension.
  create function kapstok.covenants_between(p_holder uuid, p_holder_task text, p_receiver uuid, p_receiver_task text, p_at timestamptz)
    returns table (id uuid, purposes text[], categories text[], valid_from timestamptz, valid_until timestamptz, suspended boolean)
    language sql ${DEFINER}
    as $$
      select v.id, array(select jsonb_array_elements_text(v.terms -> 'purposes')),
        array(select f.category from kapstok.covenant_flows(v.terms) f where f.from_organisation = p_holder and f.from_task = p_holder_task
          and f.to_organisation = p_receiver and f.to_task = p_receiver_task order by f.category),
        v.valid_from, least(v.valid_until, kapstok.covenant_ends_at(v.covenant_id)), kapstok.covenant_suspended(v.covenant_id, p_at)
      from covenant_version v
      where v.party_organisations @> array[p_holder, p_receiver]
        and v.terms -> 'parties' @> jsonb_build_array(jsonb_build_object('organisationId', p_holder, 'task', p_holder_task))
        and v.terms -> 'parties' @> jsonb_build_array(jsonb_build_object('organisationId', p_receiver, 'task', p_receiver_task))
        and kapstok.covenant_signed_at(v.id) <= p_at and not kapstok.covenant_superseded(v.id, p_at)
      order by v.valid_from, v.id
    $$;

  create function kapstok.covenant_status(p_version uuid, p_at timestamptz) returns text language sql ${DEFINER}
    as $$
      select case
          when v.offered_at is null or v.offered_at > p_at then 'draft'
          when signed is null or signed > p_at then case
            when exists (select 1 from covenant_event e where e.version_id = v.id and e.kind = 'refused' and e.made_at <= p_at) then 'refused'
            when v.valid_until <= p_at or ending <= p_at
              or exists (select 1 from covenant_version n where n.covenant_id = v.covenant_id and n.number > v.number and n.offered_at <= p_at) then 'lapsed'
            else 'offered' end
          when v.valid_until <= p_at or ending <= p_at then 'ended'
          when kapstok.covenant_superseded(v.id, p_at) then 'superseded'
          when p_at < kapstok.covenant_starts_at(v.id) then 'signed'
          when kapstok.covenant_suspended(v.covenant_id, p_at) then 'suspended'
          else 'in-force' end
      from covenant_version v, kapstok.covenant_signed_at(v.id) signed, kapstok.covenant_ends_at(v.covenant_id) ending where v.id = p_version
    $$;
`;

const PREVIEW = `
  -- Who weighs signing for a party may have its cases counted: that organisation's own, and nobody's by name.
  create function kapstok.may_preview(p_version uuid) returns boolean language sql ${DEFINER}
    as $$
      select exists (select 1 from covenant_version v, kapstok.acting_hat() h where v.id = p_version and kapstok.covenant_text_known(v.id)
        and h.organisation_id = any (v.party_organisations) and (h.task = 'convenantbeheer' or kapstok.mandated(h.id, kapstok.at())))
    $$;

  -- The open dossiers of the acting organisation as a party to a version, by what a decision on giving to each other party depends on
  -- at a moment: how many there are of each sort. No id, no name, no date and no content leaves this function.
  create function kapstok.covenant_situations(p_version uuid, p_at timestamptz)
    returns table (holder_task text, holder_law text, holder_from text, holder_provision text, holder_processor_for uuid,
      receiver uuid, receiver_type text, receiver_task text, receiver_law text, receiver_from text, receiver_provision text, receiver_processor_for uuid,
      kind text, controller uuid, scope text, age integer, incapacitated boolean, gezag boolean, measure_kind text, measure_by uuid,
      melding text, same_treatment boolean, consented text[], dossiers integer)
    language sql ${DEFINER}
    as $$
      with version as (select v.* from covenant_version v where v.id = p_version and kapstok.may_preview(v.id)),
      party as (select (p ->> 'organisationId')::uuid as organisation_id, p ->> 'task' as task from version, jsonb_array_elements(terms -> 'parties') p),
      held as (
        select distinct on (d.id, h.task) d.id, d.kind, d.controller_id, d.scope, d.subject_id,
          h.organisation_id, h.task, h.law, h.from_task, h.provision, h.processor_for
        from party p join hat h on h.organisation_id = p.organisation_id and h.task = p.task
          and h.valid_from <= p_at and (h.valid_until is null or p_at < h.valid_until)
        join access_grant g on g.holder_key = 'hat:' || h.id and g.reach = 'dossier' and g.rule = 'V1'
          and g.valid_from <= p_at and (g.valid_until is null or p_at < g.valid_until)
        join dossier d on d.id = g.dossier_id and (d.closed_at is null or p_at < d.closed_at)
        where p.organisation_id = (select (kapstok.acting_hat()).organisation_id)
        order by d.id, h.task, h.provision, h.processor_for, h.id
      ),
      standing as (
        select held.*, s.incapacitated, case when s.birth_date is null then null when kapstok.age_at(s.birth_date, p_at) < 12 then 8
            when kapstok.age_at(s.birth_date, p_at) < 16 then 13 else 30 end as age,
          exists (select 1 from gezag z where z.child_id = held.subject_id and z.valid_from <= p_at and (z.valid_until is null or p_at < z.valid_until)) as gezag,
          -- The report that a Veilig Thuis works on: within its term of seventy days, or over.
          case when held.task = 'veilig-thuis' and held.subject_id is not null then (
            select case when p_at < m.melding_at + interval '1680 hours' then 'running' else 'over' end
            from melding m join dossier d on d.id = m.dossier_id
            where d.kind = 'veilig-thuis' and d.controller_id = held.organisation_id and m.melding_at <= p_at
              and (d.subject_id = held.subject_id or exists (select 1 from household_member i where i.household_id = d.household_id
                and i.person_id = held.subject_id and i.valid_from <= (p_at at time zone 'Europe/Amsterdam')::date
                and (i.valid_until is null or (p_at at time zone 'Europe/Amsterdam')::date < i.valid_until)))
            order by m.melding_at desc, m.id desc limit 1) end as melding
        from held left join lateral (
          select p.birth_date, exists (select 1 from incapacity i where i.person_id = p.id and i.valid_from <= p_at
            and (i.valid_until is null or p_at < i.valid_until)) as incapacitated
          from person p where p.id = held.subject_id) s on true
      ),
      receiving as (
        select o.id as organisation_id, o.type, t.task, t.law, t.from_task, t.provision, t.processor_for
        from party p join organisation o on o.id = p.organisation_id join organisation_task t on t.organisation_id = o.id and t.task = p.task
      ),
      pair as (
        select s.*, r.organisation_id as r_organisation, r.type as r_type, r.task as r_task, r.law as r_law, r.from_task as r_from,
          r.provision as r_provision, r.processor_for as r_processor_for, measure.kind as measure_kind, measure.organisation_id as measure_by,
          exists (select 1 from co_treatment t where t.dossier_id = s.id and t.organisation_id = r.organisation_id and t.task = r.task and t.law = r.law
            and t.valid_from <= p_at and (t.valid_until is null or p_at < t.valid_until)) as same_treatment,
          array(select c || ':' || u from (
              select distinct unnest(c.categories) as c, c.purpose as u from consent c, version v
              where c.subject_id = s.subject_id and c.to_task = r.task and v.terms -> 'purposes' ? c.purpose and c.kind = 'verstrekking'
            ) asked where kapstok.consent_counts(s.subject_id, c, r.organisation_id, r.task, u, p_at) order by 1) as consented
        from standing s join receiving r on (r.organisation_id, r.task) <> (s.organisation_id, s.task)
        -- The measure that the receiver carries out, else that of the holder itself; of more the one that opens most.
        left join lateral (
          select m.kind, m.organisation_id from measure m join (values (1, r.organisation_id, r.task), (2, s.organisation_id, s.task)) by (place, organisation_id, task)
            on by.organisation_id = m.organisation_id and by.task in ('jeugdbescherming','jeugdreclassering','reclassering')
            and (m.kind = 'toezicht') = (by.task = 'reclassering')
          where m.subject_id = s.subject_id and m.valid_from <= p_at and (m.valid_until is null or p_at < m.valid_until)
          order by by.place, array_position(array['ots','voogdij','jeugdreclassering','toezicht'], m.kind) limit 1) measure on true
      )
      select task, law, from_task, provision, processor_for, r_organisation, r_type, r_task, r_law, r_from, r_provision, r_processor_for,
        kind, controller_id, scope, age, incapacitated, gezag, measure_kind, measure_by, melding, same_treatment, consented, count(*)::integer
      from pair
      group by task, law, from_task, provision, processor_for, r_organisation, r_type, r_task, r_law, r_from, r_provision, r_processor_for,
        kind, controller_id, scope, age, incapacitated, gezag, measure_kind, measure_by, melding, same_treatment, consented
    $$;

  -- How many disclosures stand now inside this covenant, or inside what it takes the place of, that the acting organisation gave or
  -- received: those that would end when this version starts, and those that would end with it.
  create function kapstok.covenant_reliance(p_version uuid)
    returns table (direction text, organisation_id uuid, task text, purpose text, ends_at_start integer, ends_at_end integer) language sql ${DEFINER}
    as $$
      with version as (select v.* from covenant_version v where v.id = p_version and kapstok.may_preview(v.id)),
      relied as (
        select x.id, x.id = v.id as itself, kapstok.covenant_carries(v.terms, x.terms) as carried from version v join covenant c on c.id = v.covenant_id
        join covenant_version x on x.id = v.id or (x.covenant_id = v.covenant_id and x.number < v.number) or x.covenant_id = c.supersedes
        where kapstok.covenant_in_force(x.id, kapstok.at())
      ),
      standing as (
        select d.id, d.purpose, h.organisation_id as holder, h.task as holder_task, d.receiver_organisation_id, d.receiver_task,
          bool_or(not r.itself and not r.carried) as at_start, bool_or(r.itself or r.carried) as at_end
        from relied r join disclosed_entry e on e.covenant_id = r.id join disclosure d on d.id = e.disclosure_id join hat h on h.id = d.holder_hat_id
        where d.disclosed_at <= kapstok.at() and (d.ends_at is null or kapstok.at() < d.ends_at)
        group by d.id, h.organisation_id, h.task
      ), seen as (
        select 'given' as direction, receiver_organisation_id as organisation_id, receiver_task as task, s.purpose, at_start, at_end
        from standing s where s.holder = (select (kapstok.acting_hat()).organisation_id)
        union all
        select 'received', holder, holder_task, s.purpose, at_start, at_end
        from standing s where s.receiver_organisation_id = (select (kapstok.acting_hat()).organisation_id)
      )
      select direction, organisation_id, task, purpose, count(*) filter (where at_start)::integer, count(*) filter (where at_end)::integer
      from seen group by direction, organisation_id, task, purpose
    $$;
`;

const SECOND_LOCK = `
  create function kapstok.mandated(p_hat uuid, p_at timestamptz) returns boolean language sql ${DEFINER}
    as $$ select exists (select 1 from mandate m where m.hat_id = p_hat and m.granted_at <= p_at and (m.revoked_at is null or p_at < m.revoked_at)) $$;
  -- The organisation is a party of what all signed, or of what lies with the parties now, or drafted the covenant.
  create function kapstok.covenant_of_parties(p_covenant uuid, p_organisation uuid) returns boolean language sql ${DEFINER}
    as $$
      select exists (select 1 from covenant c where c.id = p_covenant and c.drafted_by = p_organisation)
        or exists (select 1 from covenant_version v where v.covenant_id = p_covenant and p_organisation = any (v.party_organisations)
          and kapstok.covenant_signed_at(v.id) is not null)
    $$;
  -- Offered to the organisation, the latest offer, refused by nobody, not over and of a covenant that nobody ended.
  create function kapstok.may_sign(p_version uuid, p_organisation uuid) returns boolean language sql ${DEFINER}
    as $$
      select exists (select 1 from covenant_version v where v.id = p_version and v.offered_at <= kapstok.at()
        and p_organisation = any (v.party_organisations) and (v.valid_until is null or kapstok.at() < v.valid_until)
        and kapstok.covenant_ends_at(v.covenant_id) is null
        and not exists (select 1 from covenant_event e where e.version_id = v.id and e.kind = 'refused')
        and not exists (select 1 from covenant_signature s where s.version_id = v.id and s.organisation_id = p_organisation)
        and not exists (select 1 from covenant_version n where n.covenant_id = v.covenant_id and n.number > v.number and n.offered_at is not null))
    $$;
  -- What all signed is known to everybody (R266). An offer is known to the parties' covenant administrators, data protection officers
  -- and mandated hats; a draft to those of the organisation that drafts it.
  create function kapstok.covenant_text_known(p_version uuid) returns boolean language plpgsql ${DEFINER}
    as $$
      declare h kapstok.hat := kapstok.acting_hat(); v kapstok.covenant_version;
      begin
        if h.id is null then return false; end if;
        select * into v from covenant_version where id = p_version;
        if kapstok.covenant_signed_at(p_version) <= kapstok.at() then return true; end if;
        if h.task not in ('convenantbeheer','fg') and not kapstok.mandated(h.id, kapstok.at()) then return false; end if;
        return h.organisation_id = v.organisation_id or (v.offered_at <= kapstok.at() and h.organisation_id = any (v.party_organisations));
      end
    $$;

  alter table kapstok.covenant enable row level security;
  alter table kapstok.covenant_version enable row level security;
  alter table kapstok.mandate enable row level security;
  alter table kapstok.covenant_signature enable row level security;
  alter table kapstok.covenant_event enable row level security;

  -- A row that is being added is not yet in its own table: the drafting organisation is asked first.
  create policy known on kapstok.covenant_version for select to kapstok_api
    using ((organisation_id = (select (kapstok.acting_hat()).organisation_id) and (select (kapstok.acting_hat()).task) = 'convenantbeheer')
      or kapstok.covenant_text_known(id));
  create policy known on kapstok.covenant for select to kapstok_api
    using ((drafted_by = (select (kapstok.acting_hat()).organisation_id) and (select (kapstok.acting_hat()).task) = 'convenantbeheer')
      or exists (select 1 from kapstok.covenant_version v where v.covenant_id = covenant.id));
  create policy with_the_text on kapstok.covenant_signature for select to kapstok_api
    using (exists (select 1 from kapstok.covenant_version v where v.id = covenant_signature.version_id));
  create policy with_the_covenant on kapstok.covenant_event for select to kapstok_api
    using (case when version_id is null then exists (select 1 from kapstok.covenant c where c.id = covenant_event.covenant_id)
      else exists (select 1 from kapstok.covenant_version v where v.id = covenant_event.version_id) end);
  create policy of_own_organisation on kapstok.mandate for select to kapstok_api
    using (hat_id = (select (kapstok.acting_hat()).id) or (organisation_id = (select (kapstok.acting_hat()).organisation_id)
      and (select (kapstok.acting_hat()).task) in ('convenantbeheer','beheer','fg')));

  create policy drafted on kapstok.covenant for insert to kapstok_api
    with check (drafted_at = kapstok.at() and drafted_by = (kapstok.acting_hat()).organisation_id and (kapstok.acting_hat()).task = 'convenantbeheer'
      and (supersedes is null or kapstok.covenant_of_parties(supersedes, drafted_by)));
  create policy drafted on kapstok.covenant_version for insert to kapstok_api
    with check (offered_at is null and drafted_at = kapstok.at() and drafted_by_hat_id = (kapstok.acting_hat()).id
      and organisation_id = (kapstok.acting_hat()).organisation_id and (kapstok.acting_hat()).task = 'convenantbeheer'
      and kapstok.covenant_of_parties(covenant_id, organisation_id) and kapstok.covenant_ends_at(covenant_id) is null);
  create policy edited on kapstok.covenant_version for update to kapstok_api
    using (offered_at is null and organisation_id = (kapstok.acting_hat()).organisation_id and (kapstok.acting_hat()).task = 'convenantbeheer')
    with check (organisation_id = (kapstok.acting_hat()).organisation_id and (offered_at is null or (offered_at = kapstok.at()
      and offered_by_hat_id = (kapstok.acting_hat()).id and organisation_id = any (party_organisations)
      and kapstok.covenant_ends_at(covenant_id) is null)));

  -- Nobody mandates itself.
  create policy granted on kapstok.mandate for insert to kapstok_api
    with check (granted_at = kapstok.at() and revoked_at is null and granted_by_hat_id = (kapstok.acting_hat()).id
      and organisation_id = (kapstok.acting_hat()).organisation_id and (kapstok.acting_hat()).task in ('convenantbeheer','beheer')
      and exists (select 1 from kapstok.hat h where h.id = mandate.hat_id and h.organisation_id = mandate.organisation_id
        and h.task <> 'client' and h.account_id <> kapstok.account_id()
        and h.valid_from <= kapstok.at() and (h.valid_until is null or kapstok.at() < h.valid_until)));
  create policy revoked on kapstok.mandate for update to kapstok_api
    using (organisation_id = (kapstok.acting_hat()).organisation_id and (kapstok.acting_hat()).task in ('convenantbeheer','beheer'))
    with check (revoked_at = kapstok.at() and revoked_by_hat_id = (kapstok.acting_hat()).id);

  create policy signed on kapstok.covenant_signature for insert to kapstok_api
    with check (signed_at = kapstok.at() and hat_id = (kapstok.acting_hat()).id and organisation_id = (kapstok.acting_hat()).organisation_id
      and kapstok.may_sign(version_id, organisation_id)
      and exists (select 1 from kapstok.mandate m where m.id = covenant_signature.mandate_id and m.hat_id = covenant_signature.hat_id
        and m.organisation_id = covenant_signature.organisation_id and m.granted_at <= kapstok.at() and m.revoked_at is null));
  create policy happened on kapstok.covenant_event for insert to kapstok_api
    with check (made_at = kapstok.at() and hat_id = (kapstok.acting_hat()).id and organisation_id = (kapstok.acting_hat()).organisation_id
      and ((kapstok.acting_hat()).task = 'convenantbeheer' or kapstok.mandated(hat_id, kapstok.at()))
      and case when kind = 'refused' then kapstok.mandated(hat_id, kapstok.at()) and kapstok.may_sign(version_id, organisation_id)
        else coalesce(kapstok.at() < kapstok.covenant_ends_at(covenant_id), true)
          and exists (select 1 from kapstok.covenant_version v where v.covenant_id = covenant_event.covenant_id
            and covenant_event.organisation_id = any (v.party_organisations) and kapstok.covenant_signed_at(v.id) is not null) end);

  create policy worker on kapstok.covenant for all to kapstok_worker using (true) with check (true);
  create policy worker on kapstok.covenant_version for all to kapstok_worker using (true) with check (true);
  create policy worker on kapstok.mandate for all to kapstok_worker using (true) with check (true);
  create policy worker on kapstok.covenant_signature for all to kapstok_worker using (true) with check (true);
  create policy worker on kapstok.covenant_event for all to kapstok_worker using (true) with check (true);
  grant select, insert on kapstok.covenant, kapstok.covenant_version, kapstok.mandate, kapstok.covenant_signature, kapstok.covenant_event
    to kapstok_api, kapstok_worker;
  grant update (terms, revision, valid_from, valid_until, text, text_hash, drafted_by_hat_id, offered_by_hat_id, offered_at) on kapstok.covenant_version
    to kapstok_api, kapstok_worker;
  grant update (revoked_at, revoked_by_hat_id) on kapstok.mandate to kapstok_api;
`;
