import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { ALLOW, type Allowance } from '@kapstok/graphql';
import { AccountUnknown, HatRequired, type KapstokContext } from '@kapstok/organisation';
import type { FastifyRequest } from 'fastify';

// Health is told to everybody; a file only to who is signed in, and FileRequests asks for the hat as well.
function mayAsk({ name }: Allowance, context: ExecutionContext): boolean {
  if (name.startsWith('health:')) return true;
  return name.startsWith('file:') && context.switchToHttp().getRequest<FastifyRequest>().identity !== undefined;
}

/** Lets a handler run only when it says what it does and the request has what that needs. Whether it may is decided on the record. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowance = this.reflector.get<Allowance | undefined>(ALLOW, context.getHandler());
    if (!allowance) throw new Error(`${context.getClass().name}.${context.getHandler().name} does not say what it allows`);
    if (context.getType<GqlContextType>() !== 'graphql') return mayAsk(allowance, context);
    const { scope } = GqlExecutionContext.create(context).getContext<KapstokContext>();
    if (!scope?.signedIn) throw new AccountUnknown();
    if (allowance.hat === 'required' && !scope.hat) throw new HatRequired();
    return true;
  }
}
