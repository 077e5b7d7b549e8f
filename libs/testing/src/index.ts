export { createDatabase, type RoleUrls, type TestDatabase } from './test-database';
export { signingKey, startTestIssuer, type SigningKey, type TestIssuer, type TokenAttacks, type TokenChanges } from './tokens';
