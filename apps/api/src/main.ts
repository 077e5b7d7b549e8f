import { loadConfig } from '@kapstok/config';
import { createApi } from './api';

async function main(): Promise<void> {
  const config = loadConfig('api');
  const app = await createApi(config);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
