import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two looks at the same moment in acute danger both count. A look is a read in one snapshot: there the category that another look notes
 * meanwhile is a failure to serialise, with which the log could not be written and nothing was served. It is noted, so that is enough.
 */
export class LooksAtOnce1764001020000 implements MigrationInterface {
  name = 'LooksAtOnce1764001020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function logbook.note_break_glass() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
        as $$
          declare look record;
          begin
            for look in
              select b.id, c as category from kapstok.break_glass b, unnest(new.categories) c
              where b.dossier_id = new.dossier_id and b.hat_id = new.hat_id and b.opened_at <= new.decided_at
                and new.decided_at < coalesce(b.closed_at, b.ends_at)
                and not exists (select 1 from kapstok.break_glass_look k where k.break_glass_id = b.id and k.category = c)
            loop
              begin
                insert into kapstok.break_glass_look (break_glass_id, category, first_at) values (look.id, look.category, new.decided_at)
                  on conflict do nothing;
              exception when serialization_failure then
                null;
              end;
            end loop;
            return null;
          end
        $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function logbook.note_break_glass() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
        as $$
          begin
            insert into kapstok.break_glass_look (break_glass_id, category, first_at)
              select b.id, c, new.decided_at from kapstok.break_glass b, unnest(new.categories) c
              where b.dossier_id = new.dossier_id and b.hat_id = new.hat_id and b.opened_at <= new.decided_at
                and new.decided_at < coalesce(b.closed_at, b.ends_at)
              on conflict do nothing;
            return null;
          end
        $$;
    `);
  }
}
