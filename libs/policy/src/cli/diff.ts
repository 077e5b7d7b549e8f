import { readFileSync } from 'node:fs';
import { compareSides } from '../diff/compare';
import { diffJson, diffText } from '../diff/report';
import { UnreadableRuleSet } from '../diff/rule-set-shape';
import { readSide } from '../diff/side';

const USAGE = 'usage: policy:diff -- OLD NEW [--json]; each a rule-set JSON file (see policy:rules) or "current", with @MOMENT for another moment';

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UnreadableRuleSet(path, 'cannot be read');
  }
}

/** `diff OLD NEW`: what changes between two rule sets, or between two moments of one. Returns the exit code. */
function diff(args: readonly string[]): number {
  const [old, made, ...more] = args.filter((arg) => arg !== '--json' && arg !== '--');
  if (old === undefined || made === undefined || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  try {
    const now = new Date().toISOString();
    const comparison = compareSides(readSide(old, now, textOf), readSide(made, now, textOf));
    console.log(args.includes('--json') ? JSON.stringify(diffJson(comparison), null, 2) : diffText(comparison));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableRuleSet)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = diff(process.argv.slice(2));
