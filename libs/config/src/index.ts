export { loadConfig, readConfig } from './load-config';
export { ConfigInvalid, type SettingProblem } from './config.errors';
export type { ConfigOf, ProcessName } from './processes';
export type { Environment } from './reading';
export { settings, type SettingName } from './settings';

import type { ConfigOf } from './processes';

export type ApiConfig = ConfigOf<'api'>;
export type LogbookConfig = ConfigOf<'logbook'>;
export type WorkerConfig = ConfigOf<'worker'>;
export type IdentityConfig = ConfigOf<'identity'>;
export type PortalConfig = ConfigOf<'portal'>;
export type MigrationConfig = ConfigOf<'migration'>;
export type LauncherConfig = ConfigOf<'launcher'>;
/** Which tokens a process accepts; see TokenVerifier in libs/identity. */
export type OidcConfig = ApiConfig['oidc'];
