import { MigrationInterface, QueryRunner } from 'typeorm';

/** Export of the log: who reviews reads where lines stand in the signed log, and can say in that log that lines went out, and no more. */
export class Export1764002800000 implements MigrationInterface {
  name = 'Export1764002800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy reviewer on logbook.leaf for select to kapstok_reviewer using (true);
      create policy reviewer on logbook.checkpoint for select to kapstok_reviewer using (true);
      grant select on logbook.leaf, logbook.checkpoint to kapstok_reviewer;

      create function logbook.note_export(p_controller uuid, p_format text, p_first bigint, p_last bigint, p_count integer) returns void
        language plpgsql security definer set search_path = logbook, pg_temp
        as $$
          declare export uuid := gen_random_uuid();
          begin
            insert into logbook.access_line (id, request_id, event, outcome, access_point, controller_id, organisation_id, decision_id, basis, fields)
              values (gen_random_uuid(), export, 'export', 'allowed', 'logbook export', p_controller, p_controller, export, 'administration',
                array['format=' || p_format, 'first=' || p_first, 'last=' || p_last, 'count=' || p_count]);
          end
        $$;
      revoke execute on function logbook.note_export(uuid, text, bigint, bigint, integer) from public;
      grant execute on function logbook.note_export(uuid, text, bigint, bigint, integer) to kapstok_reviewer;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}
