import { isProtected } from './setting';
import type { Reading } from './reading';

/** What every process knows of itself. */
function common(read: Reading) {
  return { nodeEnv: read.value('NODE_ENV'), logLevel: read.value('LOG_LEVEL') };
}

/** Which tokens are accepted. Outside this machine they travel over TLS only. */
function oidc(read: Reading) {
  return {
    issuer: protectedAddress(read, 'OIDC_ISSUER'),
    audience: read.value('OIDC_AUDIENCE'),
    clockToleranceSeconds: read.value('OIDC_CLOCK_TOLERANCE_SECONDS'),
  };
}

function portalOrigin(read: Reading) {
  return protectedAddress(read, 'PORTAL_ORIGIN');
}

/** Where tokens and what people share travel to (R270): in production over TLS, or not outside this machine. */
function protectedAddress(read: Reading, name: 'OIDC_ISSUER' | 'PORTAL_ORIGIN' | 'API_URL' | 'LOGBOOK_URL') {
  const value = read.value(name);
  if (value !== undefined && read.value('NODE_ENV') === 'production' && !isProtected(value)) {
    read.refuse(name, 'not valid; expected an https address in production');
  }
  return value;
}

/** A process that serves data works under a role that owns nothing (principle of two locks). */
function ownRole(read: Reading, name: 'API_DATABASE_URL' | 'WORKER_DATABASE_URL' | 'LOGBOOK_DATABASE_URL' | 'LOGBOOK_SEALER_DATABASE_URL' | 'LOGBOOK_REVIEWER_DATABASE_URL') {
  const url = read.value(name);
  const owner = read.optional('DATABASE_URL');
  if (url && owner && new URL(url).username === new URL(owner).username) {
    read.refuse(name, 'not valid; expected another role than that of DATABASE_URL, one that owns no table');
  }
  return url;
}

function identity(read: Reading) {
  const settings = common(read);
  if (settings.nodeEnv === 'production') {
    read.refuse('NODE_ENV', 'not valid; expected development or test: this provider is for the demonstration, use your own in production');
    if (read.optional('DEMO_ACCOUNTS')) read.refuse('DEMO_ACCOUNTS', 'not valid; expected to be absent in production');
    return { ...settings, ...identityAddress(read), accountsFile: '' };
  }
  return { ...settings, ...identityAddress(read), accountsFile: read.value('DEMO_ACCOUNTS') };
}

function identityAddress(read: Reading) {
  const port = read.value('IDENTITY_PORT');
  return {
    host: read.value('IDENTITY_HOST'),
    port,
    issuer: read.orElse('OIDC_ISSUER', `http://127.0.0.1:${port}/realms/kapstok`),
    audience: read.value('OIDC_AUDIENCE'),
    portalOrigin: portalOrigin(read),
    dataFolder: read.value('IDENTITY_DATA'),
  };
}

/** What each process reads, and nothing more. To extend: add the setting to settings.ts and read it here. */
export const processes = {
  api: (read: Reading) => ({
    ...common(read),
    host: read.value('API_HOST'),
    port: read.value('API_PORT'),
    databaseUrl: ownRole(read, 'API_DATABASE_URL'),
    logbookUrl: protectedAddress(read, 'LOGBOOK_URL'),
    portalOrigin: portalOrigin(read),
    oidc: oidc(read),
  }),
  logbook: (read: Reading) => ({
    ...common(read),
    host: read.value('LOGBOOK_HOST'),
    port: read.value('LOGBOOK_PORT'),
    databaseUrl: ownRole(read, 'LOGBOOK_DATABASE_URL'),
    sealing: {
      databaseUrl: ownRole(read, 'LOGBOOK_SEALER_DATABASE_URL'),
      origin: read.value('LOGBOOK_ORIGIN'),
      keyFile: read.value('LOGBOOK_KEY'),
      tilesFolder: read.value('LOGBOOK_TILES'),
    },
    reviewerUrl: ownRole(read, 'LOGBOOK_REVIEWER_DATABASE_URL'),
    portalOrigin: portalOrigin(read),
    oidc: oidc(read),
  }),
  worker: (read: Reading) => ({ ...common(read), databaseUrl: ownRole(read, 'WORKER_DATABASE_URL') }),
  identity,
  portal: (read: Reading) => ({
    ...common(read),
    host: read.value('PORTAL_HOST'),
    port: read.value('PORTAL_PORT'),
    portalOrigin: portalOrigin(read),
    apiUrl: protectedAddress(read, 'API_URL'),
    logbookUrl: protectedAddress(read, 'LOGBOOK_URL'),
    issuer: oidc(read).issuer,
  }),
  /** Migrations: the only one that gets the role that owns the tables. */
  migration: (read: Reading) => ({ ...common(read), databaseUrl: read.value('DATABASE_URL') }),
  /** Starts the others; with DATABASE_URL and OIDC_ISSUER it uses what is there, without it brings its own. */
  launcher: (read: Reading) => ({
    ...common(read),
    databaseUrl: read.optional('DATABASE_URL'),
    issuer: read.optional('OIDC_ISSUER'),
    apiPort: read.value('API_PORT'),
    logbookPort: read.value('LOGBOOK_PORT'),
    portalPort: read.value('PORTAL_PORT'),
    identityPort: read.value('IDENTITY_PORT'),
    postgresPort: read.value('POSTGRES_PORT'),
  }),
} as const;

export type ProcessName = keyof typeof processes;
export type ConfigOf<P extends ProcessName> = ReturnType<(typeof processes)[P]>;
