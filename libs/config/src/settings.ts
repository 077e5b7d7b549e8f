import * as kind from './setting';

/**
 * Every setting of Kapstok by its name in the environment. A process reads only those that it needs (see processes.ts),
 * so that the api never holds the password of the role that owns the tables.
 */
export const settings = {
  NODE_ENV: kind.orElse(kind.oneOf('development', 'test', 'production'), 'development'),
  LOG_LEVEL: kind.orElse(kind.oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), 'info'),

  /** The role that owns the tables: migrations only. */
  DATABASE_URL: kind.postgresUrl,
  API_DATABASE_URL: kind.postgresUrl,
  WORKER_DATABASE_URL: kind.postgresUrl,
  LOGBOOK_DATABASE_URL: kind.postgresUrl,
  /** The role that reads lines to put them into the signed log, and nothing of any dossier. */
  LOGBOOK_SEALER_DATABASE_URL: kind.postgresUrl,
  /** The role that scores every access for the FG: reads lines and who had what to do with whom, writes findings, reads no content. */
  LOGBOOK_REVIEWER_DATABASE_URL: kind.postgresUrl,

  OIDC_ISSUER: kind.issuer,
  OIDC_AUDIENCE: kind.orElse(kind.text('the audience that a token must name'), 'kapstok-api'),
  OIDC_CLOCK_TOLERANCE_SECONDS: kind.orElse(kind.integer('seconds that clocks may differ', 0, 30), '5'),

  API_HOST: kind.orElse(kind.host, '127.0.0.1'),
  API_PORT: kind.orElse(kind.port, '4000'),
  LOGBOOK_HOST: kind.orElse(kind.host, '127.0.0.1'),
  LOGBOOK_PORT: kind.orElse(kind.port, '4100'),
  LOGBOOK_URL: kind.orElse(kind.httpUrl, 'http://127.0.0.1:4100'),
  /** The name of the log in its checkpoints, unique in the world (C2SP tlog-checkpoint). */
  LOGBOOK_ORIGIN: kind.orElse(kind.text('the name of the log in its checkpoints'), 'kapstok.example/logbook'),
  /** The file with the secret key that signs checkpoints; made by itself outside production. */
  LOGBOOK_KEY: kind.orElse(kind.text('the path of the file with the key that signs checkpoints'), '.kapstok/logbook/key'),
  /** The folder, out of reach of the database, for hashes and checkpoints. */
  LOGBOOK_TILES: kind.orElse(kind.text('a folder that this process may write to'), '.kapstok/logbook/tiles'),
  PORTAL_HOST: kind.orElse(kind.host, '127.0.0.1'),
  PORTAL_PORT: kind.orElse(kind.port, '4200'),
  PORTAL_ORIGIN: kind.orElse(kind.origin, 'http://127.0.0.1:4200'),
  API_URL: kind.orElse(kind.httpUrl, 'http://127.0.0.1:4000'),
  IDENTITY_HOST: kind.orElse(kind.host, '127.0.0.1'),
  IDENTITY_PORT: kind.orElse(kind.port, '4300'),
  POSTGRES_PORT: kind.orElse(kind.port, '4400'),

  /** The folder where the demonstration's identity provider keeps its signing key. */
  IDENTITY_DATA: kind.orElse(kind.text('a folder that this process may write to'), '.kapstok/identity'),
  /** The demonstration's accounts, with their passwords: refused in production (see processes.ts). */
  DEMO_ACCOUNTS: kind.text('the path of a JSON file with the accounts of the demonstration'),
} as const;

export type SettingName = keyof typeof settings;
export type SettingValue<N extends SettingName> = (typeof settings)[N] extends kind.Setting<infer T> ? T : never;
