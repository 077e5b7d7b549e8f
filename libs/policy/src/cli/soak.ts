import { compile } from '../compile/compile';
import { interpret } from '../interpret/interpret';
import { currentRules } from '../rules/current';
import { compare } from '../soak/compare';
import type { Request } from '../vocabulary';
import { wrongPolicies } from '../soak/wrong-rules';

/** The whole number after the flag, or the given one. */
function option(args: readonly string[], flag: string, otherwise: number): number {
  const text = args[args.indexOf(flag) + 1];
  const value = args.includes(flag) ? Number(text) : otherwise;
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${flag}: expected a whole number, got ${JSON.stringify(text)}`);
  return value;
}

/** `soak --seconds N --seed S`: compares compiled and interpreted answers for as long as you say. */
function soak(args: readonly string[]): number {
  const seconds = option(args, '--seconds', 60);
  const seed = option(args, '--seed', Date.now() % 2 ** 32);
  const until = Date.now() + seconds * 1000;
  const policy = compile(currentRules);
  const wrong = wrongPolicies();
  const found = (request: unknown) => ({ ...policy.decide(request), outcome: policy.check(request as Request) });
  const run = compare((request) => interpret(currentRules, request), found, {
    seed, requests: Infinity, goOn: () => Date.now() < until, wrong,
  });
  const uncaught = wrong.map(({ name }) => name).filter((name) => run.caught[name] === undefined);
  console.log(`${run.requests} requests, seed ${seed}, ${run.differences.length} differences, ${wrong.length - uncaught.length} of ${wrong.length} planted faults caught`);
  console.log(JSON.stringify({ part: 'memory', ruleSet: currentRules.version, seed, seconds, requests: run.requests, differences: run.differences, uncaught }));
  return run.differences.length === 0 ? 0 : 1;
}

process.exitCode = soak(process.argv.slice(2));
