import { Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ALLOW } from '@kapstok/graphql';

// Set by @Query, @Mutation and @Subscription, by @ResolveField, and by @Get, @Post and the like.
const HANDLER_MARKS = ['graphql:resolver_type', 'graphql:resolve_property', METHOD_METADATA];

/** A handler that nobody annotated: the process does not start (R30, deny by default). */
export class HandlerNotAnnotated extends Error {
  constructor(handlers: string[]) {
    super(`these handlers do not say what they allow (@Allow): ${handlers.join(', ')}`);
    this.name = 'HandlerNotAnnotated';
  }
}

/** Looks at every resolver and controller when the process starts, and refuses to start when one handler is silent. */
@Injectable()
export class Annotations implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const silent = [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap(({ instance }) => this.silentIn(instance));
    if (silent.length > 0) throw new HandlerNotAnnotated(silent);
  }

  private silentIn(instance: unknown): string[] {
    if (typeof instance !== 'object' || instance === null) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
    if (!prototype) return [];
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((name) => {
        const method = prototype[name];
        return typeof method === 'function' && HANDLER_MARKS.some((mark) => Reflect.hasMetadata(mark, method)) && !Reflect.hasMetadata(ALLOW, method);
      })
      .map((name) => `${prototype.constructor.name}.${name}`);
  }
}
