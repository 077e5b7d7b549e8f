import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an organisation stopped carrying out, or has not begun with, is no party to anything new: nothing is disclosed to it, it is asked
 * nothing and takes nothing over. What was given or asked before it stopped stays what it is.
 */
export class StoppedTasksReceiveNothing1764004210000 implements MigrationInterface {
  name = 'StoppedTasksReceiveNothing1764004210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STOPPED);
    for (const { table, check } of CLOSED) {
      await runner.query(`create policy carried_out_today on kapstok.${table} as restrictive for insert to kapstok_api with check (${check})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of CLOSED) await runner.query(`drop policy carried_out_today on kapstok.${table}`);
    await runner.query('drop function kapstok.task_stopped(uuid, text, text)');
  }
}

/**
 * The directory has the task, and not for today. It tells no more than the directory does, which everybody reads, and has no rights of its
 * own. What is not in the directory at all is refused before this, where it is looked up.
 */
const STOPPED = `
  create function kapstok.task_stopped(p_organisation uuid, p_task text, p_law text) returns boolean language sql stable
    as $$
      select coalesce(not bool_or(coalesce(t.active_from <= today.day, true) and coalesce(today.day < t.active_until, true)), false)
      from kapstok.organisation_task t, (select (kapstok.at() at time zone 'Europe/Amsterdam')::date as day) today
      where t.organisation_id = p_organisation and t.task = p_task and (p_law is null or t.law is not distinct from p_law)
    $$;
`;

const CLOSED = [
  { table: 'disclosure', check: 'not kapstok.task_stopped(receiver_organisation_id, receiver_task, receiver_law)' },
  { table: 'information_request', check: 'not kapstok.task_stopped(holder_organisation_id, holder_task, holder_law)' },
  // Colleagues hand over to each other what their organisation still has to wind up.
  {
    table: 'transfer',
    check: `not kapstok.task_stopped(to_organisation_id, to_task, to_law)
      or (to_organisation_id = (kapstok.acting_hat()).organisation_id and to_task = (kapstok.acting_hat()).task and to_law is not distinct from (kapstok.acting_hat()).law)`,
  },
] as const;
