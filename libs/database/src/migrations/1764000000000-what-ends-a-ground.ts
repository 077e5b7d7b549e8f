import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sharing as a whole rests on: measures and reports to Veilig Thuis as dated facts, what a disclosure was based on and what ends
 * it, keys that make a repeated change happen once, and the outbox of what must follow a change.
 */
export class WhatEndsAGround1764000000000 implements MigrationInterface {
  name = 'WhatEndsAGround1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A measure by the court or an office, carried out by one organisation (R116). It opens a ground only while it is in force.
      create table kapstok.measure (
        id uuid primary key,
        subject_id uuid not null references kapstok.person,
        kind text not null check (kind in ('ots','voogdij','jeugdreclassering','toezicht')),
        organisation_id uuid not null references kapstok.organisation,
        valid_from timestamptz not null,
        valid_until timestamptz,
        check (valid_until is null or valid_from < valid_until)
      );
      create index on kapstok.measure (subject_id, organisation_id);
      create trigger measure_is_fixed before update on kapstok.measure for each row execute function kapstok.only_the_end_changes();
      create trigger measure_stays before delete on kapstok.measure for each row execute function kapstok.refuse_change();

      -- A report to Veilig Thuis: its term of ten weeks runs from melding_at (Wmo 5.1.6). A new report is a new row.
      create table kapstok.melding (
        id uuid primary key,
        dossier_id uuid not null references kapstok.dossier,
        melding_at timestamptz not null,
        inquiry_started_at timestamptz,
        check (inquiry_started_at is null or melding_at <= inquiry_started_at)
      );
      create index on kapstok.melding (dossier_id, melding_at desc);
      create function kapstok.melding_is_fixed() returns trigger language plpgsql
        as $$
          begin
            if to_jsonb(new) - 'inquiry_started_at' <> to_jsonb(old) - 'inquiry_started_at' or old.inquiry_started_at is not null then
              raise exception 'of a melding only the start of the inquiry is filled in, once' using errcode = '23001';
            end if;
            return new;
          end
        $$;
      create trigger melding_is_fixed before update on kapstok.melding for each row execute function kapstok.melding_is_fixed();
      create trigger melding_stays before delete on kapstok.melding for each row execute function kapstok.refuse_change();

      -- Yes or no, whoever asks: that a measure is in force is told to who holds information about the child by the decision alone.
      create function kapstok.measure_in_force(p_subject uuid, p_organisation uuid, p_at timestamptz, p_kinds text[] default null)
        returns boolean language sql stable security definer set search_path = kapstok, pg_temp
        as $$
          select exists (select 1 from measure m where m.subject_id = p_subject and m.organisation_id = p_organisation
            and (p_kinds is null or m.kind = any (p_kinds))
            and m.valid_from <= p_at and (m.valid_until is null or p_at < m.valid_until))
        $$;
      -- No covenant is in force until there are covenants.
      create function kapstok.covenant_in_force(p_covenant uuid, p_at timestamptz) returns boolean language sql stable
        security definer set search_path = kapstok, pg_temp
        as $$ select false where p_covenant is not null and p_at is not null $$;

      alter table kapstok.disclosure
        add column basis text not null default 'consent' check (basis in ('consent','law','weighing')),
        add column weighing_id uuid,
        add column request_id uuid,
        add column covenant_id uuid,
        add column onward_of uuid references kapstok.disclosure,
        add check ((basis = 'weighing') = (weighing_id is not null));
      -- One weighing carries one disclosure.
      create unique index disclosure_of_weighing on kapstok.disclosure (weighing_id);
      create index disclosure_of_request on kapstok.disclosure (request_id);
      create index disclosure_onward on kapstok.disclosure (onward_of);
      alter table kapstok.disclosed_entry add column covenant_id uuid;

      -- Whether what one entry was disclosed on still holds: the consent, the measure, the covenant that was relied on.
      create function kapstok.ground_stands(p_ground text, p_subject uuid, p_category text, p_organisation uuid, p_task text, p_purpose text,
          p_covenant uuid, p_at timestamptz) returns boolean language sql stable
        as $$
          select (case
              when p_ground = 'toestemming' then kapstok.consent_counts(p_subject, p_category, p_organisation, p_task, p_purpose, p_at)
              when p_ground = 'informatieplicht-ots' then kapstok.measure_in_force(p_subject, p_organisation, p_at, array['ots'])
              when p_ground = 'statutair-onderling' and p_task in ('jeugdbescherming','jeugdreclassering')
                then kapstok.measure_in_force(p_subject, p_organisation, p_at, array['ots','voogdij','jeugdreclassering'])
              else true
            end)
            and (p_covenant is null or coalesce(kapstok.covenant_in_force(p_covenant, p_at), false))
        $$;

      drop policy received on kapstok.disclosed_entry;
      create policy received on kapstok.disclosed_entry for select to kapstok_api
        using (exists (select 1 from kapstok.access_grant g where g.cause_id = disclosed_entry.disclosure_id and g.reach = 'disclosure')
          and kapstok.ground_stands(ground, subject_id, category, receiver_organisation_id, receiver_task, purpose, covenant_id, (select kapstok.at())));
      drop policy given_by_holder on kapstok.disclosed_entry;
      create policy given_by_holder on kapstok.disclosed_entry for insert to kapstok_api, kapstok_worker
        with check (exists (select 1 from kapstok.access_grant g where g.dossier_id = disclosed_entry.dossier_id and g.reach = 'dossier' and g.rule = 'V1')
          and exists (select 1 from kapstok.entry e where e.id = disclosed_entry.entry_id and e.dossier_id = disclosed_entry.dossier_id
            and e.category = disclosed_entry.category)
          and kapstok.ground_stands(ground, subject_id, category, receiver_organisation_id, receiver_task, purpose, covenant_id, kapstok.at()));
      create or replace function kapstok.received_subjects() returns uuid[] language sql stable security definer set search_path = kapstok, pg_temp
        as $$
          select array_agg(distinct d.subject_id) from access_grant g join disclosure d on d.id = g.cause_id
          where g.reach = 'disclosure' and g.holder_key = any (kapstok.holder_keys())
            and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until)
            and exists (select 1 from disclosed_entry e where e.disclosure_id = d.id
              and kapstok.ground_stands(e.ground, e.subject_id, e.category, e.receiver_organisation_id, e.receiver_task, e.purpose, e.covenant_id, kapstok.at()))
        $$;

      -- A change that is sent twice under one key happens once. Holds no content: the hash of what was asked and the id of what came of it.
      create table kapstok.idempotency_key (
        hat_id uuid not null references kapstok.hat,
        key text not null check (length(key) between 8 and 200),
        operation text not null,
        body_hash text not null,
        result_id uuid,
        made_at timestamptz not null,
        primary key (hat_id, key)
      );
      create index on kapstok.idempotency_key (made_at);

      -- What must follow a change, written with the change itself; the worker carries it out. Ids and words of the vocabulary only.
      create table kapstok.outbox (
        id uuid primary key,
        kind text not null,
        about jsonb not null,
        by_hat_id uuid references kapstok.hat,
        made_at timestamptz not null,
        due_at timestamptz not null,
        done_at timestamptz
      );
      create index outbox_due on kapstok.outbox (due_at) where done_at is null;

      -- A message inside the product to a hat, or to a task of an organisation (the keys of holder_keys). Ids only: what they point at
      -- is read under the rights of who reads.
      create table kapstok.notice (
        id uuid primary key,
        outbox_id uuid not null references kapstok.outbox,
        for_key text not null,
        kind text not null,
        about jsonb not null,
        made_at timestamptz not null,
        read_at timestamptz,
        unique (outbox_id, for_key)
      );
      create index on kapstok.notice (for_key, made_at desc, id desc);

      alter table kapstok.measure enable row level security;
      alter table kapstok.melding enable row level security;
      alter table kapstok.idempotency_key enable row level security;
      alter table kapstok.outbox enable row level security;
      alter table kapstok.notice enable row level security;

      -- A measure is known to who works in a dossier about the child or its household, and recorded there by who carries it out.
      create policy by_involved on kapstok.measure for select to kapstok_api, kapstok_worker
        using (exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
          where g.reach = 'dossier' and g.rule = 'V1' and (d.subject_id = measure.subject_id or (d.scope = 'family' and exists (
            select 1 from kapstok.household_member m where m.household_id = d.household_id and m.person_id = measure.subject_id)))));
      create policy by_who_carries_it_out on kapstok.measure for insert to kapstok_api
        with check (organisation_id = (kapstok.acting_hat()).organisation_id
          and (kapstok.acting_hat()).task in ('jeugdbescherming','jeugdreclassering','reclassering')
          and exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
            where g.reach = 'dossier' and g.rule = 'V1' and d.subject_id = measure.subject_id));
      create policy ended_by_who_carries_it_out on kapstok.measure for update to kapstok_api
        using (organisation_id = (kapstok.acting_hat()).organisation_id
          and (kapstok.acting_hat()).task in ('jeugdbescherming','jeugdreclassering','reclassering')
          and exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
            where g.reach = 'dossier' and g.rule = 'V1' and d.subject_id = measure.subject_id))
        with check (true);
      create policy worker on kapstok.measure for all to kapstok_worker using (true) with check (true);
      create policy granted on kapstok.melding for select to kapstok_api
        using (exists (select 1 from kapstok.access_grant g where g.dossier_id = melding.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));
      create policy by_involved on kapstok.melding for insert to kapstok_api
        with check (melding_at <= kapstok.at() and (kapstok.acting_hat()).task = 'veilig-thuis'
          and exists (select 1 from kapstok.access_grant g where g.dossier_id = melding.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));
      create policy started_by_involved on kapstok.melding for update to kapstok_api
        using (exists (select 1 from kapstok.access_grant g where g.dossier_id = melding.dossier_id and g.reach = 'dossier' and g.rule = 'V1'))
        with check (inquiry_started_at <= kapstok.at());
      create policy worker on kapstok.melding for all to kapstok_worker using (true) with check (true);
      grant select, insert on kapstok.measure, kapstok.melding to kapstok_api, kapstok_worker;
      grant update (valid_until) on kapstok.measure to kapstok_api, kapstok_worker;
      grant update (inquiry_started_at) on kapstok.melding to kapstok_api;

      create policy own_key on kapstok.idempotency_key for all to kapstok_api
        using (hat_id = (kapstok.acting_hat()).id) with check (hat_id = (kapstok.acting_hat()).id);
      create policy worker on kapstok.idempotency_key for all to kapstok_worker using (true);
      grant select, insert on kapstok.idempotency_key to kapstok_api;
      grant update (result_id) on kapstok.idempotency_key to kapstok_api;
      grant select, delete on kapstok.idempotency_key to kapstok_worker;

      create policy by_who_acts on kapstok.outbox for insert to kapstok_api
        with check (made_at = kapstok.at() and by_hat_id = (kapstok.acting_hat()).id and due_at >= made_at and done_at is null);
      create policy worker on kapstok.outbox for all to kapstok_worker using (true) with check (true);
      grant insert on kapstok.outbox to kapstok_api;
      grant select, insert on kapstok.outbox to kapstok_worker;
      grant update (done_at) on kapstok.outbox to kapstok_worker;

      create policy own on kapstok.notice for select to kapstok_api using (for_key = any ((select kapstok.holder_keys())::text[]));
      create policy read_by_own on kapstok.notice for update to kapstok_api
        using (for_key = any ((select kapstok.holder_keys())::text[])) with check (read_at = kapstok.at());
      create policy worker on kapstok.notice for all to kapstok_worker using (true) with check (true);
      grant select on kapstok.notice to kapstok_api;
      grant update (read_at) on kapstok.notice to kapstok_api;
      grant select, insert on kapstok.notice to kapstok_worker;

      alter table logbook.access_line drop constraint access_line_event_check;
      alter table logbook.access_line add constraint access_line_event_check check (event in ('read','list','count','write','consent','withdraw',
        'disclose','received','involve','hat-switch','explain','log-read','import','request','answer','weigh','transfer','covenant','emergency',
        'advice','consult','search','export','print','quarantine','take-over','inspect','notice','administer','measure','review','verify'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}
