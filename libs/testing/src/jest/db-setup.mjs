// Before the level db: one PostgreSQL for the whole run. Spec files get their own database with `createDatabase()`.
import { startTestServer } from '../../../../infra/system/test-server.mjs';

export default async function setup() {
  const server = await startTestServer();
  globalThis.kapstokTestServer = server;
  // The processes of the spec files start after this and inherit it.
  process.env.KAPSTOK_TEST_DATABASE = JSON.stringify(server.access);
}
