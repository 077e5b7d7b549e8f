import { readFileSync } from 'node:fs';

/** The input is not what the command reads. The message is one line. */
export class UnreadableInput extends Error {
  readonly code = 'UNREADABLE_INPUT';
}

/** The JSON array in the file, or on standard input for `-`. Throws UnreadableInput for anything else. */
export function readRequests(file: string | undefined): unknown[] {
  if (file === undefined) throw new UnreadableInput('Name a file with a JSON array of requests, or - for standard input.');
  const name = file === '-' ? 'standard input' : file;
  const input = parsed(text(file, name), name);
  if (!Array.isArray(input)) throw new UnreadableInput(`${name}: not a JSON array of requests.`);
  return input;
}

function text(file: string, name: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UnreadableInput(`${name}: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}).`);
  }
}

function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableInput(`${name}: not a JSON array of requests.`);
  }
}
