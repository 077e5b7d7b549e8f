export default async function teardown() {
  await globalThis.kapstokTestServer?.stop();
}
