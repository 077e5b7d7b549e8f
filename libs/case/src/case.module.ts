import { Module } from '@nestjs/common';
import { DossierModule } from '@kapstok/dossier';
import { HouseholdModule } from '@kapstok/household';
import { OrganisationModule } from '@kapstok/organisation';
import { CaseConnectionResolver, CaseResolver, DossierCaseResolver } from './case.resolver';
import { CaseService } from './case.service';

@Module({
  imports: [OrganisationModule, HouseholdModule, DossierModule],
  providers: [CaseService, CaseResolver, CaseConnectionResolver, DossierCaseResolver],
  exports: [CaseService],
})
export class CaseModule {}
