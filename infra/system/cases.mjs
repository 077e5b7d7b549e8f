// Loads the case files of the demonstration, through the same services as the api, as the worker.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../build.mjs';
import { root } from '../root.mjs';
import { ending, startChild } from './child.mjs';
import { settingsOf } from './processes.mjs';

const folder = join(root, 'test', 'cases');

export function caseFiles() {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => join(folder, name));
}

/** Imports every case file; what was imported before stays as it is. Throws a Fault with what the importer wrote. */
export async function importCases(at, logFolder, given = {}) {
  for (const file of caseFiles()) {
    const child = startChild({
      name: `the import of ${file.slice(root.length + 1)}`,
      script: built('worker', 'case-import'),
      args: [file],
      env: settingsOf('worker', at, given),
      logFile: join(logFolder, 'case-import.log'),
    });
    const how = await child.exited;
    if (how.code !== 0) throw ending(child, how);
  }
}
