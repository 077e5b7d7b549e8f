import { Module } from '@nestjs/common';
import { DossierModule } from '@kapstok/dossier';
import { HouseholdModule } from '@kapstok/household';
import { OrganisationModule } from '@kapstok/organisation';
import { ConsentList } from './consent-list';
import { ConsentParties } from './consent-parties';
import { ConsentConsequenceResolver, ConsentResolver } from './consent.resolver';
import { ConsentService } from './consent.service';
import { Proposals } from './disclosure/disclosure-proposal';
import { DisclosureResolver, DossierDisclosuresResolver, ReceivedResolver } from './disclosure/disclosure.resolver';
import { DisclosureService } from './disclosure/disclosure.service';
import { ExplainResolver } from './disclosure/explain.resolver';
import { ExplainService } from './disclosure/explain.service';
import { GivenService } from './disclosure/given.service';
import { Facts } from './facts/facts';
import { GiverRoles } from './giver-roles';
import { ReceivedService } from './disclosure/received.service';
import { StandingService } from './disclosure/standing.service';

const services = [ConsentService, ConsentList, ConsentParties, DisclosureService, Proposals, StandingService, ReceivedService, GivenService, GiverRoles, ExplainService, Facts];
const resolvers = [ConsentResolver, ConsentConsequenceResolver, DisclosureResolver, ReceivedResolver, DossierDisclosuresResolver, ExplainResolver];

@Module({
  imports: [OrganisationModule, HouseholdModule, DossierModule],
  providers: [...services, ...resolvers],
  exports: [ConsentService, DisclosureService, ReceivedService, GivenService, ExplainService, Facts],
})
export class SharingModule {}
