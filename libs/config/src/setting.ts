import { z } from 'zod';

/** How one setting is read: what is accepted, what the operator is told when it is not, and what holds when it is absent. */
export interface Setting<T> {
  /** Tells in plain words what is accepted. The only text about a value that ever reaches a message: values may be secret. */
  readonly expected: string;
  /** Present means: the setting may be left out and then has this (raw) value. */
  readonly fallback?: string;
  /** Present and true means: the setting may be left out and is then undefined. */
  readonly optional?: boolean;
  readonly schema: z.ZodType<T>;
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

function parsed(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

/** True for an address that TLS protects, or that does not leave this machine. */
export function isProtected(value: string): boolean {
  const url = parsed(value);
  return url !== undefined && (url.protocol === 'https:' || loopback.has(url.hostname));
}

function isHttpUrl(value: string): boolean {
  const url = parsed(value);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return false;
  return !url.username && !url.password && !url.search && !url.hash;
}

/** `postgres://role:password@host:port/database`; the role and the database must be named, so that no default role slips in. */
export const postgresUrl: Setting<string> = {
  expected: 'a PostgreSQL address, postgres://ROLE:PASSWORD@HOST:PORT/DATABASE',
  schema: z.string().refine((value) => {
    const url = parsed(value);
    return !!url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.username !== '' && url.pathname.length > 1;
  }),
};

/** The keycloak adapter works out every address from `<server>/realms/<realm>`, so another layout cannot work. */
export const issuer: Setting<string> = {
  expected: 'the address of an OpenID realm in the layout of Keycloak, https://HOST/realms/REALM, without a slash at the end',
  schema: z.string().refine((value) => isHttpUrl(value) && /\/realms\/[A-Za-z0-9_-]+$/.test(value)),
};

export const httpUrl: Setting<string> = {
  expected: 'an http or https address without user, query or fragment',
  schema: z.string().refine(isHttpUrl).transform((value) => value.replace(/\/+$/, '')),
};

export const origin: Setting<string> = {
  expected: 'an origin, https://HOST or http://HOST:PORT, without a path',
  schema: z.string().refine((value) => isHttpUrl(value) && parsed(value)?.origin === value),
};

export const text = (expected: string): Setting<string> => ({ expected, schema: z.string().min(1) });

export const host: Setting<string> = {
  expected: 'a host name or an IP address to listen on',
  schema: z.string().regex(/^[A-Za-z0-9.:-]+$/),
};

export function integer(expected: string, least: number, most: number): Setting<number> {
  return {
    expected: `${expected}, a whole number from ${least} to ${most}`,
    schema: z.string().regex(/^\d{1,9}$/).transform(Number).pipe(z.number().min(least).max(most)),
  };
}

export const port: Setting<number> = integer('a port', 1, 65535);

export function oneOf<const T extends string>(...values: readonly [T, ...T[]]): Setting<T> {
  return { expected: `one of ${values.join(', ')}`, schema: z.enum(values) as unknown as z.ZodType<T> };
}

/** The same setting with a value for when it is left out. The fallback passes the same check as a given value. */
export function orElse<T>(setting: Setting<T>, fallback: string): Setting<T> {
  return { ...setting, fallback };
}

/** The same setting, which may be left out and is then undefined. */
export function optional<T>(setting: Setting<T>): Setting<T | undefined> {
  return { ...setting, optional: true };
}
