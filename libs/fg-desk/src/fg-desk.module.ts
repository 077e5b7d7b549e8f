import { Module, type DynamicModule } from '@nestjs/common';
import { LogbookClient } from '@kapstok/access-log';
import { OrganisationModule } from '@kapstok/organisation';
import { AccessLogResolver, WhoSawResolver } from './access-log.resolver';
import { DeskModule } from './desk/desk.module';
import { YearlyReportResolver } from './report/yearly-report.resolver';
import { VerificationResolver } from './verification/verification.resolver';
import { YearlyReportService } from './report/yearly-report.service';

/** What the FG of a controller sees in the api. `logbookUrl` is the setting LOGBOOK_URL: `imports: [FgDeskModule.forRoot(config.logbookUrl)]`. */
@Module({})
export class FgDeskModule {
  static forRoot(logbookUrl: string): DynamicModule {
    const logbook = new LogbookClient(logbookUrl);
    return {
      module: FgDeskModule,
      imports: [OrganisationModule, DeskModule.with(logbook)],
      providers: [AccessLogResolver, WhoSawResolver, YearlyReportResolver, YearlyReportService, VerificationResolver, { provide: LogbookClient, useValue: logbook }],
      exports: [YearlyReportService],
    };
  }
}
