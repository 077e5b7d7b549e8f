// `npm run policy:mutation`: does a test tell when one thing in the engine of the policy changes? docs/policy-mutation.md
import '../ensure-install.mjs';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../root.mjs';

const SOURCE = 'libs/policy/src';
/** What is mutated: what decides, the plain reading that it is held against, and what is said of it. The law itself is data: single-rule-changes.spec.ts changes that. */
const MUTATED = /^libs\/policy\/src\/(compile\/[^/]+|interpret\/[^/]+|validate\/[^/]+|why\/[^/]+|moment|explanation|casl|policy|current-policy)\.ts$/;
/** Specs that take long, start a process or read the sources; what they would notice besides is not counted. */
const NOT_RUN = /\/(soak|diff|cli|bench|matrix)\/|(pure|rule-set)\.spec\.ts$|single-rule-changes\.spec\.ts$/;
/** Specs about one part alone, with the sources that they are run for. All others are run for every mutant that they reach. */
const PARTS = [
  [/\/casl\.spec/, ['casl']],
  [/\/compile\/.*\.spec/, ['compile/']],
  [/\/why\/.*\.spec/, ['why/', 'explanation', 'compile/compile.ts']],
  [/\/validate\/.*\.spec/, ['validate/']],
  [/\/moment\.spec/, ['moment']],
  [/\/rules\/plain-language\.spec/, ['explanation', 'compile/compile.ts']],
];
const LISTED = 'libs/policy/src/mutation/mutants-without-effect.json';

// `--mutate FILE` (or the start of a path, as often as wanted): only mutants of these; `--again`: only those that survived last time;
// `--spec START` (as often as wanted): only these specs, which is quick while they are written; what survives them, others may still kill.
const { values } = parseArgs({ options: { mutate: { type: 'string', multiple: true }, again: { type: 'boolean' }, spec: { type: 'string', multiple: true } } });
const all = readdirSync(join(root, SOURCE), { recursive: true }).map((path) => `${SOURCE}/${path.replaceAll('\\', '/')}`).filter((path) => path.endsWith('.ts')).sort();
const specs = all.filter((path) => path.endsWith('.spec.ts') && !NOT_RUN.test(path) && (values.spec ?? ['']).some((one) => path.startsWith(one)));
const files = all.filter((path) => !path.endsWith('.spec.ts') && MUTATED.test(path));
const chosen = files.filter((path) => (values.mutate ?? ['']).some((one) => path.startsWith(one)));
if (chosen.length === 0) {
  process.stderr.write(`--mutate names no file that can be mutated; there are:\n${files.join('\n')}\n`);
  process.exit(2);
}

const { instrument } = await import('./instrument.mjs');
const { bundleSpecs } = await import('./bundle-specs.mjs');
const { runMutants } = await import('./run-mutants.mjs');
const { listed, judged, table } = await import('./report.mjs');

function isRunFor(spec, file) {
  const [, parts] = PARTS.find(([pattern]) => pattern.test(spec)) ?? [];
  return parts === undefined || parts.some((part) => file.startsWith(`${SOURCE}/${part}`));
}
const specsByFile = Object.fromEntries(chosen.map((file) => [file, specs.filter((spec) => isRunFor(spec, file))]));

const start = Date.now();
const { mutants: made, fast, covering } = await instrument(chosen);
const scripts = { fast: await bundleSpecs(specs, fast), covering: await bundleSpecs(specs, covering) };
const folder = join(root, 'reports', 'mutation');
mkdirSync(folder, { recursive: true });
const last = values.again ? readFileSync(join(folder, 'policy.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
const survivedLast = new Set(last.filter(({ status }) => status === 'survived' || status === 'not covered').map(({ file, name }) => `${file}: ${name}`));
const mutants = values.again ? made.filter(({ file, name }) => survivedLast.has(`${file}: ${name}`)) : made;
writeFileSync(join(folder, 'policy.jsonl'), '');
let done = 0;
const { baseline, results } = await runMutants({ mutants, made: made.length, specs, specsByFile, ...scripts }, (result) => {
  appendFileSync(join(folder, 'policy.jsonl'), `${JSON.stringify(result)}\n`);
  if (++done % 250 === 0) process.stderr.write(`${done} of ${mutants.length} mutants, ${Math.round((Date.now() - start) / 1000)} s\n`);
});
const outcome = judged(results, listed(JSON.parse(readFileSync(join(root, LISTED), 'utf8')), chosen));
const tests = baseline.reduce((sum, { ms }) => sum + ms.length, 0);
process.stdout.write(table(outcome, { specs: specs.length, tests, seconds: Math.round((Date.now() - start) / 1000) }));
process.exit(outcome.unlisted.length + outcome.stale.length === 0 ? 0 : 1);
