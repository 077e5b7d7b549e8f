import { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles whose sessions write their own lines: each says more than that there was a session. */
const PROCESSES = ['kapstok_api', 'kapstok_worker', 'kapstok_logbook', 'kapstok_sealer', 'kapstok_reviewer'].map((role) => `'${role}'`).join(', ');

/**
 * Whoever comes to the database without a process of Kapstok leaves a line: one for each controller, since all files are there for the
 * reading, and each FG reads the own log. `watchSessions` hangs this on the login; that takes a superuser, the owner here is none.
 * Nothing that goes wrong here keeps anybody out: it goes to the log of the server instead.
 */
export class SessionsInTheLog1764002500000 implements MigrationInterface {
  name = 'SessionsInTheLog1764002500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function logbook.note_session() returns event_trigger language plpgsql security definer
        set search_path = logbook, kapstok, pg_temp set lock_timeout = '1s' set statement_timeout = '3s'
        as $$
          declare request uuid := gen_random_uuid();
          begin
            if session_user in (${PROCESSES}) or pg_is_in_recovery() then return; end if;
            -- Who may not even enter the schema reads nothing: a monitor of the server, for example.
            if not has_schema_privilege(session_user, 'kapstok', 'usage') then return; end if;
            insert into logbook.access_line (id, request_id, event, outcome, access_point, controller_id, organisation_id, basis, reason, decision_id)
              select gen_random_uuid(), request, 'database', 'allowed', 'session ' || session_user, controller, controller, 'database',
                case when (select rolsuper from pg_roles where rolname = session_user) then 'superuser' else 'role' end, gen_random_uuid()
              from (select distinct controller_id as controller from kapstok.dossier union select null where not exists (select 1 from kapstok.dossier)) c;
          exception when others then
            raise log 'a session of % is not in the access log: % %', session_user, sqlstate, sqlerrm;
          end
        $$;
      revoke execute on function logbook.note_session() from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function logbook.note_session() cascade;
    `);
  }
}
