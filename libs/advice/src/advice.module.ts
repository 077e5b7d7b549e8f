import { Module } from '@nestjs/common';
import { DossierModule } from '@kapstok/dossier';
import { HouseholdModule } from '@kapstok/household';
import { OrganisationModule } from '@kapstok/organisation';
import { SharingModule } from '@kapstok/sharing';
import { AdviceResolver } from './advice.resolver';
import { AdviceService } from './advice.service';
import { ConsultationResolver } from './consultation/consultation.resolver';
import { ConsultationService } from './consultation/consultation.service';
import { InformingResolver } from './informing/informing.resolver';
import { InformingService } from './informing/informing.service';
import { Situations } from './situation/situations';

const services = [AdviceService, Situations, ConsultationService, InformingService];

@Module({
  imports: [OrganisationModule, HouseholdModule, DossierModule, SharingModule],
  providers: [...services, AdviceResolver, ConsultationResolver, InformingResolver],
  exports: services,
})
export class AdviceModule {}
