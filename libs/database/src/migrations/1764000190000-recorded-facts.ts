import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facts that a decision on sharing rests on and that nobody states anew: who is directly involved in the same treatment, the measure
 * that a receiver carries out, the report that a Veilig Thuis works on.
 */
export class RecordedFacts1764000190000 implements MigrationInterface {
  name = 'RecordedFacts1764000190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who is directly involved in the same treatment: an organisation in a task, registered in the dossier of the treatment (R101).
      create table kapstok.co_treatment (
        id uuid primary key,
        dossier_id uuid not null references kapstok.dossier,
        organisation_id uuid not null references kapstok.organisation,
        task text not null check (task = 'hulpverlening'),
        law text not null check (law in ('jeugdwet','wgbo')),
        valid_from timestamptz not null,
        valid_until timestamptz,
        why text not null check (length(trim(why)) > 0),
        recorded_by_hat_id uuid not null references kapstok.hat,
        check (valid_until is null or valid_from < valid_until)
      );
      create index on kapstok.co_treatment (dossier_id);
      create trigger co_treatment_is_fixed before update on kapstok.co_treatment for each row execute function kapstok.only_the_end_changes();
      create trigger co_treatment_stays before delete on kapstok.co_treatment for each row execute function kapstok.refuse_change();
      alter table kapstok.co_treatment enable row level security;

      create policy granted on kapstok.co_treatment for select to kapstok_api, kapstok_worker
        using (exists (select 1 from kapstok.access_grant g where g.dossier_id = co_treatment.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));
      create policy by_involved on kapstok.co_treatment for insert to kapstok_api, kapstok_worker
        with check (valid_from = kapstok.at() and recorded_by_hat_id = (kapstok.acting_hat()).id
          and exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
            where g.dossier_id = co_treatment.dossier_id and g.reach = 'dossier' and g.rule = 'V1' and d.task = 'hulpverlening' and d.law in ('jeugdwet','wgbo')));
      create policy ended_by_involved on kapstok.co_treatment for update to kapstok_api
        using (exists (select 1 from kapstok.access_grant g where g.dossier_id = co_treatment.dossier_id and g.reach = 'dossier' and g.rule = 'V1'))
        with check (true);
      grant select, insert on kapstok.co_treatment to kapstok_api, kapstok_worker;
      grant update (valid_until) on kapstok.co_treatment to kapstok_api;

      -- Which measure about a child an organisation carries out now; of more the one that opens most. The kind alone, and only of the
      -- organisation that is named: a holder learns it by the decision, the organisation knows it itself.
      create function kapstok.measure_carried_out(p_subject uuid, p_organisation uuid, p_task text) returns text language sql stable
        security definer set search_path = kapstok, pg_temp
        as $$
          select m.kind from measure m where m.subject_id = p_subject and m.organisation_id = p_organisation
            and m.valid_from <= kapstok.at() and (m.valid_until is null or kapstok.at() < m.valid_until)
            and (m.kind = 'toezicht') = (p_task = 'reclassering')
          order by array_position(array['ots','voogdij','jeugdreclassering','toezicht'], m.kind) limit 1
        $$;

      -- The latest report about a person, or the household that the person belongs to now, in the dossiers of the Veilig Thuis that
      -- asks. Nobody else learns from it that there is one.
      create function kapstok.own_melding_about(p_subject uuid) returns table (melding_at timestamptz, inquiry_started_at timestamptz)
        language sql stable security definer set search_path = kapstok, pg_temp
        as $$
          select m.melding_at, m.inquiry_started_at from melding m join dossier d on d.id = m.dossier_id
          where (kapstok.acting_hat()).task = 'veilig-thuis' and d.kind = 'veilig-thuis' and d.controller_id = (kapstok.acting_hat()).organisation_id
            and m.melding_at <= kapstok.at()
            and (d.subject_id = p_subject or exists (select 1 from household_member h where h.household_id = d.household_id and h.person_id = p_subject
              and h.valid_from <= (kapstok.at() at time zone 'Europe/Amsterdam')::date
              and (h.valid_until is null or (kapstok.at() at time zone 'Europe/Amsterdam')::date < h.valid_until)))
          order by m.melding_at desc, m.id desc limit 1
        $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function kapstok.own_melding_about(uuid);
      drop function kapstok.measure_carried_out(uuid, uuid, text);
      drop table kapstok.co_treatment;
    `);
  }
}
