// Loads the case files of the demonstration, through the same services as the api, as the worker.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../build.mjs';
import { root } from '../root.mjs';
import { ending, startChild } from './child.mjs';
import { settingsOf } from './processes.mjs';

const folders = ['cases', 'covenants'].map((name) => join(root, 'test', name));

/** The cases, and then the covenants between the organisations that they bring. */
export function caseFiles() {
  return folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => join(folder, name)));
}

/** Imports every case file; what was imported before stays as it is. Returns what the importer tells. Throws a Fault with what it wrote. */
export async function importCases(at, logFolder, given = {}) {
  const child = startChild({
    name: 'the import of the cases',
    script: built('worker', 'case-import'),
    args: caseFiles().map((file) => file.slice(root.length + 1)),
    env: settingsOf('worker', at, given),
    logFile: join(logFolder, 'case-import.log'),
  });
  const how = await child.exited;
  if (how.code !== 0) throw ending(child, how);
  return readFileSync(child.logFile, 'utf8').trim();
}
