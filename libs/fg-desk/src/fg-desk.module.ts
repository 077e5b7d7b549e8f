import { Module, type DynamicModule } from '@nestjs/common';
import { LogbookClient } from '@kapstok/access-log';
import { OrganisationModule } from '@kapstok/organisation';
import { AccessLogResolver } from './access-log.resolver';

/** What the FG of a controller sees in the api. `logbookUrl` is the setting LOGBOOK_URL: `imports: [FgDeskModule.forRoot(config.logbookUrl)]`. */
@Module({})
export class FgDeskModule {
  static forRoot(logbookUrl: string): DynamicModule {
    return {
      module: FgDeskModule,
      imports: [OrganisationModule],
      providers: [AccessLogResolver, { provide: LogbookClient, useFactory: () => new LogbookClient(logbookUrl) }],
    };
  }
}
