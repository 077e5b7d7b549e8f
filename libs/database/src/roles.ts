import { Client } from 'pg';

/** The database roles of the processes. None owns anything; `kapstok_owner` runs the migrations and serves no request. */
export const RUNTIME_ROLES = ['kapstok_api', 'kapstok_worker', 'kapstok_logbook'] as const;
export type RuntimeRole = (typeof RUNTIME_ROLES)[number];

export type RolePasswords = Record<RuntimeRole | 'kapstok_owner', string>;

/**
 * Makes the database, its roles and its two schemas, or brings their passwords up to date; safe to repeat.
 * `adminUrl` is a connection that may create roles; it is used here and nowhere else.
 */
export async function provision(adminUrl: string, database: string, passwords: RolePasswords): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const [role, password] of Object.entries(passwords)) {
      const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
      const attributes = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication';
      await admin.query(
        `${rowCount ? 'alter' : 'create'} role ${admin.escapeIdentifier(role)} with ${attributes} password ${admin.escapeLiteral(password)}`,
      );
    }
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
    // The administrator's role need not be a superuser; owning through a membership is enough.
    await admin.query('grant kapstok_owner to current_user').catch(() => undefined);
    if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(database)} owner kapstok_owner`);
  } finally {
    await admin.end();
  }
}
