import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@kapstok/config';
import { connect } from '@kapstok/database';
import { DOSSIER_ENTITIES, EntryService } from '@kapstok/dossier';
import { DomainError } from '@kapstok/errors';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { AccountEntity, HatEntity, OrganisationEntity, OrganisationTaskEntity } from '@kapstok/organisation';
import { ConsentService, DisclosureService } from '@kapstok/sharing';
import { readCaseFile, type ReadCaseFile } from './case-file/read-case-file';
import { CaseImportModule } from './import/case-import.module';
import { CaseImporter, type Imported } from './import/case-importer';

const ENTITIES = [...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES, AccountEntity, HatEntity, OrganisationEntity, OrganisationTaskEntity];

/** Every file is read and checked before the first is loaded, so that the problems of all come up at once. */
async function readAll(names: readonly string[]): Promise<ReadCaseFile[]> {
  const results = await Promise.allSettled(names.map(readCaseFile));
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (failed.length > 0) throw new AggregateError(failed);
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

async function importAll(files: readonly ReadCaseFile[], databaseUrl: string): Promise<Imported[]> {
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

function told({ file, outcome, counts }: Imported): string {
  if (outcome === 'already imported') return `${file}: already imported, nothing changed`;
  return `${file}: imported ${Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ')}`;
}

function problem(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(problem).join('\n');
  // What a driver says of a failing statement can quote its values.
  return error instanceof DomainError ? error.message : `the import failed and nothing was loaded: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown reason'}`;
}

async function main(names: readonly string[]): Promise<number> {
  if (names.length === 0) {
    console.error('usage: npm run case:import -- FILE…');
    return 2;
  }
  try {
    const files = await readAll(names);
    for (const imported of await importAll(files, loadConfig('worker').databaseUrl)) console.log(told(imported));
    return 0;
  } catch (error) {
    console.error(problem(error));
    return 1;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
