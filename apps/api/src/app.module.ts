import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { ApiConfig } from '@kapstok/config';
import { FgDeskModule } from '@kapstok/fg-desk';
import { IdentityModule } from '@kapstok/identity';
import { OwnLogModule } from '@kapstok/own-log';
import { DatabaseModule } from './database.module';
import { FilesModule } from './files/files.module';
import { ApiGraphqlModule } from './graphql.module';
import { HealthController } from './health.controller';
import { AllowGuard } from './request/allow.guard';
import { Annotations } from './request/annotations';

@Module({})
export class AppModule {
  static forRoot(config: ApiConfig): DynamicModule {
    const [desk, ownLog] = [FgDeskModule.forRoot(config.logbookUrl), OwnLogModule.forRoot(config.logbookUrl)];
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        DatabaseModule.forRoot(config.databaseUrl),
        IdentityModule.forRoot(config.oidc),
        desk,
        ownLog,
        FilesModule.of(desk, ownLog),
        ApiGraphqlModule.forRoot({ production: config.nodeEnv === 'production' }),
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_GUARD, useClass: AllowGuard }, Annotations],
    };
  }
}
