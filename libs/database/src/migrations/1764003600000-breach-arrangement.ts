import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who reports a breach, by what the parties arranged with each other (R271): the covenants that were in force at the moment of the look
 * itself, between the organisation that is responsible for the dossier and who looked, who was given something out of it, or who gave
 * what was taken over into it.
 */
export class BreachArrangement1764003600000 implements MigrationInterface {
  name = 'BreachArrangement1764003600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of a breach of the own controller, and never about the own account; nothing for every other hat.
      create function desk.breach_arrangements(p_item uuid)
        returns table (version_id uuid, covenant_id uuid, name text, controllers text, breaches text, organisation_ids uuid[])
        language sql stable security definer set search_path = desk, kapstok, pg_temp
        as $$
          with item as (
            select i.first_at, i.controller_id, i.organisation_id, i.task, d.id as dossier_id, d.task as dossier_task
            from (select kapstok.acting_hat() as h) a join breach b on b.item_id = p_item and b.controller_id = (h).organisation_id and b.account_id <> (h).account_id
            join item i on i.id = b.item_id left join dossier d on d.id = i.dossier_id
            where (h).task = 'fg'
          ),
          -- The controller in the task of the dossier, and who carries that out for it.
          own as (
            select t.organisation_id, t.task from item i join organisation_task t on (i.dossier_task is null or t.task = i.dossier_task)
              and (t.organisation_id = i.controller_id or t.processor_for = i.controller_id)
            union select i.controller_id, i.dossier_task from item i where i.dossier_task is not null
          ),
          others as (
            select i.organisation_id, i.task from item i
            union select s.receiver_organisation_id, s.receiver_task from item i join disclosure s on s.dossier_id = i.dossier_id
              where s.disclosed_at <= i.first_at and (s.ends_at is null or i.first_at < s.ends_at)
            union select h.organisation_id, h.task from item i join taken_over k on k.dossier_id = i.dossier_id and k.taken_at <= i.first_at
              join disclosure s on s.id = k.disclosure_id join hat h on h.id = s.holder_hat_id
          ),
          party as (
            select v.id as version_id, i.first_at, (p ->> 'organisationId')::uuid as organisation_id, p ->> 'task' as task
            from item i join covenant_version v on v.offered_at <= i.first_at and v.party_organisations && array(select o.organisation_id from own o)
            cross join jsonb_array_elements(v.terms -> 'parties') p
          ),
          between_them as (
            select mine.version_id, array_agg(distinct theirs.organisation_id order by theirs.organisation_id) as organisation_ids
            from party mine join own on (own.organisation_id, own.task) = (mine.organisation_id, mine.task)
            join party theirs on theirs.version_id = mine.version_id and theirs.organisation_id <> mine.organisation_id
            join others on (others.organisation_id, others.task) = (theirs.organisation_id, theirs.task)
            where kapstok.covenant_version_holds(mine.version_id, mine.first_at)
            group by mine.version_id
          )
          select v.id, v.covenant_id, v.terms ->> 'name', v.terms ->> 'controllers', v.terms #>> '{agreements,breaches}', b.organisation_ids
          from between_them b join covenant_version v on v.id = b.version_id order by v.terms ->> 'name', v.id
        $$;
      revoke execute on function desk.breach_arrangements(uuid) from public;
      grant execute on function desk.breach_arrangements(uuid) to kapstok_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function desk.breach_arrangements(uuid)');
  }
}
