import { DomainError } from '@kapstok/errors';
import { readCaseFile, readJson, type ReadCaseFile } from '../case-file/read-case-file';
import { checkCovenantFile, isCovenant, type ReadCovenantFile } from '../covenant-file/read-covenant-file';
import type { Imported } from './case-importer';
import { importCaseFiles } from './import-case-files';

/** Where the command tells what it did, and what is wrong. */
export interface Telling {
  readonly done: (line: string) => void;
  readonly wrong: (lines: string) => void;
}

/**
 * `npm run case:import -- FILE…`. Gives the exit code: 0 imported or imported before, 1 nothing was loaded, 2 no file was named.
 * The address of the database is asked for when every file fits.
 */
export async function importCommand(names: readonly string[], databaseUrl: () => string, tell: Telling): Promise<0 | 1 | 2> {
  if (names.length === 0) {
    tell.wrong('usage: npm run case:import -- FILE…');
    return 2;
  }
  try {
    const files = await readAll(names);
    const covenants = files.filter((file): file is ReadCovenantFile => 'covenant' in file);
    const cases = files.filter((file): file is ReadCaseFile => 'content' in file);
    for (const imported of await importCaseFiles(cases, databaseUrl(), covenants)) tell.done(outcome(imported));
    return 0;
  } catch (error) {
    tell.wrong(problem(error));
    return 1;
  }
}

/** Every file is read and checked before the first is loaded, so that the problems of all come up at once. */
async function readAll(names: readonly string[]): Promise<(ReadCaseFile | ReadCovenantFile)[]> {
  const results = await Promise.allSettled(names.map(readOne));
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (failed.length > 0) throw new AggregateError(failed);
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

async function readOne(name: string): Promise<ReadCaseFile | ReadCovenantFile> {
  const input = await readJson(name);
  return isCovenant(input) ? checkCovenantFile(name, input) : readCaseFile(name);
}

function outcome({ file, outcome, counts }: Imported): string {
  if (outcome === 'already imported') return `${file}: already imported, nothing changed`;
  return `${file}: imported ${Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ')}`;
}

function problem(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(problem).join('\n');
  if (error instanceof DomainError) return error.message;
  // The details of a failing statement quote its values: the first line does not.
  return `the import failed and nothing was loaded: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown reason'}`;
}
