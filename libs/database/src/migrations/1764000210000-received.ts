import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happens to a disclosure after it was given: set apart by who should not have it, recalled by who gave it, asked about, taken
 * over into an own dossier, given onward, and corrected at its source.
 */
export class Received1764000210000 implements MigrationInterface {
  name = 'Received1764000210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SET_APART);
    await runner.query(ASKED_AND_TAKEN);
    await runner.query(CHAIN);
    await runner.query(SECOND_LOCK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tell_of_correction on kapstok.entry_version;
      drop function kapstok.tell_of_correction(), kapstok.corrected_since(uuid[]), kapstok.disclosure_chain(uuid), kapstok.quarantine_parties();
      drop table kapstok.taken_over, kapstok.disclosure_message, kapstok.recall, kapstok.quarantine;
      drop function kapstok.set_apart(), kapstok.quarantine_is_answered_once(), kapstok.recall_disclosure(), kapstok.holds_disclosure(uuid);
    `);
  }
}

const SET_APART = `
  -- 'I should not have this' (R44): hidden at once for everybody of the receiving task, until who gave it explains why it is right.
  create table kapstok.quarantine (
    id uuid primary key,
    disclosure_id uuid not null references kapstok.disclosure,
    organisation_id uuid not null references kapstok.organisation,
    task text not null,
    why text not null check (length(trim(why)) > 0),
    by_hat_id uuid not null references kapstok.hat,
    quarantined_at timestamptz not null,
    explanation text check (length(trim(explanation)) > 0),
    released_by_hat_id uuid references kapstok.hat,
    released_at timestamptz,
    check ((explanation is null) = (released_at is null) and (explanation is null) = (released_by_hat_id is null))
  );
  create unique index quarantine_at_once on kapstok.quarantine (disclosure_id) where released_at is null;
  create index on kapstok.quarantine (organisation_id, task);

  create table kapstok.recall (
    disclosure_id uuid primary key references kapstok.disclosure,
    why text not null check (length(trim(why)) > 0),
    by_hat_id uuid not null references kapstok.hat,
    recalled_at timestamptz not null
  );

  create function kapstok.quarantine_is_answered_once() returns trigger language plpgsql
    as $$
      begin
        if old.released_at is not null
            or to_jsonb(new) - array['explanation','released_by_hat_id','released_at'] <> to_jsonb(old) - array['explanation','released_by_hat_id','released_at'] then
          raise exception 'of a quarantine only its release is filled in, once' using errcode = '23001';
        end if;
        return new;
      end
    $$;
  create trigger quarantine_is_answered_once before update on kapstok.quarantine for each row execute function kapstok.quarantine_is_answered_once();
  create trigger quarantine_stays before delete on kapstok.quarantine for each row execute function kapstok.refuse_change();
  create trigger recall_is_fixed before update or delete on kapstok.recall for each row execute function kapstok.refuse_change();
  create trigger recall_stays before truncate on kapstok.recall for each statement execute function kapstok.refuse_change();

  -- The grant of the receiver ends with the quarantine and begins again with its release, when nothing else ended it.
  create function kapstok.set_apart() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        if new.released_at is null then
          update access_grant set valid_until = least(valid_until, greatest(new.quarantined_at, valid_from)) where cause_id = new.disclosure_id;
        elsif not exists (select 1 from recall r where r.disclosure_id = new.disclosure_id) then
          update access_grant set valid_until = (select d.ends_at from disclosure d where d.id = new.disclosure_id) where cause_id = new.disclosure_id;
        end if;
        return null;
      end
    $$;
  create trigger set_apart after insert or update on kapstok.quarantine for each row execute function kapstok.set_apart();

  -- What is recalled stops for who received it, and for everybody who received it from them.
  create function kapstok.recall_disclosure() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        with recursive onward as (
          select new.disclosure_id as id union select d.id from disclosure d join onward o on d.onward_of = o.id
        )
        update access_grant g set valid_until = least(g.valid_until, greatest(new.recalled_at, g.valid_from)) from onward o where g.cause_id = o.id;
        return null;
      end
    $$;
  create trigger recall_disclosure after insert on kapstok.recall for each row execute function kapstok.recall_disclosure();
`;

const ASKED_AND_TAKEN = `
  -- A question about what was given, and its answer: between the receiving task and who gave it.
  create table kapstok.disclosure_message (
    id uuid primary key,
    disclosure_id uuid not null references kapstok.disclosure,
    side text not null check (side in ('receiver','holder')),
    words text not null check (length(trim(words)) > 0),
    by_hat_id uuid not null references kapstok.hat,
    said_at timestamptz not null
  );
  create index on kapstok.disclosure_message (disclosure_id, said_at, id);
  create trigger disclosure_message_is_fixed before update or delete on kapstok.disclosure_message for each row execute function kapstok.refuse_change();

  -- Which entry of the own dossier was taken over from what. It stays when the disclosure ends (rules §6).
  create table kapstok.taken_over (
    own_entry_id uuid primary key references kapstok.entry,
    disclosure_id uuid not null references kapstok.disclosure,
    entry_id uuid not null,
    dossier_id uuid not null references kapstok.dossier,
    by_hat_id uuid not null references kapstok.hat,
    taken_at timestamptz not null,
    unique (disclosure_id, entry_id, dossier_id),
    foreign key (disclosure_id, entry_id) references kapstok.disclosed_entry
  );
  create trigger taken_over_is_fixed before update or delete on kapstok.taken_over for each row execute function kapstok.refuse_change();
`;

const CHAIN = `
  -- Who gave it: who works in the dossier now (V1), or the participant or receiver that gave it.
  create function kapstok.holds_disclosure(p_disclosure uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from disclosure d join hat h on h.id = d.holder_hat_id where d.id = p_disclosure and (
        (d.held_as <> 'V4' and exists (select 1 from access_grant g where g.dossier_id = d.dossier_id and g.reach = 'dossier' and g.rule = 'V1'
          and g.holder_key = any (kapstok.holder_keys()) and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until)))
        or (d.held_as <> 'V1' and h.organisation_id = (kapstok.acting_hat()).organisation_id and h.task = (kapstok.acting_hat()).task)))
    $$;

  -- Where it came from and where it went: for the holders along the way and the FG of the dossier's controller. No content.
  create function kapstok.disclosure_chain(p_disclosure uuid) returns table (id uuid, onward_of uuid, dossier_id uuid, holder_organisation_id uuid,
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
      )
      select d.id, d.onward_of, d.dossier_id, coalesce(h.processor_for, h.organisation_id), h.task, d.receiver_organisation_id, d.receiver_task, d.purpose,
        d.ground, d.article, d.disclosed_at, r.recalled_at
      from along join disclosure d on d.id = along.id join hat h on h.id = d.holder_hat_id left join recall r on r.disclosure_id = d.id
      where exists (select 1 from along a where kapstok.holds_disclosure(a.id))
        or ((kapstok.acting_hat()).task = 'fg' and exists (select 1 from dossier o where o.id = d.dossier_id and o.controller_id = (kapstok.acting_hat()).organisation_id))
      order by d.disclosed_at, d.id
    $$;

  -- Between whom a quarantine is: for the task that set it apart, which cannot read the disclosure now, and for who gave it.
  create function kapstok.quarantine_parties() returns table (quarantine_id uuid, dossier_id uuid, holder_organisation_id uuid, recalled_at timestamptz)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select q.id, d.dossier_id, coalesce(h.processor_for, h.organisation_id), r.recalled_at
      from quarantine q join disclosure d on d.id = q.disclosure_id join hat h on h.id = d.holder_hat_id left join recall r on r.disclosure_id = d.id
      where (q.organisation_id = (kapstok.acting_hat()).organisation_id and q.task = (kapstok.acting_hat()).task) or kapstok.holds_disclosure(d.id)
    $$;

  -- Of what was disclosed to the acting hat: which entries were corrected at their source since, and when last. Not what they say now.
  create function kapstok.corrected_since(p_disclosures uuid[]) returns table (disclosure_id uuid, entry_id uuid, corrected_at timestamptz)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select e.disclosure_id, e.entry_id, max(v.written_at) from disclosed_entry e
      join entry_version v on v.entry_id = e.entry_id and v.version > e.version and v.written_at <= kapstok.at()
      where e.disclosure_id = any (p_disclosures) and (kapstok.holds_disclosure(e.disclosure_id) or exists (select 1 from access_grant g
        where g.cause_id = e.disclosure_id and g.reach = 'disclosure' and g.holder_key = any (kapstok.holder_keys())
          and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until)))
      group by e.disclosure_id, e.entry_id
    $$;

  -- Who has it now hears that it was corrected, in the transaction of the correction.
  create function kapstok.tell_of_correction() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        insert into outbox (id, kind, about, by_hat_id, made_at, due_at)
          select gen_random_uuid(), 'disclosed-entry-corrected', jsonb_build_object('disclosureId', e.disclosure_id, 'entryId', e.entry_id,
            'organisationId', e.receiver_organisation_id, 'task', e.receiver_task), new.author_hat_id, new.written_at, new.written_at
          from disclosed_entry e join access_grant g on g.cause_id = e.disclosure_id and g.reach = 'disclosure'
          where e.entry_id = new.entry_id and (g.valid_until is null or new.written_at < g.valid_until);
        return null;
      end
    $$;
  create trigger tell_of_correction after insert on kapstok.entry_version for each row when (new.version > 1) execute function kapstok.tell_of_correction();
`;

const SECOND_LOCK = `
  alter table kapstok.quarantine enable row level security;
  alter table kapstok.recall enable row level security;
  alter table kapstok.disclosure_message enable row level security;
  alter table kapstok.taken_over enable row level security;

  create policy of_receiver on kapstok.quarantine for select to kapstok_api
    using (organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task);
  create policy of_holder on kapstok.quarantine for select to kapstok_api using (kapstok.holds_disclosure(disclosure_id));
  create policy by_receiver on kapstok.quarantine for insert to kapstok_api
    with check (quarantined_at = kapstok.at() and by_hat_id = (kapstok.acting_hat()).id and released_at is null
      and organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task
      and exists (select 1 from kapstok.access_grant g where g.cause_id = quarantine.disclosure_id and g.reach = 'disclosure'));
  create policy released_by_holder on kapstok.quarantine for update to kapstok_api
    using (released_at is null and kapstok.holds_disclosure(disclosure_id))
    with check (released_at = kapstok.at() and released_by_hat_id = (kapstok.acting_hat()).id);
  grant select, insert on kapstok.quarantine to kapstok_api;
  grant update (explanation, released_by_hat_id, released_at) on kapstok.quarantine to kapstok_api;

  create policy of_holder on kapstok.recall for select to kapstok_api using (kapstok.holds_disclosure(disclosure_id));
  create policy by_holder on kapstok.recall for insert to kapstok_api
    with check (recalled_at = kapstok.at() and by_hat_id = (kapstok.acting_hat()).id and kapstok.holds_disclosure(disclosure_id));
  grant select, insert on kapstok.recall to kapstok_api;

  create policy of_receiver on kapstok.disclosure_message for select to kapstok_api
    using (exists (select 1 from kapstok.access_grant g where g.cause_id = disclosure_message.disclosure_id and g.reach = 'disclosure'));
  create policy of_holder on kapstok.disclosure_message for select to kapstok_api using (kapstok.holds_disclosure(disclosure_id));
  create policy said on kapstok.disclosure_message for insert to kapstok_api
    with check (said_at = kapstok.at() and by_hat_id = (kapstok.acting_hat()).id
      and ((side = 'holder' and kapstok.holds_disclosure(disclosure_id))
        or (side = 'receiver' and exists (select 1 from kapstok.access_grant g where g.cause_id = disclosure_message.disclosure_id and g.reach = 'disclosure'))));
  grant select, insert on kapstok.disclosure_message to kapstok_api;

  create policy granted on kapstok.taken_over for select to kapstok_api
    using (exists (select 1 from kapstok.access_grant g where g.dossier_id = taken_over.dossier_id and g.reach = 'dossier' and g.rule in ('V1','V5')));
  create policy by_receiver on kapstok.taken_over for insert to kapstok_api
    with check (taken_at = kapstok.at() and by_hat_id = (kapstok.acting_hat()).id
      and exists (select 1 from kapstok.access_grant g where g.dossier_id = taken_over.dossier_id and g.reach = 'dossier' and g.rule in ('V1','V5'))
      and exists (select 1 from kapstok.entry e where e.id = own_entry_id and e.dossier_id = taken_over.dossier_id and e.created_at = kapstok.at())
      and exists (select 1 from kapstok.disclosed_entry d where d.disclosure_id = taken_over.disclosure_id and d.entry_id = taken_over.entry_id));
  grant select, insert on kapstok.taken_over to kapstok_api;
`;
