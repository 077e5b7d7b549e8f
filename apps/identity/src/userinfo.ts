import type { IncomingMessage, ServerResponse } from 'node:http';
import { IdentityUnavailable, TokenVerifier, Unauthenticated } from '@kapstok/identity';
import type { Accounts } from './accounts';
import { sendJson } from './json-answer';

/** Who the bearer of an access token is. Takes the token that the api takes, verified by the same code. */
export class UserInfo {
  constructor(
    private readonly accounts: Accounts,
    private readonly verifier: TokenVerifier,
    private readonly portalOrigin: string,
  ) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('vary', 'Origin');
    if (request.headers.origin === this.portalOrigin) {
      response.setHeader('access-control-allow-origin', this.portalOrigin);
      response.setHeader('access-control-allow-headers', 'authorization');
    }
    if (request.method === 'OPTIONS') return void response.writeHead(204, { 'access-control-allow-methods': 'GET, POST' }).end();
    if (request.method !== 'GET' && request.method !== 'POST') return void response.writeHead(405, { allow: 'GET, POST, OPTIONS' }).end();
    await this.answer(request, response);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { subject } = await this.verifier.verifyRequest(request);
      const account = this.accounts.find(subject);
      if (!account) throw new Unauthenticated('subject');
      sendJson(response, 200, { sub: account.sub, preferred_username: account.username, name: account.name });
    } catch (error) {
      if (error instanceof IdentityUnavailable) return sendJson(response, 503, { error: 'temporarily_unavailable' });
      if (!(error instanceof Unauthenticated)) throw error;
      response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
      sendJson(response, 401, { error: 'invalid_token' });
    }
  }
}
