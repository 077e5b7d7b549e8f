export { createDatabase, type RoleUrls, type TestDatabase } from './test-database';
export { signingKey, startTestIssuer, type SigningKey, type TestIssuer, type TokenAttacks, type TokenChanges } from './tokens';
export { createWorld, LONG_AGO, type World } from './world';
export type { Account, Case, ConsentChoices, DisclosureChoices, Dossier, DossierChoices, DossierKind, Entry, EntryChoices, Hat, HatChoices, Household, Involvement, Organisation, Person } from './world';
export { readTestSystem, startSystem, type OwnSystem, type ProcessName, type SystemOptions, type TestSystem } from './test-system';
export { gql, token, type Caller, type GraphqlAnswer, type GraphqlError } from './http';
export { openBrowser } from './browser';
export { textOf } from './pdf-text';
