import { Module } from '@nestjs/common';
import { DossierModule } from '@kapstok/dossier';
import { OrganisationModule } from '@kapstok/organisation';
import { EmergencyReviewService } from './emergency-review.service';
import { EmergencyTargetService } from './emergency-target.service';
import { DossierEmergenciesResolver, EmergencyResolver, EmergencyTargetResolver } from './emergency.resolver';
import { EmergencyService } from './emergency.service';

const services = [EmergencyService, EmergencyTargetService, EmergencyReviewService];

@Module({
  imports: [OrganisationModule, DossierModule],
  providers: [...services, EmergencyResolver, EmergencyTargetResolver, DossierEmergenciesResolver],
  exports: services,
})
export class EmergencyModule {}
