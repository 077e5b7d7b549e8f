import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The name of the professional whom one review is about, for the FG of the controller that this professional worked for: who is to
 * explain a look, and to be spoken to about it, is somebody of that organisation. Accounts themselves stay out of reach (R268, R269).
 */
export class NameInAReview1764003900000 implements MigrationInterface {
  name = 'NameInAReview1764003900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function desk.professional_of(p_item uuid) returns text language sql stable security definer set search_path = desk, kapstok, pg_temp
        as $$
          select a.display_name
          from kapstok.acting_hat() fg
            join desk.item i on i.id = p_item and i.controller_id = (fg).organisation_id and i.account_id <> (fg).account_id
            join hat w on w.id = i.hat_id and coalesce(w.processor_for, w.organisation_id) = i.controller_id
            join account a on a.id = w.account_id
          where (fg).task = 'fg'
        $$;
      revoke execute on function desk.professional_of(uuid) from public;
      grant execute on function desk.professional_of(uuid) to kapstok_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function desk.professional_of(uuid)');
  }
}
