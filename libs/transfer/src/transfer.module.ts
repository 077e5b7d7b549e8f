import { Module } from '@nestjs/common';
import { CovenantModule } from '@kapstok/covenant';
import { DossierModule } from '@kapstok/dossier';
import { HouseholdModule } from '@kapstok/household';
import { OrganisationModule } from '@kapstok/organisation';
import { SharingModule } from '@kapstok/sharing';
import { TransferDecisions } from './transfer-decision';
import { TransferReading } from './transfer-reading';
import { TransferChangesResolver, TransferResolver } from './transfer.resolver';
import { TransferService } from './transfer.service';
import { TransferSteps } from './transfer-steps';

@Module({
  imports: [OrganisationModule, HouseholdModule, DossierModule, CovenantModule, SharingModule],
  providers: [TransferService, TransferSteps, TransferReading, TransferDecisions, TransferResolver, TransferChangesResolver],
  exports: [TransferService, TransferSteps, TransferReading],
})
export class TransferModule {}
