import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Covenants between organisations. What was offered is fixed: the parties sign the hash of exactly that text. Whether a version is in
 * force is worked out at the moment of reading from signatures, period and events; nothing has to run for it to begin or to end.
 * A covenant opens nothing (R261): the decision reads it to narrow the grounds of choice, and what was disclosed inside it ends with it.
 */
export class Covenant1764000300000 implements MigrationInterface {
  name = 'Covenant1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(CLOCK);
    await runner.query(SECOND_LOCK);
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
        kapstok.mandated(uuid, timestamptz), kapstok.covenant_of_parties(uuid, uuid), kapstok.may_sign(uuid, uuid), kapstok.covenant_text_known(uuid);
    `);
  }
}

const TABLES = `
  create function kapstok.party_organisations(p_terms jsonb) returns uuid[] language sql immutable
    as $$ select array(select distinct (p ->> 'organisationId')::uuid from jsonb_array_elements(p_terms -> 'parties') p order by 1) $$;

  create table kapstok.covenant (
    id uuid primary key,
    name text not null check (length(trim(name)) between 1 and 200),
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
  grant update (terms, revision, valid_from, valid_until, text, text_hash, drafted_by_hat_id, offered_by_hat_id, offered_at) on kapstok.covenant_version to kapstok_api;
  grant update (revoked_at, revoked_by_hat_id) on kapstok.mandate to kapstok_api;
`;
