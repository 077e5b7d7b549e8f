import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile, instant, parseRuleSet, validate, type Covenant, type Policy, type Request } from '@kapstok/policy';
import { Client } from 'pg';
import { decidedLines, type Stretch } from './decided-lines';
import { TryingOut, type Drafted } from './draft';
import { KeptRules } from './kept-rules';
import { Replay, type Replayed } from './replay';

const USAGE = `logbook:replay -- --from MOMENT --to MOMENT [--controller ID] [--rules FILE] [--covenant FILE] [--database ADDRESS]
Decides every logged decision of this stretch again with the rules that its line names, and tells what comes out otherwise. A moment is
ISO 8601 with Z or an offset, or a day (from its beginning, UTC); --to does not count itself. With --rules (a rule set as JSON, see
policy:diff) or --covenant (as in a request of decide) the same lines are put to that draft: what would have been allowed or refused.
Ends with 0, with 1 when a line is decided otherwise than it says, with 2 when it could not be done. The last line is JSON.`;

const OPTIONS = {
  from: { type: 'string' }, to: { type: 'string' }, controller: { type: 'string' }, rules: { type: 'string' }, covenant: { type: 'string' }, database: { type: 'string' },
} as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Differences that are told in words; the JSON has as many, and how many there are. */
const TOLD = 1_000;

async function run(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (!values.from || !values.to || !values.database) throw new Error(USAGE);
  const stretch = stretchOf(values.from, values.to, values.controller);
  const rules = values.rules === undefined ? undefined : compile(parseRuleSet(values.rules, textIn('--rules', values.rules)));
  const covenant = values.covenant === undefined ? undefined : covenantIn(values.covenant);
  const database = new Client({ connectionString: values.database });
  await database.connect();
  try {
    const kept = await KeptRules.of(database);
    const replay = new Replay(kept);
    const draft = rules || covenant ? new TryingOut({ rulesFor: (line) => rules ?? underItsOwn(kept, line.ruleSet, line.decision.request), ...(covenant && { covenant }) }) : undefined;
    for await (const line of decidedLines(database, stretch)) {
      replay.add(line);
      draft?.add(line);
    }
    return tell(replay.result, kept.versions, draft?.result);
  } finally {
    await database.end();
  }
}

function underItsOwn(kept: KeptRules, version: string | null, request: Request): Policy | undefined {
  return version === null ? undefined : kept.under(version, new Date(request.at));
}

function stretchOf(from: string, to: string, controllerId: string | undefined): Stretch {
  const stretch = { from: moment('--from', from), until: moment('--to', to) };
  if (stretch.from >= stretch.until) throw new Error('--to: expected a moment after --from');
  if (controllerId !== undefined && !UUID.test(controllerId)) throw new Error('--controller: not an id');
  return { ...stretch, ...(controllerId !== undefined && { controllerId }) };
}

function moment(name: string, text: string): Date {
  const at = instant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(at)) throw new Error(`${name}: expected a moment as ISO 8601 with Z or an offset, or a day, got "${text}"`);
  return new Date(at);
}

// Asked in a request that is good for the rest: what is wrong then is in the covenant.
function covenantIn(file: string): Covenant {
  let covenant: unknown;
  try {
    covenant = JSON.parse(textIn('--covenant', file));
  } catch (error) {
    throw error instanceof SyntaxError ? new Error(`--covenant: ${file} is not JSON`) : error;
  }
  const hat = { org: 'a', orgType: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet' };
  const checked = validate({ id: 'covenant', at: '2026-01-01T00:00:00Z', action: 'disclose', actor: hat, other: hat, categories: ['contact'], purpose: 'hulpverlening', covenants: [covenant] });
  if (!checked.ok) throw new Error(`--covenant: ${checked.problem.replaceAll('covenants[0]', file)}`);
  return covenant as Covenant;
}

function textIn(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${name}: ${file} cannot be read`);
  }
}

function tell(replayed: Replayed, versions: readonly string[], drafted: Drafted | undefined): number {
  const { lines, same, differences, notKept } = replayed;
  const print = (text: string) => process.stdout.write(`${text}\n`);
  print(`${lines} decisions, ${same} the same, ${differences.length} otherwise. Rules are kept of ${versions.length > 0 ? versions.join(', ') : 'no version'}.`);
  for (const [version, count] of Object.entries(notKept)) print(`${count} could not be decided again: ${version === 'none' ? 'they name no rules' : `the rules of ${version} were not kept`}.`);
  for (const one of differences.slice(0, TOLD)) print(`${one.at}  ${one.lineId}  was ${JSON.stringify(one.old)}  is ${JSON.stringify(one.new)}`);
  for (const change of drafted?.changes ?? []) print(`${change.kind}  ${change.lines} times  ${change.what}: was ${change.old}, would be ${change.new}; for example ${change.example}`);
  print(JSON.stringify({
    lines, same, different: differences.length, notKept, differences: differences.slice(0, TOLD),
    ...(drafted && { draft: { lines: drafted.lines, same: drafted.same, changes: drafted.changes } }),
  }));
  return differences.length > 0 ? 1 : 0;
}

run().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
