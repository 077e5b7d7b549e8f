import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { ApiConfig } from '@kapstok/config';
import { FgDeskModule } from '@kapstok/fg-desk';
import { IdentityModule } from '@kapstok/identity';
import { DatabaseModule } from './database.module';
import { ApiGraphqlModule } from './graphql.module';
import { HealthController } from './health.controller';
import { AllowGuard } from './request/allow.guard';
import { Annotations } from './request/annotations';

@Module({})
export class AppModule {
  static forRoot(config: ApiConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        DatabaseModule.forRoot(config.databaseUrl),
        IdentityModule.forRoot(config.oidc),
        FgDeskModule.forRoot(config.logbookUrl),
        ApiGraphqlModule.forRoot({ production: config.nodeEnv === 'production' }),
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_GUARD, useClass: AllowGuard }, Annotations],
    };
  }
}
