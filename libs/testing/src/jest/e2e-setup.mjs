// Before the level e2e: everything as real processes with the cases of the demonstration, one system for the whole run.
// Spec files that end processes or change much start one of their own with `startSystem()`.
import { startTestServer } from '../../../../infra/system/test-server.mjs';
import { prepareCases, startTestSystem } from '../../../../infra/system/test-system.mjs';

export default async function setup() {
  const server = await startTestServer();
  globalThis.kapstokStops = [server.stop];
  try {
    const access = { ...server.access, caseTemplate: await prepareCases(server.access) };
    // A provider of somebody else lets a sign-in return to the addresses that it knows only.
    const portalPort = process.env.OIDC_ISSUER ? Number(process.env.PORTAL_PORT || 4200) : undefined;
    const system = await startTestSystem(access, { portalPort });
    globalThis.kapstokStops.push(system.stop);
    process.env.KAPSTOK_TEST_DATABASE = JSON.stringify(access);
    process.env.KAPSTOK_TEST_SYSTEM = JSON.stringify(system.description);
    // A process that falls over is told, so that what fails after it is understood.
    system.group.fell.catch((error) => process.stderr.write(`\n${error.message}\n`));
  } catch (error) {
    await stopAll();
    throw error;
  }
}

export async function stopAll() {
  for (const stop of (globalThis.kapstokStops ?? []).reverse()) await stop();
}
