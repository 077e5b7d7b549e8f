import { Module } from '@nestjs/common';
import { CaseModule } from '@kapstok/case';
import { DossierModule } from '@kapstok/dossier';
import { DateScalar, DateTimeScalar } from '@kapstok/graphql';
import { HouseholdModule } from '@kapstok/household';
import { OrganisationModule } from '@kapstok/organisation';
import { SharingModule } from '@kapstok/sharing';

/** What the api serves: the domain libraries and the scalars of the schema. */
export const DOMAIN_MODULES = [OrganisationModule, HouseholdModule, DossierModule, SharingModule, CaseModule];

@Module({ imports: DOMAIN_MODULES, providers: [DateScalar, DateTimeScalar], exports: DOMAIN_MODULES })
export class DomainModule {}
