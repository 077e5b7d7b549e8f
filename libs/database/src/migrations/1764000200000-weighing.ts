import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The recorded weighing: why a professional shares or does not, before it is carried out; what is still to be told to the subject; and
 * as what a hat holds what it gives: who works in the dossier (V1), a participant of a regie dossier (V5), a receiver (V4, onward).
 */
export class Weighing1764000200000 implements MigrationInterface {
  name = 'Weighing1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GIVEN);
    await runner.query(WEIGHING);
    await runner.query(GIVING);
    await runner.query(TELLING);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

// What goes along with what is given: from which kind of dossier, held as what, in whose words, with a protected address or not.
const GIVEN = `
  alter table kapstok.disclosure
    add column held_as text not null default 'V1' check (held_as in ('V1','V5','V4')),
    add column of_dossier jsonb,
    -- what only the professional could say, and the decision rested on
    add column stated jsonb not null default '{}',
    add check ((held_as = 'V4') = (onward_of is not null));
  alter table kapstok.disclosed_entry
    add column held_as text not null default 'V1',
    add column reworded text[] not null default '{}' check (reworded <@ fields),
    add column shielded boolean not null default false;

  -- A receiver never reads the dossier; what a decision needs of it goes along with what was given.
  create function kapstok.complete_disclosure() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        new.of_dossier := (select jsonb_strip_nulls(jsonb_build_object('kind', kind, 'controller', controller_id, 'task', task, 'law', law,
          'from', from_task, 'scope', scope)) from dossier where id = new.dossier_id);
        return new;
      end
    $$;
  create function kapstok.complete_disclosed_entry() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        new.shielded := (select shielded from entry_version where entry_id = new.entry_id and version = new.version);
        new.held_as := (select held_as from disclosure where id = new.disclosure_id);
        return new;
      end
    $$;
  create trigger complete_disclosure before insert on kapstok.disclosure for each row execute function kapstok.complete_disclosure();
  create trigger complete_disclosed_entry before insert on kapstok.disclosed_entry for each row execute function kapstok.complete_disclosed_entry();

  alter table kapstok.disclosure disable trigger disclosure_is_fixed;
  update kapstok.disclosure g set of_dossier = (select jsonb_strip_nulls(jsonb_build_object('kind', d.kind, 'controller', d.controller_id,
    'task', d.task, 'law', d.law, 'from', d.from_task, 'scope', d.scope)) from kapstok.dossier d where d.id = g.dossier_id);
  alter table kapstok.disclosure enable trigger disclosure_is_fixed;
  alter table kapstok.disclosure alter column of_dossier set not null;
  alter table kapstok.disclosed_entry disable trigger disclosed_entry_is_fixed;
  update kapstok.disclosed_entry e set shielded = true from kapstok.entry_version v
    where v.entry_id = e.entry_id and v.version = e.version and v.shielded;
  alter table kapstok.disclosed_entry enable trigger disclosed_entry_is_fixed;
`;

const WEIGHING = `
  create table kapstok.weighing (
    id uuid primary key,
    dossier_id uuid not null references kapstok.dossier,
    held_as text not null check (held_as in ('V1','V5','V4')),
    onward_of uuid references kapstok.disclosure,
    request_id uuid,
    subject_id uuid references kapstok.person,
    -- who weighs
    organisation_id uuid not null references kapstok.organisation,
    task text not null,
    author_hat_id uuid not null references kapstok.hat,
    written_at timestamptz not null,
    changed_by_hat_id uuid not null references kapstok.hat,
    changed_at timestamptz not null,
    -- what to whom
    receiver_organisation_id uuid not null references kapstok.organisation,
    receiver_task text not null,
    receiver_law text,
    purpose text not null,
    ground text,
    ends_at timestamptz,
    categories text[] not null check (cardinality(categories) > 0),
    choices jsonb not null,
    -- why
    stated jsonb not null,
    words jsonb not null,
    outcome text not null check (outcome in ('all','part','nothing')),
    version integer not null check (version >= 1),
    state text not null default 'draft' check (state in ('draft','used')),
    -- on what it was carried out
    used_at timestamptz,
    used_by_hat_id uuid references kapstok.hat,
    decision_id uuid,
    decided text check (decided in ('allow','weigh','consent','deny')),
    duty boolean,
    grounds text[],
    obligations text[],
    rule_set text,
    check ((held_as = 'V4') = (onward_of is not null)),
    check ((state = 'used') = (used_at is not null and used_by_hat_id is not null and decision_id is not null and decided is not null and rule_set is not null))
  );
  create index on kapstok.weighing (dossier_id, written_at desc, id);
  create index on kapstok.weighing (onward_of) where onward_of is not null;
  create index on kapstok.weighing (request_id) where request_id is not null;

  create function kapstok.only_a_draft_changes() returns trigger language plpgsql
    as $$
      begin
        if old.state <> 'draft' then
          raise exception 'a weighing that was used is never changed' using errcode = '23001';
        end if;
        if (new.id, new.dossier_id, new.held_as, new.organisation_id, new.task, new.author_hat_id, new.written_at)
            is distinct from (old.id, old.dossier_id, old.held_as, old.organisation_id, old.task, old.author_hat_id, old.written_at)
            or new.onward_of is distinct from old.onward_of or new.request_id is distinct from old.request_id then
          raise exception 'who weighs, and out of which dossier, never changes' using errcode = '23001';
        end if;
        if new.version <> old.version + 1 then
          raise exception 'a change of a weighing is its next version' using errcode = '23001';
        end if;
        return new;
      end
    $$;
  create trigger only_a_draft_changes before update on kapstok.weighing for each row execute function kapstok.only_a_draft_changes();
  create trigger weighing_stays before delete on kapstok.weighing for each row execute function kapstok.refuse_change();
  create trigger weighing_is_kept before truncate on kapstok.weighing for each statement execute function kapstok.refuse_change();
  alter table kapstok.disclosure add foreign key (weighing_id) references kapstok.weighing;

  alter table kapstok.weighing enable row level security;
  -- Who works in the dossier reads every weighing on what is in it; a participant and a receiver only what their own task weighed.
  create policy granted on kapstok.weighing for select to kapstok_api, kapstok_worker
    using ((held_as <> 'V4' and exists (select 1 from kapstok.access_grant g where g.dossier_id = weighing.dossier_id and g.reach = 'dossier' and g.rule = 'V1'))
      or (organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task and (
        (held_as = 'V5' and exists (select 1 from kapstok.access_grant g where g.dossier_id = weighing.dossier_id and g.reach = 'dossier' and g.rule = 'V5'))
        or (held_as = 'V4' and exists (select 1 from kapstok.access_grant g where g.cause_id = weighing.onward_of and g.reach = 'disclosure')))));
  create policy by_holder on kapstok.weighing for insert to kapstok_api, kapstok_worker
    with check (state = 'draft' and version = 1 and written_at = kapstok.at() and changed_at = kapstok.at()
      and author_hat_id = (kapstok.acting_hat()).id and changed_by_hat_id = author_hat_id
      and organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task
      and ((held_as <> 'V4' and exists (select 1 from kapstok.access_grant g where g.dossier_id = weighing.dossier_id and g.reach = 'dossier' and g.rule = weighing.held_as))
        or (held_as = 'V4' and exists (select 1 from kapstok.access_grant g where g.cause_id = weighing.onward_of and g.reach = 'disclosure'
          and g.dossier_id = weighing.dossier_id))));
  create policy by_colleagues on kapstok.weighing for update to kapstok_api, kapstok_worker
    using (state = 'draft' and organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task)
    with check (changed_at = kapstok.at() and changed_by_hat_id = (kapstok.acting_hat()).id
      and (state = 'draft' or (used_at = kapstok.at() and used_by_hat_id = (kapstok.acting_hat()).id)));
  grant select, insert, update on kapstok.weighing to kapstok_api, kapstok_worker;

  -- Sentences that an organisation uses again, by the field they are meant for; no personal data belongs in them.
  create table kapstok.sentence (
    id uuid primary key,
    organisation_id uuid not null references kapstok.organisation,
    task text not null,
    field text not null,
    words text not null check (length(trim(words)) between 1 and 500),
    saved_by_hat_id uuid not null references kapstok.hat,
    saved_at timestamptz not null,
    unique (organisation_id, task, field, words)
  );
  alter table kapstok.sentence enable row level security;
  create policy own on kapstok.sentence for select to kapstok_api
    using (organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task);
  create policy saved on kapstok.sentence for insert to kapstok_api
    with check (organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task
      and saved_by_hat_id = (kapstok.acting_hat()).id and saved_at = kapstok.at());
  create policy removed on kapstok.sentence for delete to kapstok_api
    using (organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task);
  grant select, insert, delete on kapstok.sentence to kapstok_api;
`;

// Who may write a disclosure, and who reads it back as the one that gave it.
const GIVING = `
  -- The disclosure that the acting hat makes at this moment; a later addition finds nothing.
  create function kapstok.disclosing(p_disclosure uuid) returns kapstok.disclosure language sql stable security definer set search_path = kapstok, pg_temp
    as $$ select d from disclosure d where d.id = p_disclosure and d.disclosed_at = kapstok.at() and d.holder_hat_id = (kapstok.acting_hat()).id $$;
  -- Whether these parts of this version of an entry were disclosed to the acting hat and still stand.
  create function kapstok.holds_received(p_disclosure uuid, p_entry uuid, p_version integer, p_category text, p_fields text[]) returns boolean
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from access_grant g join disclosed_entry e on e.disclosure_id = g.cause_id
        where g.cause_id = p_disclosure and g.reach = 'disclosure' and g.holder_key = any (kapstok.holder_keys())
          and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until)
          and e.entry_id = p_entry and e.version = p_version and e.category = p_category and p_fields <@ e.fields
          and kapstok.ground_stands(e.ground, e.subject_id, e.category, e.receiver_organisation_id, e.receiver_task, e.purpose, e.covenant_id, kapstok.at()))
    $$;
  -- A participant or a receiver that gave it, for as long as it holds what it gave.
  create function kapstok.gave_and_holds(p_disclosure uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from disclosure d join hat h on h.id = d.holder_hat_id
        join access_grant g on g.holder_key = any (kapstok.holder_keys()) and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until)
          and ((d.held_as = 'V5' and g.dossier_id = d.dossier_id and g.reach = 'dossier' and g.rule = 'V5') or (d.held_as = 'V4' and g.cause_id = d.onward_of))
        where d.id = p_disclosure and d.held_as <> 'V1'
          and h.organisation_id = (kapstok.acting_hat()).organisation_id and h.task = (kapstok.acting_hat()).task)
    $$;

  drop policy by_holder on kapstok.disclosed_entry;
  create policy by_holder on kapstok.disclosed_entry for select to kapstok_api
    using ((held_as <> 'V4' and exists (select 1 from kapstok.access_grant g where g.dossier_id = disclosed_entry.dossier_id and g.reach = 'dossier' and g.rule = 'V1'))
      or (held_as <> 'V1' and kapstok.gave_and_holds(disclosure_id)));
  drop policy known on kapstok.disclosure;
  create policy known on kapstok.disclosure for select to kapstok_api
    using (exists (select 1 from kapstok.disclosed_entry e where e.disclosure_id = disclosure.id)
      or (held_as <> 'V4' and exists (select 1 from kapstok.access_grant g where g.dossier_id = disclosure.dossier_id and g.reach = 'dossier' and g.rule = 'V1'))
      or (held_as <> 'V1' and kapstok.gave_and_holds(id)));

  drop policy by_holder on kapstok.disclosure;
  create policy by_holder on kapstok.disclosure for insert to kapstok_api, kapstok_worker
    with check (disclosed_at = kapstok.at() and holder_hat_id = (kapstok.acting_hat()).id
      and ((held_as <> 'V4' and exists (select 1 from kapstok.access_grant g where g.dossier_id = disclosure.dossier_id and g.reach = 'dossier' and g.rule = disclosure.held_as))
        or (held_as = 'V4' and exists (select 1 from kapstok.access_grant g where g.cause_id = disclosure.onward_of and g.reach = 'disclosure'
          and g.dossier_id = disclosure.dossier_id)))
      -- A weighing carries what it weighed, at the moment at which it is used, and nothing else.
      and (weighing_id is null or exists (select 1 from kapstok.weighing w where w.id = weighing_id and w.used_at = kapstok.at() and w.outcome <> 'nothing'
        and w.used_by_hat_id = disclosure.holder_hat_id and w.dossier_id = disclosure.dossier_id and w.held_as = disclosure.held_as
        and w.onward_of is not distinct from disclosure.onward_of and w.purpose = disclosure.purpose
        and w.receiver_organisation_id = disclosure.receiver_organisation_id and w.receiver_task = disclosure.receiver_task)));
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
      and kapstok.ground_stands(ground, subject_id, category, receiver_organisation_id, receiver_task, purpose, covenant_id, kapstok.at()));
`;

const TELLING = `
  -- Somebody still has to be told what was shared (R220): open until it is done, and then fixed.
  create table kapstok.telling (
    id uuid primary key,
    dossier_id uuid not null references kapstok.dossier,
    held_as text not null,
    subject_id uuid references kapstok.person,
    disclosure_id uuid not null references kapstok.disclosure,
    organisation_id uuid not null references kapstok.organisation,
    task text not null,
    due_on date not null,
    made_at timestamptz not null,
    told_on date,
    told_how text check (length(trim(told_how)) > 0),
    told_by_hat_id uuid references kapstok.hat,
    check ((told_on is null) = (told_how is null) and (told_on is null) = (told_by_hat_id is null))
  );
  create index on kapstok.telling (dossier_id) where told_on is null;
  create index on kapstok.telling (organisation_id, task) where told_on is null;
  create function kapstok.told_once() returns trigger language plpgsql
    as $$
      begin
        if old.told_on is not null or to_jsonb(new) - array['told_on','told_how','told_by_hat_id'] <> to_jsonb(old) - array['told_on','told_how','told_by_hat_id'] then
          raise exception 'of a telling only that it was done is filled in, once' using errcode = '23001';
        end if;
        return new;
      end
    $$;
  create trigger told_once before update on kapstok.telling for each row execute function kapstok.told_once();
  create trigger telling_stays before delete on kapstok.telling for each row execute function kapstok.refuse_change();
  alter table kapstok.telling enable row level security;
  create policy granted on kapstok.telling for select to kapstok_api
    using ((held_as = 'V1' and exists (select 1 from kapstok.access_grant g where g.dossier_id = telling.dossier_id and g.reach = 'dossier' and g.rule = 'V1'))
      or (held_as <> 'V1' and organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task));
  create policy by_holder on kapstok.telling for insert to kapstok_api, kapstok_worker
    with check (made_at = kapstok.at() and told_on is null and organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task
      and exists (select 1 from kapstok.disclosing(telling.disclosure_id) d where d.dossier_id = telling.dossier_id and d.held_as = telling.held_as));
  create policy by_colleagues on kapstok.telling for update to kapstok_api
    using (told_on is null) with check (told_by_hat_id = (kapstok.acting_hat()).id);
  grant select, insert on kapstok.telling to kapstok_api;
  grant insert on kapstok.telling to kapstok_worker;
  grant update (told_on, told_how, told_by_hat_id) on kapstok.telling to kapstok_api;
`;
