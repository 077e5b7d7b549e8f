import { Module, type DynamicModule } from '@nestjs/common';
import { LogbookClient } from '@kapstok/access-log';
import { DossierModule } from '@kapstok/dossier';
import { OrganisationModule } from '@kapstok/organisation';
import { PublicAttentionResolver } from './attention.resolver';
import { AttentionService } from './attention.service';
import { BreachArrangementResolver, BreachArrangementsResolver } from './breach-arrangement.resolver';
import { BreachArrangements } from './breach-arrangements';
import { BreachResolver, ReviewBreachResolver } from './breach.resolver';
import { BreachService } from './breach.service';
import { ReviewQuestionResolver } from './question.resolver';
import { ReviewConversationService } from './review-conversation.service';
import { ReviewDecisionService } from './review-decision.service';
import { ReviewQueueService } from './review-queue.service';
import { ReviewConnectionResolver, ReviewContextResolver, ReviewMonthPartResolver, ReviewResolver } from './review.resolver';

export const DESK_RESOLVERS = [
  ReviewResolver, ReviewContextResolver, ReviewConnectionResolver, ReviewMonthPartResolver, ReviewQuestionResolver, ReviewBreachResolver, BreachResolver,
  PublicAttentionResolver, BreachArrangementsResolver, BreachArrangementResolver,
];
const services = [ReviewQueueService, ReviewConversationService, ReviewDecisionService, BreachService, BreachArrangements, AttentionService];

/** The desk of the FG. `logbook` is where the lines of a review are read. */
@Module({})
export class DeskModule {
  static with(logbook: LogbookClient): DynamicModule {
    return {
      module: DeskModule,
      imports: [OrganisationModule, DossierModule],
      providers: [...services, ...DESK_RESOLVERS, { provide: LogbookClient, useValue: logbook }],
      exports: services,
    };
  }
}
