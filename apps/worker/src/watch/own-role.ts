import type { DataSource } from 'typeorm';

/** The process has more power over the database than the worker may have: it does not start. */
export class RoleTooPowerful extends Error {
  readonly code = 'ROLE_TOO_POWERFUL';

  constructor(role: string) {
    super(`the role ${role} owns tables or is not held by row-level security; expected the role kapstok_worker`);
  }
}

/** Proves the connection and that the second lock holds for it. Gives the name of the role. */
export async function provenRole(source: DataSource): Promise<string> {
  const [row] = (await source.query(
    `select current_user as role, r.rolsuper or r.rolbypassrls or exists (
       select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('kapstok', 'logbook') and c.relowner = r.oid) as powerful
     from pg_roles r where r.rolname = current_user`,
  )) as { role: string; powerful: boolean }[];
  if (!row || row.powerful) throw new RoleTooPowerful(row?.role ?? 'unknown');
  return row.role;
}
