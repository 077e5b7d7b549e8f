import { Client } from 'pg';
import { RUNTIME_ROLES } from './roles';

/** What could be done to see sessions that come to the database by themselves. */
export interface SessionWatch {
  /** a line at every login: PostgreSQL 17 or later, and an administrator who is a superuser */
  readonly logins: boolean;
  /** pgaudit is loaded: what such a session reads and writes goes to the log of the server, without the values */
  readonly statements: 'pgaudit' | 'log_statement' | 'not-allowed';
}

const LOGIN_TRIGGERS_SINCE = 170_000;

/**
 * Has every session of another role than the processes leave a line (event 'database'), and its statements in the log of the server.
 * After `migrate`; safe to repeat. Without a superuser it does nothing and says so: an administrator of the server then sets
 * `log_connections` and `log_statement` there. A superuser can switch this off again (`event_triggers`): what keeps that in
 * sight is the log of the server, which the database cannot change.
 */
export async function watchSessions(adminUrl: string): Promise<SessionWatch> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ superuser: boolean; version: number; database: string }>(
      `select rolsuper as superuser, current_setting('server_version_num')::int as version, current_database() as database
       from pg_roles where rolname = current_user`,
    );
    const { superuser, version, database } = rows[0]!;
    if (!superuser) return { logins: false, statements: 'not-allowed' };
    const audited = await isAudited(admin);
    await keepStatements(admin, database, audited);
    const logins = version >= LOGIN_TRIGGERS_SINCE;
    if (logins) await hangOnLogin(admin);
    return { logins, statements: audited ? 'pgaudit' : 'log_statement' };
  } finally {
    await admin.end();
  }
}

async function isAudited(admin: Client): Promise<boolean> {
  const { rowCount } = await admin.query(`select 1 where current_setting('shared_preload_libraries') ~ '\\mpgaudit\\M'`);
  return rowCount === 1;
}

async function hangOnLogin(admin: Client): Promise<void> {
  const { rowCount } = await admin.query(`select 1 from pg_event_trigger where evtname = 'kapstok_session'`);
  if (!rowCount) await admin.query('create event trigger kapstok_session on login execute function logbook.note_session()');
}

// The statements of the processes are not wanted there: what they serve is in the access log. Values never are: they are content.
async function keepStatements(admin: Client, database: string, audited: boolean): Promise<void> {
  const [setting, all, none] = audited ? ['pgaudit.log', 'read, write, ddl, role', 'ddl, role'] : ['log_statement', 'all', 'none'];
  const name = admin.escapeIdentifier(database);
  if (audited) await admin.query('create extension if not exists pgaudit');
  await admin.query(`alter database ${name} set ${setting} = '${all}'`);
  await admin.query(`alter database ${name} set log_parameter_max_length = 0`);
  for (const role of [...RUNTIME_ROLES, 'kapstok_owner']) await admin.query(`alter role ${role} in database ${name} set ${setting} = '${none}'`);
}
