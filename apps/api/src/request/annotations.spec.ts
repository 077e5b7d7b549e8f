import 'reflect-metadata';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { Allow } from '@kapstok/graphql';
import { Annotations } from './annotations';

@Resolver('Thing')
class SilentQuery {
  @Query(() => String)
  secret(): string {
    return 'of a child';
  }
}

@Resolver('Thing')
class SilentField {
  @Query(() => String)
  @Allow('thing:read')
  thing(): string {
    return 'thing';
  }

  @ResolveField(() => String)
  detail(@Parent() thing: unknown): string {
    return String(thing);
  }
}

@Resolver('Thing')
class SayingWhatItAllows {
  @Query(() => String)
  @Allow('thing:read')
  thing(): string {
    return 'thing';
  }

  // Not a handler: nobody outside reaches it.
  helper(): string {
    return 'helper';
  }
}

@Controller()
class SilentRoute {
  @Get('backdoor')
  open(): string {
    return 'open';
  }
}

function start(providers: Type[], controllers: Type[] = []): Promise<unknown> {
  @Module({ imports: [DiscoveryModule], providers: [Annotations, ...providers], controllers })
  class Application {}
  return Test.createTestingModule({ imports: [Application] })
    .compile()
    .then((module) => module.init())
    .then((module) => module.close());
}

// R2, R30: what nobody said to be allowed is not there.
describe('a process whose handlers are checked at the start', () => {
  it('starts when every handler says what it allows', async () => {
    await expect(start([SayingWhatItAllows])).resolves.toBeUndefined();
  });

  it('refuses to start with a query that nobody annotated, and names it', async () => {
    await expect(start([SayingWhatItAllows, SilentQuery])).rejects.toThrow('SilentQuery.secret');
  });

  it('refuses to start with a field resolver that nobody annotated', async () => {
    await expect(start([SilentField])).rejects.toThrow('SilentField.detail');
  });

  it('refuses to start with an HTTP route that nobody annotated', async () => {
    await expect(start([SayingWhatItAllows], [SilentRoute])).rejects.toThrow('SilentRoute.open');
  });
});
