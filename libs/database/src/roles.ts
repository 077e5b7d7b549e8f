import { Client } from 'pg';

/** The database roles of the processes. None owns anything; `kapstok_owner` runs the migrations and serves no request. */
export const RUNTIME_ROLES = ['kapstok_api', 'kapstok_worker', 'kapstok_logbook', 'kapstok_sealer', 'kapstok_reviewer'] as const;
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
    for (const [role, password] of Object.entries(passwords)) await provideRole(admin, role, password);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
    // The administrator's role need not be a superuser; owning through a membership is enough.
    await admin.query('grant kapstok_owner to current_user').catch(() => undefined);
    if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(database)} owner kapstok_owner`);
  } finally {
    await admin.end();
  }
}

/** A role that is there keeps what it is; one that could pass by the second lock is refused. */
export class RoleTooMighty extends Error {
  constructor(role: string) {
    super(`the role ${role} is a superuser or bypasses row-level security: take that from it, it must own nothing and bypass nothing`);
    this.name = 'RoleTooMighty';
  }
}

async function provideRole(admin: Client, role: string, password: string): Promise<void> {
  const { rows } = await admin.query<{ mighty: boolean }>('select rolsuper or rolbypassrls as mighty from pg_roles where rolname = $1', [role]);
  if (rows[0]?.mighty) throw new RoleTooMighty(role);
  const name = admin.escapeIdentifier(role);
  const secret = admin.escapeLiteral(password);
  // Who may create roles without being a superuser may change the password of a role, not these attributes.
  await admin.query(
    rows[0] ? `alter role ${name} with login password ${secret}` : `create role ${name} with login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password ${secret}`,
  );
}
