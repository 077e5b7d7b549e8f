import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who gave something hears in time that a question for a copy of it must be answered (AVG 12(3)), and when that time is over: only while
 * nothing was decided since it was asked, also not that it is not given yet.
 */
export class CopyAnswerDue1764004320000 implements MigrationInterface {
  name = 'CopyAnswerDue1764004320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function kapstok.copy_question_open(p_asked uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
        as $$
          select exists (select 1 from copy_asked a where a.id = p_asked and not exists (select 1 from copy c
            where c.disclosure_id = a.disclosure_id and c.subject_id = a.subject_id and c.person_id = a.person_id and c.version > a.after_version))
        $$;
      revoke execute on function kapstok.copy_question_open(uuid) from public;
      grant execute on function kapstok.copy_question_open(uuid) to kapstok_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function kapstok.copy_question_open(uuid)');
  }
}
