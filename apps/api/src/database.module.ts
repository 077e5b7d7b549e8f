import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { connect } from '@kapstok/database';
import { ENTITIES } from './entities';

export const API_DATA_SOURCE = Symbol('the pool of the api, role kapstok_api');

/** The pool under the api's own role, which owns nothing. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(API_DATA_SOURCE) private readonly source: DataSource) {}

  static forRoot(url: string): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: API_DATA_SOURCE, useFactory: () => connect(url, ENTITIES) }],
      exports: [API_DATA_SOURCE],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
