import { LogUnavailable } from '@kapstok/access-log';
import { BadInput, DomainError } from '@kapstok/errors';
import { Unauthenticated } from '@kapstok/identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What a caller gets instead of lines. */
interface Problem {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Every way in which a request can fail, as JSON with a stable code. */
export function answerProblems(server: FastifyInstance): void {
  server.setNotFoundHandler((_, reply) => reply.code(404).send({ code: 'NOT_FOUND', message: 'there is nothing here', details: {} } satisfies Problem));
  server.setErrorHandler((error, request, reply) => {
    report(error, request);
    if (error instanceof Unauthenticated) void reply.header('www-authenticate', 'Bearer realm="kapstok"');
    return reply.code(statusOf(error)).send(problemOf(error));
  });
}

/** What is not even a request that the framework can read. */
export function badRequest(reply: FastifyReply): void {
  void reply.code(400).send({ code: 'BAD_REQUEST', message: 'this is not a request for the logbook', details: {} } satisfies Problem);
}

function statusOf(error: unknown): number {
  if (error instanceof BadInput) return 400;
  return error instanceof DomainError ? error.status : 500;
}

// What nobody foresaw tells the caller nothing: a message of the database may hold what was asked.
function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return { code: error.code, message: error.message, details: error.details };
  return { code: 'INTERNAL', message: 'something went wrong', details: {} };
}

function report(error: unknown, request: FastifyRequest): void {
  if (error instanceof Unauthenticated) request.log.info({ reason: error.reason }, 'token refused');
  else if (error instanceof LogUnavailable) request.log.error({ sqlstate: codeOf(error.cause) }, 'the log is not available');
  else if (!(error instanceof DomainError)) request.log.error({ stack: error instanceof Error ? error.stack : undefined }, 'a request failed');
}

// The code alone: a message of the database may hold what was asked.
function codeOf(cause: unknown): string | undefined {
  const code = (cause as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
