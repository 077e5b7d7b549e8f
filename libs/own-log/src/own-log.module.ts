import { Module, type DynamicModule } from '@nestjs/common';
import { LogbookClient } from '@kapstok/access-log';
import { DossierModule } from '@kapstok/dossier';
import { HouseholdModule } from '@kapstok/household';
import { OrganisationModule } from '@kapstok/organisation';
import { KeptBackResolver } from './kept-back/kept-back.resolver';
import { LogEmbargoes } from './kept-back/log-embargoes';
import { LogWeighings } from './kept-back/log-weighings';
import { OwnLogResolver } from './own-log.resolver';
import { OwnLogService } from './own-log.service';

export const OWN_LOG_RESOLVERS = [OwnLogResolver, KeptBackResolver];

/** What a household reads of the log, and what keeps it back. `logbookUrl` is the setting LOGBOOK_URL. */
@Module({})
export class OwnLogModule {
  static forRoot(logbookUrl: string): DynamicModule {
    return {
      module: OwnLogModule,
      imports: [OrganisationModule, HouseholdModule, DossierModule],
      providers: [...OWN_LOG_RESOLVERS, OwnLogService, LogEmbargoes, LogWeighings, { provide: LogbookClient, useFactory: () => new LogbookClient(logbookUrl) }],
      exports: [OwnLogService],
    };
  }
}
