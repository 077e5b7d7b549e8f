import { Module } from '@nestjs/common';
import { CovenantModule } from '@kapstok/covenant';
import { DossierModule } from '@kapstok/dossier';
import { SharingModule } from '@kapstok/sharing';

/** The services of the API, without anything that listens. */
@Module({ imports: [DossierModule, CovenantModule, SharingModule] })
export class CaseImportModule {}
