import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { connect } from '@kapstok/database';
import { DOSSIER_ENTITIES, EntryService } from '@kapstok/dossier';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { AccountEntity, HatEntity, OrganisationEntity, OrganisationTaskEntity } from '@kapstok/organisation';
import { ConsentService, DisclosureService } from '@kapstok/sharing';
import type { ReadCaseFile } from '../case-file/read-case-file';
import { CaseImportModule } from './case-import.module';
import { CaseImporter, type Imported } from './case-importer';

const ENTITIES = [...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES, AccountEntity, HatEntity, OrganisationEntity, OrganisationTaskEntity];

/** Loads case files over a connection as the worker, with the services of the API; see `CaseImporter.import`. */
export async function importCaseFiles(files: readonly ReadCaseFile[], databaseUrl: string): Promise<Imported[]> {
  const services = await NestFactory.createApplicationContext(CaseImportModule, { logger: ['error'], abortOnError: false });
  const source = await connect(databaseUrl, ENTITIES, 2);
  try {
    const importer = new CaseImporter(source, {
      entries: services.get(EntryService),
      consents: services.get(ConsentService),
      disclosures: services.get(DisclosureService),
    });
    return await importer.import(files);
  } finally {
    await source.destroy();
    await services.close();
  }
}
