import { randomUUID } from 'node:crypto';
import type { TokenVerifier } from '@kapstok/identity';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { answerProblems, badRequest } from './problems';
import type { Proofs } from './seal/proofs';
import type { Asker, LogReading } from './log-reading';
import type { OwnLogReading } from './own-log/own-log-reading';

export interface LogbookParts {
  readonly source: DataSource;
  readonly verifier: TokenVerifier;
  readonly reading: LogReading;
  readonly ownLog: OwnLogReading;
  /** absent where nothing is sealed */
  readonly proofs?: Proofs;
  readonly log: Logger;
}

/** The logbook as an HTTP server that does not listen yet: two ways to read lines, two ways to see that it is well. */
export function logbookServer(parts: LogbookParts): FastifyInstance {
  const server: FastifyInstance = fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    // The framework would log addresses with their query, in which the ids of dossiers and persons stand.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    exposeHeadRoutes: false,
    bodyLimit: 1024,
    requestTimeout: 15_000,
    keepAliveTimeout: 5_000,
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, _request, reply) => badRequest(reply as FastifyReply),
  });
  answerProblems(server);
  const stopping = headersOf(server);
  logRequests(server);
  serveLines(server, parts);
  if (parts.proofs) {
    serveProofs(server, parts.proofs);
    serveVerification(server, parts, parts.proofs);
  }
  serveHealth(server, parts.source, stopping);
  return server;
}

function serveLines(server: FastifyInstance, { verifier, reading, ownLog }: LogbookParts): void {
  const askerOf = askedBy(verifier);
  server.get('/lines', async (request) => reading.read(await askerOf(request), request.query));
  server.get('/who-saw', async (request) => reading.whoSaw(await askerOf(request), request.query));
  server.get('/own-log', async (request) => ownLog.page(await askerOf(request), request.query));
  server.get('/own-log/whole', async (request) => ownLog.whole(await askerOf(request), request.query));
}

function askedBy(verifier: TokenVerifier) {
  return async (request: FastifyRequest): Promise<Asker> => {
    const { subject } = await verifier.verifyRequest(request.raw);
    const hatId = request.headers['kapstok-hat'];
    return { requestId: request.id, subject, hatId: typeof hatId === 'string' ? hatId : undefined };
  };
}

// For the FG: the state of the log, and the proof of a line of the own controller. The proof is of the checkpoint that goes with it.
function serveVerification(server: FastifyInstance, { verifier, reading }: LogbookParts, proofs: Proofs): void {
  const askerOf = askedBy(verifier);
  server.get('/sealed', async (request) => ({ ...(await reading.sealed(await askerOf(request))), key: proofs.key.toString() }));
  server.get('/line-proof', async (request) => {
    const line = await reading.placed(await askerOf(request), request.query);
    const checkpoint = await proofs.checkpoint();
    const [, size] = checkpoint.split('\n');
    return { ...line, size, proof: await proofs.inclusion(line.index, size!), checkpoint };
  });
}

// Hashes and signatures tell nothing of any line: a witness of another organisation needs no account here.
function serveProofs(server: FastifyInstance, proofs: Proofs): void {
  server.get('/checkpoint', async (_, reply) => reply.type('text/plain; charset=utf-8').send(await proofs.checkpoint()));
  server.get('/proof/inclusion', async (request) => proofs.inclusion(textIn(request.query, 'index'), textIn(request.query, 'size')));
  server.get('/proof/consistency', async (request) => proofs.consistency(textIn(request.query, 'from'), textIn(request.query, 'to')));
  server.addContentTypeParser('text/plain', { parseAs: 'string', bodyLimit: 16_384 }, (_, body, done) => done(null, body));
  server.post('/cosignature', { bodyLimit: 16_384 }, async (request, reply) => {
    await proofs.addCosignature(typeof request.body === 'string' ? request.body : '');
    return reply.code(204).send();
  });
}

function textIn(query: unknown, name: string): string {
  const value = (query as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}

function serveHealth(server: FastifyInstance, source: DataSource, stopping: () => boolean): void {
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_, reply) => {
    const ready = !stopping() && (await canRead(source));
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'not ready' });
  });
}

// Without a hat no row is visible; that the question is answered says that database, role and table are there.
async function canRead(source: DataSource): Promise<boolean> {
  return source.query('select 1 from logbook.access_line limit 1').then(
    () => true,
    () => false,
  );
}

/** The headers of every answer. Gives whether the server was told to stop. */
function headersOf(server: FastifyInstance): () => boolean {
  let stopping = false;
  server.addHook('preClose', async () => void (stopping = true));
  server.addHook('onSend', async (_, reply) => {
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    // A connection that is kept for a next request would keep the process as well.
    if (stopping) void reply.header('connection', 'close');
  });
  return () => stopping;
}

function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    request.log.debug({ method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
}
