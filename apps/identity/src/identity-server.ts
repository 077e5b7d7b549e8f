import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { IdentityConfig } from '@kapstok/config';
import { TokenVerifier } from '@kapstok/identity';
import type { Logger } from 'pino';
import type { Accounts } from './accounts';
import { sendJson } from './json-answer';
import { Login } from './login';
import { LoginAttempts } from './login-attempts';
import { loginPath, openIdProvider, protocol } from './open-id-provider';
import { publicKeyOf, type ProviderKeys } from './provider-keys';
import { realmDescription } from './realm';
import { SignIn } from './sign-in';
import { UserInfo } from './userinfo';

/** What the server is made of. `keys` come from providerKeys. */
export interface IdentityParts {
  readonly config: Pick<IdentityConfig, 'issuer' | 'audience' | 'portalOrigin'>;
  readonly accounts: Accounts;
  readonly keys: ProviderKeys;
  readonly log: Logger;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** The identity provider as an HTTP server that does not listen yet. */
export function identityServer(parts: IdentityParts): Server {
  const handle = router(parts);
  return createServer({ requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 }, (request, response) => {
    const path = pathOf(request);
    const started = process.hrtime.bigint();
    response.once('close', () => {
      const ms = Number((process.hrtime.bigint() - started) / 1_000_000n);
      parts.log.debug({ method: request.method, path, status: response.statusCode, ms });
    });
    Promise.resolve(handle(request, response)).catch((error: unknown) => {
      parts.log.error({ err: error }, 'a request failed');
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: 'server_error' });
    });
  });
}

function router({ config, accounts, keys, log }: IdentityParts): Handler {
  const signIn = new SignIn(accounts, new LoginAttempts());
  const provider = openIdProvider({ config, accounts, keys, signIn });
  provider.on('server_error', (_, error) => log.error({ err: error }, 'the provider failed'));
  const listener = provider.callback();
  const login = new Login({ provider, signIn, portalOrigin: config.portalOrigin, log });
  const userInfo = new UserInfo(accounts, new TokenVerifier({ ...config, clockToleranceSeconds: 5 }), config.portalOrigin);
  const realm = realmDescription(config.issuer, publicKeyOf(keys));
  const root = new URL(config.issuer).pathname;

  return (request, response) => {
    const path = pathOf(request);
    if (path === '/healthz') return sendJson(response, 200, { status: 'ok' });
    if (path === root) return sendJson(response, 200, realm);
    if (path.startsWith(`${root}${loginPath}/`)) return login.handle(request, response);
    if (path === `${root}${protocol}/userinfo`) return userInfo.handle(request, response);
    if (path.startsWith(`${root}/`)) return belowRoot(listener, root)(request, response);
    sendJson(response, 404, { error: 'not_found' });
  };
}

/** Takes the path of the realm off, as a framework does for what is mounted in it. */
function belowRoot(listener: RequestListener, root: string): Handler {
  return (request, response) => {
    const { url } = request;
    Object.assign(request, { originalUrl: url, url: url!.slice(root.length) });
    listener(request as Parameters<RequestListener>[0], response as Parameters<RequestListener>[1]);
  };
}

function pathOf(request: IncomingMessage): string {
  return request.url!.split('?', 1)[0]!;
}
