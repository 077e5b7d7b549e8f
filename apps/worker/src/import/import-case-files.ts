import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { CovenantDrafting, CovenantReading, CovenantSigning, MandateService } from '@kapstok/covenant';
import { connect } from '@kapstok/database';
import { DOSSIER_ENTITIES, EntryService } from '@kapstok/dossier';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { AccountEntity, HatEntity, OrganisationEntity, OrganisationTaskEntity } from '@kapstok/organisation';
import { ConsentService, DisclosureService } from '@kapstok/sharing';
import type { ReadCaseFile } from '../case-file/read-case-file';
import type { ReadCovenantFile } from '../covenant-file/read-covenant-file';
import { CaseImportModule } from './case-import.module';
import { CaseImporter, type Imported } from './case-importer';

const ENTITIES = [...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES, AccountEntity, HatEntity, OrganisationEntity, OrganisationTaskEntity];

/** Loads case files and covenant files over a connection as the worker, with the services of the API; see `CaseImporter.import`. */
export async function importCaseFiles(files: readonly ReadCaseFile[], databaseUrl: string, covenants: readonly ReadCovenantFile[] = []): Promise<Imported[]> {
  const services = await NestFactory.createApplicationContext(CaseImportModule, { logger: ['error'], abortOnError: false });
  const source = await connect(databaseUrl, ENTITIES, 2);
  try {
    const importer = new CaseImporter(source, {
      entries: services.get(EntryService),
      consents: services.get(ConsentService),
      disclosures: services.get(DisclosureService),
      reading: services.get(CovenantReading, { strict: false }),
      drafting: services.get(CovenantDrafting, { strict: false }),
      signing: services.get(CovenantSigning, { strict: false }),
      mandates: services.get(MandateService, { strict: false }),
    });
    return await importer.import(files, covenants);
  } finally {
    await source.destroy();
    await services.close();
  }
}
