import { Module } from '@nestjs/common';
import { HouseholdModule } from '@kapstok/household';
import { OrganisationModule } from '@kapstok/organisation';
import { DossierLooks } from './dossier-looks';
import { DossierPeople } from './dossier-people';
import { DossierAccessResolver, DossierConnectionResolver, DossierResolver } from './dossier.resolver';
import { DossierService } from './dossier.service';
import { EntryReading } from './entry-reading';
import { DossierEntriesResolver, EntryConnectionResolver, EntryResolver } from './entry.resolver';
import { EntryService } from './entry.service';
import { DossierInvolvementsResolver, InvolvementResolver } from './involvement.resolver';
import { InvolvementService } from './involvement.service';
import { DossierKindchecksResolver } from './kindcheck/kindcheck.resolver';
import { KindcheckService } from './kindcheck/kindcheck.service';
import { PrintingResolver } from './printing.resolver';
import { PrintingService } from './printing.service';
import { PersonDetailsResolver } from './person-details.resolver';
import { WriteDecision } from './write-decision';

const services = [DossierLooks, DossierService, DossierPeople, EntryReading, EntryService, InvolvementService, KindcheckService, PrintingService, WriteDecision];
const resolvers = [
  DossierResolver, DossierAccessResolver, DossierConnectionResolver, DossierEntriesResolver, DossierInvolvementsResolver,
  DossierKindchecksResolver, EntryResolver, EntryConnectionResolver, InvolvementResolver, PersonDetailsResolver, PrintingResolver,
];

@Module({ imports: [OrganisationModule, HouseholdModule], providers: [...services, ...resolvers], exports: services })
export class DossierModule {}
