import { loadConfig } from '@kapstok/config';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPortalServer } from './portal-server';

const config = loadConfig('portal');
// Beside the bundle in an image, in dist of the workspace otherwise.
const candidates = [join(__dirname, 'web'), join(process.cwd(), 'dist/apps/portal/web')];
const webFolder = candidates.find((folder) => existsSync(join(folder, 'index.html')));

async function start(): Promise<void> {
  if (!webFolder) throw new Error('the portal is not built: run `npx vite build apps/portal` first');
  const server = await buildPortalServer({ ...config, webFolder });
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await server.listen({ host: config.host, port: config.port });
}

start().catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  process.stderr.write(taken ? `PORTAL_PORT: ${config.port} on ${config.host} is already in use; expected a free port\n` : `portal: ${error.message}\n`);
  process.exit(1);
});
