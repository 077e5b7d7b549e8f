import type { IncomingHttpHeaders } from 'node:http';
import { Unauthenticated } from './identity.errors';

/** What is needed of a request: of Fastify that is `request.raw`, of Node the request itself. */
export interface RequestHeaders {
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as they came over the wire. */
  readonly rawHeaders: readonly string[];
}

// A token of ours is about one kilobyte; what is far larger is not worth the work of reading it.
const longest = 8192;

/**
 * The token of a request, from its one Authorization header and from nowhere else (no query, cookie or body).
 * @throws Unauthenticated when there is no such header, more than one, or it holds something else.
 */
export function bearerToken({ headers, rawHeaders }: RequestHeaders): string {
  // Node keeps the first of two Authorization headers, a proxy in front may have looked at the second.
  const times = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization').length;
  if (times > 1) throw new Unauthenticated('several-authorization-headers');
  const { authorization } = headers;
  if (authorization === undefined) throw new Unauthenticated('no-authorization-header');
  const [, token] = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)$/i.exec(authorization) ?? [];
  if (token === undefined || token.length > longest) throw new Unauthenticated('not-a-bearer-token');
  return token;
}
