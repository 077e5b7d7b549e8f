import { Module } from '@nestjs/common';
import { CovenantModule } from '@kapstok/covenant';
import { DossierModule } from '@kapstok/dossier';
import { HouseholdModule } from '@kapstok/household';
import { OrganisationModule } from '@kapstok/organisation';
import { SharingModule } from '@kapstok/sharing';
import { AnsweringService } from './answering.service';
import { AskingParties } from './asking-parties';
import { AskingService } from './asking.service';
import { ConsiderationService } from './consideration.service';
import { ConversationService } from './conversation.service';
import { ExplainAskingResolver } from './explain-asking.resolver';
import { ExplainAskingService } from './explain-asking.service';
import { FollowingUpService } from './following-up.service';
import { OwnRequestsResolver } from './own-requests.resolver';
import { OwnRequestsService } from './own-requests.service';
import { AnsweringResolver, AskingResolver } from './request-changes.resolver';
import { RequestContents } from './request-contents';
import { RequestContentsResolver } from './request-contents.resolver';
import { RequestDecisions } from './request-decision';
import { RequestEvents } from './request-events';
import { RequestReading } from './request-reading';
import { REQUEST_VIEW_RESOLVERS } from './request-view.resolver';
import { RequestViews } from './request-views.service';
import { RequestResolver } from './request.resolver';

const services = [
  AskingParties, AskingService, ExplainAskingService, AnsweringService, FollowingUpService, ConversationService, ConsiderationService, OwnRequestsService, RequestReading, RequestEvents,
  RequestContents, RequestDecisions, RequestViews,
];
const resolvers = [RequestResolver, RequestContentsResolver, AskingResolver, AnsweringResolver, ExplainAskingResolver, OwnRequestsResolver, ...REQUEST_VIEW_RESOLVERS];

@Module({
  imports: [OrganisationModule, HouseholdModule, DossierModule, CovenantModule, SharingModule],
  providers: [...services, ...resolvers],
  exports: services,
})
export class RequestModule {}
