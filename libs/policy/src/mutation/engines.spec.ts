import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile';
import { interpret } from '../interpret/interpret';
import { currentRules } from '../rules/current';
import { Random } from '../soak/random';
import { randomRequest } from '../soak/random-request';
import { validate } from '../validate/validate';
import type { Request } from '../vocabulary';

const SEED = 20260421;
const RANDOM_REQUESTS = 4_000;

function requests(): unknown[] {
  const scenarios = JSON.parse(readFileSync(join(__dirname, '../../../../test/scenarios.json'), 'utf8')) as { request: unknown }[];
  const random = new Random(SEED);
  return [...scenarios.map(({ request }) => request), ...Array.from({ length: RANDOM_REQUESTS }, (_, i) => randomRequest(random, `random-${i}`))];
}

// One test, with an engine compiled inside it: what is compiled on first need belongs to the test that needs it.
it('the compiled rules and the plain reading of them answer alike, in full and in short', () => {
  const policy = compile(currentRules);
  for (const request of requests()) {
    const answer = policy.decide(request);
    const plain = interpret(currentRules, request);
    if (JSON.stringify(plain) !== JSON.stringify(answer)) expect(plain).toEqual(answer);
    if (!validate(request).ok) continue;
    const short = policy.check(request as Request);
    const traced = policy.trace(request as Request).outcome;
    if (short !== answer.outcome || traced !== answer.outcome) expect({ request, short, traced }).toEqual({ request, short: answer.outcome, traced: answer.outcome });
  }
});
