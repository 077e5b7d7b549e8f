import { writeSync } from 'node:fs';
import { policy } from '../index';
import { readRequests, UnreadableInput } from './read-input';
import { whyText } from './why-text';

/** Writes all of it before the process ends, also to a pipe that is read slowly. */
function print(text: string): void {
  let rest = Buffer.from(`${text}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

/** `decide FILE`, `decide -` for standard input, or `decide --why FILE` for people. Returns the exit code. */
function decide(args: readonly string[]): number {
  const why = args.includes('--why');
  const file = args.find((arg) => arg !== '--why' && arg !== '--');
  try {
    const requests = readRequests(file);
    if (why) print(requests.map((request) => whyText(policy.why(request))).join('\n\n'));
    else print(JSON.stringify(requests.map((request) => policy.decide(request))));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    console.error(error.message.replace(/\s+/g, ' '));
    return 2;
  }
}

process.exitCode = decide(process.argv.slice(2));
