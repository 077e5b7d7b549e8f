import { Module } from '@nestjs/common';
import { DossierModule } from '@kapstok/dossier';
import { SharingModule } from '@kapstok/sharing';

/** The services of the API, without anything that listens. */
@Module({ imports: [DossierModule, SharingModule] })
export class CaseImportModule {}
