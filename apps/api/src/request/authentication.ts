import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { IdentityUnavailable, Unauthenticated, type TokenVerifier } from '@kapstok/identity';

/** Every request gets an id of our own making: one from outside could carry anything into the log. */
export const requestId = (): string => randomUUID();

/**
 * Verifies the token before anything reads a byte of the request. What is refused gets 401 and one and the same body, whatever was
 * wrong with it; the reason goes to the process log without the token.
 */
export function authenticate(server: FastifyInstance, verifier: TokenVerifier): void {
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    void reply.header('cache-control', 'no-store');
    if (request.method === 'OPTIONS' || isOpen(request)) return;
    try {
      request.identity = await verifier.verifyRequest(request.raw);
    } catch (error) {
      return refuse(request, reply, error);
    }
  });
}

/** What tells nothing of anybody: health, and that an address is not there. Everything else asks for a token. */
const OPEN: readonly (string | undefined)[] = ['/healthz', '/readyz', undefined];

function isOpen(request: FastifyRequest): boolean {
  return OPEN.includes(request.routeOptions.url);
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof Unauthenticated) {
    request.log.info({ reason: error.reason }, 'token refused');
    void reply.header('www-authenticate', 'Bearer realm="kapstok"');
    return reply.code(401).send(body(error));
  }
  if (error instanceof IdentityUnavailable) return reply.code(503).send(body(error));
  throw error;
}

function body({ message, code }: { message: string; code: string }) {
  return { errors: [{ message, extensions: { code } }] };
}
