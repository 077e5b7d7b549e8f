import type { IncomingHttpHeaders } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { Unauthenticated } from '@kapstok/identity';

/** Of the GraphQL context only the request that it came with. */
interface WithRequest {
  readonly req: { readonly headers: IncomingHttpHeaders };
}

/** The header Authorization as it came in: the logbook verifies it again by itself, and reads in nobody's name but the resident's. */
export const Authorization = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { authorization } = GqlExecutionContext.create(context).getContext<WithRequest>().req.headers;
  if (authorization === undefined) throw new Unauthenticated('no-authorization-header');
  return authorization;
});
