import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ground } from './ground';
import { runWorkflows } from './run';

/** `npm run workflow:soak -- --workflows 10000 --seed 1`: the last line is JSON; ends with 1 when anything was lost, doubled or half. */
async function soak(): Promise<void> {
  const { values } = parseArgs({ options: { workflows: { type: 'string', default: '10000' }, seed: { type: 'string', default: String(Date.now() % 2 ** 31) } } });
  console.log(`seed ${values.seed}`);
  const { startTestServer } = (await import(join(process.cwd(), 'infra/system', 'test-server.mjs'))) as { startTestServer: () => Promise<{ access: object; stop: () => Promise<void> }> };
  const server = await startTestServer();
  try {
    process.env.KAPSTOK_TEST_DATABASE = JSON.stringify(server.access);
    const ground = await Ground.open();
    try {
      const outcome = await runWorkflows(ground, { count: Number(values.workflows), seed: Number(values.seed) });
      console.log(JSON.stringify({ seed: Number(values.seed), ...outcome }));
      process.exitCode = outcome.wrong.length + outcome.refusals.length === 0 ? 0 : 1;
    } finally {
      await ground.close();
    }
  } finally {
    await server.stop();
  }
}

void soak();
