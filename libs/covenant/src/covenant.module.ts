import { Module } from '@nestjs/common';
import { OrganisationModule } from '@kapstok/organisation';
import { CovenantCourse } from './covenant-course';
import { CovenantDrafting } from './covenant-drafting';
import { CovenantPreview } from './covenant-preview';
import { CovenantPreviewResolver, MandateResolver } from './covenant-preview.resolver';
import { CovenantReading } from './covenant-reading';
import { CovenantRecords } from './covenant-records';
import { CovenantRendering } from './covenant-rendering';
import { CovenantResolver } from './covenant.resolver';
import { CovenantSigning } from './covenant-signing';
import { MandateService } from './mandate.service';

const services = [CovenantRecords, CovenantReading, CovenantRendering, CovenantDrafting, CovenantSigning, CovenantCourse, CovenantPreview, MandateService];

@Module({
  imports: [OrganisationModule],
  providers: [...services, CovenantResolver, CovenantPreviewResolver, MandateResolver],
  exports: services,
})
export class CovenantModule {}
