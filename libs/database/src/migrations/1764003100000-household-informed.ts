import { MigrationInterface, QueryRunner } from 'typeorm';

const NOW = 'kapstok.at()';

/**
 * What a household is told at the start (AVG 13 and 14, R223): which organisation has a task about somebody, for which law, and who carries
 * it out. No more than the household's own log would tell, by the same rules: who may inspect, what is weighed or kept back for a person,
 * and what an inquiry keeps silent.
 */
export class HouseholdInformed1764003100000 implements MigrationInterface {
  name = 'HouseholdInformed1764003100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The open dossiers about the acting client, or a child over whom it has gezag. A dossier from before an inquiry fell silent stands as
      -- it stood then; one from after it is not there. Where a place must stay hidden this tells no more than the log does: only the
      -- organisation whose dossier of this person it is, and who works for that organisation.
      create function kapstok.tasks_about_own()
        returns table (dossier_id uuid, subject_id uuid, controller_id uuid, carried_out_by uuid[], dossier json, shielded boolean, weighed boolean, withheld boolean)
        language sql stable security definer set search_path = kapstok, pg_temp
        as $$
          select d.id, p.id, d.controller_id, w.teams,
            json_build_object('kind', d.kind, 'controller', d.controller_id, 'task', d.task, 'law', d.law, 'from', d.from_task, 'scope', d.scope), self.shielded, i.weighed, i.withheld
          from (select (h).person_id as id from kapstok.acting_hat() h where (h).task = 'client' and (h).person_id is not null) me
          join person p on p.id = any (kapstok.own_persons())
          cross join lateral logbook.inspected(p.id) self
          cross join lateral logbook.inspected_dossiers(p.id) i
          join dossier d on d.id = i.id and d.opened_at <= ${NOW} and (d.closed_at is null or ${NOW} < d.closed_at)
            and (d.subject_id = p.id or exists (select 1 from household_member m where m.household_id = d.household_id and m.person_id = p.id))
          cross join lateral (
            select coalesce(array_agg(distinct h.organisation_id order by h.organisation_id), '{}') as teams
            from involvement v join hat h on h.id = v.hat_id
            where v.dossier_id = d.id and v.valid_from <= ${NOW} and (v.valid_until is null or ${NOW} < v.valid_until) and h.organisation_id <> d.controller_id
              and h.processor_for = d.controller_id) w
          where i.opens and (i.embargo_from is null or d.opened_at < i.embargo_from)
            and not exists (select 1 from kapstok.silent_inquiries(p.id, me.id) s where d.opened_at >= s.since
              and (d.id = s.dossier_id or (s.task = d.task and (s.organisation_id = d.controller_id or s.organisation_id = any (w.teams)))
                or (s.holder_task = d.task and (s.holder_organisation_id = d.controller_id or s.holder_organisation_id = any (w.teams)))))
          order by p.id, d.opened_at, d.id
        $$;
      revoke execute on function kapstok.tasks_about_own() from public;
      grant execute on function kapstok.tasks_about_own() to kapstok_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function kapstok.tasks_about_own()');
  }
}
