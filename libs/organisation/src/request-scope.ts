import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type DataLoader from 'dataloader';
import type { ActingHat } from './acting-hat';
import type { SignedIn } from './hat.service';
import { AccountUnknown, HatRequired } from './organisation.errors';

/** What one GraphQL request carries: who signed in, the hat that is on, and loaders that live as long as the request. */
export interface RequestScope {
  readonly signedIn?: SignedIn;
  readonly hat?: ActingHat;
  readonly loaders: Map<string, DataLoader<string, unknown>>;
}

/** The GraphQL context. The api opens the scope before the first resolver runs. */
export interface KapstokContext {
  scope?: RequestScope;
}

const scopeOf = (context: ExecutionContext) => GqlExecutionContext.create(context).getContext<KapstokContext>().scope;

/** The hat that acts. There is none without the header Kapstok-Hat, and then nothing happens (R2). */
export const CurrentHat = createParamDecorator((_: unknown, context: ExecutionContext): ActingHat => {
  const hat = scopeOf(context)?.hat;
  if (!hat) throw new HatRequired();
  return hat;
});

/** Who signed in, for `me` alone. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const signedIn = scopeOf(context)?.signedIn;
  if (!signedIn) throw new AccountUnknown();
  return signedIn;
});

/** A loader of this request, made on first use: `@Loaders() loaders` then `loaders.get('name', (ids) => …)`. */
export const Loaders = createParamDecorator((_: unknown, context: ExecutionContext): RequestScope['loaders'] => {
  const scope = scopeOf(context);
  if (!scope) throw new HatRequired();
  return scope.loaders;
});
