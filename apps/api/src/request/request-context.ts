import type { FastifyRequest } from 'fastify';
import type { VerifiedIdentity } from '@kapstok/identity';
import type { KapstokContext } from '@kapstok/organisation';
import type { OpenRequest } from './open-request';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the authentication hook before GraphQL sees the request. */
    identity?: VerifiedIdentity;
  }
}

/** The GraphQL context: the HTTP request it came with, and from the first resolver on the open transaction. */
export interface ApiContext extends KapstokContext {
  readonly req: FastifyRequest;
  open?: OpenRequest;
}
