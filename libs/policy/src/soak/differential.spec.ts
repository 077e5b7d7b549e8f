import { compile } from '../compile/compile';
import { interpret } from '../interpret/interpret';
import { currentRules } from '../rules/current';
import { DENY_CODES, OBLIGATIONS, OUTCOMES, VIEW_RULE_IDS, type Request } from '../vocabulary';
import { compare, type Run } from './compare';
import { wrongPolicies } from './wrong-rules';

const REQUESTS = 200_000;
const SEED = 20260310;

describe('the compiled policy and the plain interpreter', () => {
  const wrong = wrongPolicies();
  let run: Run;

  beforeAll(() => {
    const policy = compile(currentRules);
    // `check` is held to the same outcome: it takes a shorter way through the same rules.
    const found = (request: unknown) => ({ ...policy.decide(request), outcome: policy.check(request as Request) });
    run = compare((request) => interpret(currentRules, request), found, { seed: SEED, requests: REQUESTS, wrong });
    process.stdout.write(`policy differential: ${run.requests} requests, seed ${run.seed}, ${run.differences.length} differences, ${Object.keys(run.caught).length} of ${wrong.length} planted faults caught\n`);
  }, 300_000);

  // R63
  it(`give the same answer to ${REQUESTS} random requests`, () => {
    expect(run.differences).toEqual([]);
    expect(run.requests).toBe(REQUESTS);
  });

  it.each(wrong.map(({ name }) => name))('would not have passed with the fault: %s', (name) => {
    expect(run.caught).toHaveProperty([name]);
  });

  it.each([
    ...OUTCOMES.map((one) => `outcome ${one}`),
    ...DENY_CODES.map((one) => `reason ${one}`),
    ...OBLIGATIONS.map((one) => `obligation ${one}`),
    ...VIEW_RULE_IDS.map((one) => `ground ${one}`),
    ...new Set(currentRules.rules.flatMap(({ ground }) => (ground === undefined ? [] : [`ground ${ground}`]))),
    'duty',
  ])('met %s at least ten times', (key) => {
    expect(run.met[key] ?? 0).toBeGreaterThanOrEqual(10);
  });
});
