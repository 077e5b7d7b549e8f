import { MigrationInterface, QueryRunner } from 'typeorm';

/** Which categories were looked at in acute danger, taken from the lines of the log as they are written. */
export class WhatBreakGlassSaw1764001010000 implements MigrationInterface {
  name = 'WhatBreakGlassSaw1764001010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function logbook.note_break_glass() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
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
      create trigger note_break_glass after insert on logbook.access_line for each row
        when (new.event = 'read' and new.outcome = 'allowed' and 'acuut-gevaar' = any (new.grounds))
        execute function logbook.note_break_glass();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}
