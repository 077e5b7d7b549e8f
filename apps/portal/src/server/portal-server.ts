import helmet from '@fastify/helmet';
import staticFiles from '@fastify/static';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { contentSecurity } from './content-security';

export interface PortalServerOptions {
  /** The address of the API as the browser reaches it. */
  readonly apiUrl: string;
  /** The address of the realm as the browser reaches it. */
  readonly issuer: string;
  /** The address of the portal itself. */
  readonly portalOrigin: string;
  readonly logLevel: string;
  /** The folder that `vite build` wrote. */
  readonly webFolder: string;
}

/** The client of the portal in the realm (infra/keycloak/realm.json). */
const CLIENT_ID = 'kapstok-portal';

/** Serves the built portal and tells it where the others are. It holds no data and sees no token. */
export async function buildPortalServer(options: PortalServerOptions): Promise<FastifyInstance> {
  const server = Fastify({ logger: { level: options.logLevel }, logController: new LogController({ disableRequestLogging: true }), forceCloseConnections: true });
  await server.register(helmet, contentSecurity(options));

  server.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  server.get('/config.json', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ apiUrl: options.apiUrl, oidcAuthority: options.issuer, clientId: CLIENT_ID }));

  await server.register(staticFiles, {
    root: options.webFolder,
    cacheControl: false,
    setHeaders: (response, path) => {
      // Files under assets carry a hash of their content in the name; the page that names them does not.
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

  server.setNotFoundHandler((request, reply) => {
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && !/\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '');
    // Every address of the portal is the same page; which screen it shows is decided in the browser.
    if (wantsPage) return reply.sendFile('index.html');
    return reply.code(404).type('text/plain').send('not found');
  });
  return server;
}
