import { Module } from '@nestjs/common';
import { CovenantModule } from '@kapstok/covenant';
import { DossierModule } from '@kapstok/dossier';
import { HouseholdModule } from '@kapstok/household';
import { OrganisationModule } from '@kapstok/organisation';
import { CONSENT_PROVIDERS } from './consent/consent-providers';
import { ConsentRequestService } from './consent/consent-request.service';
import { WhoMustService } from './consent/who-must.service';
import { ConsentList } from './consent-list';
import { ConsentParties } from './consent-parties';
import { ConsentConsequenceResolver, ConsentResolver } from './consent.resolver';
import { ConsentService } from './consent.service';
import { COPY_PROVIDERS } from './copy/copy.resolver';
import { Proposals } from './disclosure/disclosure-proposal';
import { DisclosureResolver, DossierDisclosuresResolver, ReceivedResolver } from './disclosure/disclosure.resolver';
import { DisclosureService } from './disclosure/disclosure.service';
import { ExplainDisclosureService } from './disclosure/explain-disclosure.service';
import { ExplainResolver } from './disclosure/explain.resolver';
import { ExplainService } from './disclosure/explain.service';
import { GivenService } from './disclosure/given.service';
import { Holdings } from './disclosure/holdings';
import { ReceivedService } from './disclosure/received.service';
import { StandingService } from './disclosure/standing.service';
import { Circumstances } from './facts/circumstances';
import { Facts } from './facts/facts';
import { RecordedFacts } from './facts/recorded-facts';
import { CoTreatmentResolver, DossierFactsResolver, MeasureResolver, MeldingResolver } from './facts/recorded-facts.resolver';
import { GiverRoles } from './giver-roles';
import { Conversations } from './received/conversations';
import { Quarantines } from './received/quarantines';
import { Recalls } from './received/recalls';
import { AfterDisclosureResolver, CorrectedEntryResolver, DisclosureChainResolver, QuarantineResolver } from './received/received.resolver';
import { TakeOverService } from './received/take-over';
import { SentenceResolver } from './weighing/sentence.resolver';
import { Sentences } from './weighing/sentences';
import { TellingResolver } from './weighing/telling.resolver';
import { Tellings } from './weighing/tellings';
import { WeighingRecords } from './weighing/weighing-records';
import { DisclosureWeighingResolver, DossierWeighingsResolver, WeighingResolver } from './weighing/weighing.resolver';
import { WeighingService } from './weighing/weighing.service';

const services = [ConsentService, ConsentList, ConsentParties, GiverRoles];
const disclosing = [DisclosureService, Proposals, Holdings, StandingService, ReceivedService, GivenService, ExplainService, ExplainDisclosureService];
const weighing = [Facts, Circumstances, WeighingRecords, WeighingService, Tellings, Sentences, RecordedFacts];
const receiving = [Quarantines, Recalls, Conversations, TakeOverService];
const resolvers = [ConsentResolver, ConsentConsequenceResolver, DisclosureResolver, ReceivedResolver, DossierDisclosuresResolver, ExplainResolver];
const afterwards = [
  WeighingResolver, DossierWeighingsResolver, DisclosureWeighingResolver, TellingResolver, SentenceResolver, QuarantineResolver, DisclosureChainResolver,
  AfterDisclosureResolver, CorrectedEntryResolver, MeasureResolver, MeldingResolver, CoTreatmentResolver, DossierFactsResolver,
];

@Module({
  imports: [OrganisationModule, HouseholdModule, DossierModule, CovenantModule],
  providers: [...services, ...CONSENT_PROVIDERS, ...COPY_PROVIDERS, ...disclosing, ...weighing, ...receiving, ...resolvers, ...afterwards],
  exports: [ConsentService, ConsentRequestService, WhoMustService, DisclosureService, ReceivedService, GivenService, ExplainService, Facts, Circumstances, WeighingService],
})
export class SharingModule {}
