import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessMatrix } from '../matrix/access-matrix';
import { currentRules } from '../rules/current';

const PAGE = join('docs', 'access-matrix.md');

function firstDifference(one: string, two: string): string {
  const [old, made] = [one.split('\n'), two.split('\n')];
  const line = made.findIndex((text, i) => text !== old[i]);
  const at = line === -1 ? made.length : line;
  return `line ${at + 1}:\n  page:  ${(old[at] ?? '(nothing)').slice(0, 200)}\n  rules: ${(made[at] ?? '(nothing)').slice(0, 200)}`;
}

/** `matrix` writes docs/access-matrix.md; `matrix --check` says whether it is what the rules say. Returns the exit code. */
function matrix(args: readonly string[]): number {
  const unknown = args.find((arg) => arg !== '--check' && arg !== '--');
  if (unknown !== undefined) {
    console.error(`${unknown}: unknown; expected nothing or --check`);
    return 2;
  }
  const made = accessMatrix(currentRules);
  if (!args.includes('--check')) {
    writeFileSync(PAGE, made);
    console.log(`${PAGE}: ${Math.round(Buffer.byteLength(made) / 1024)} kB`);
    return 0;
  }
  const old = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  if (old === made) return 0;
  console.error(`${PAGE} differs from the rules; make it anew with: npm run access-matrix\n${firstDifference(old, made)}`);
  return 1;
}

process.exitCode = matrix(process.argv.slice(2));
