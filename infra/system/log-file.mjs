import { readFileSync } from 'node:fs';

/** The last `count` lines of what a process wrote, for the message that tells that it stopped. */
export function lastLines(file, count) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).map((line) => `  ${line}`).join('\n');
  } catch {
    return '  (it wrote nothing)';
  }
}
