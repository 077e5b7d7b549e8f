import { compile } from '../compile/compile';
import { interpret } from '../interpret/interpret';
import { currentRules } from '../rules/current';
import type { Answer } from '../vocabulary';
import { malformed, type Malformed } from './malformed';
import { Random } from './random';
import { randomRequest } from './random-request';

const REQUESTS = 100_000;
const SEED = 71_993;

interface Failure extends Malformed {
  answer: Answer | string;
}

/** What is wrong with the answer to a malformed request; undefined when it is as it must be. */
function failureOf(made: Malformed, decide: (request: unknown) => Answer): Failure | undefined {
  let answer: Answer;
  try {
    answer = decide(made.request);
  } catch (error) {
    return { ...made, answer: String(error) };
  }
  const denied = answer.outcome === 'deny' && answer.reason === 'incomplete';
  const bare = answer.grounds.length === 0 && answer.obligations.length === 0 && answer.consentFrom.length === 0 && answer.duty === undefined;
  const named = answer.problem?.startsWith(`${made.field}:`) ?? false;
  return denied && bare && named ? undefined : { ...made, answer };
}

describe('a malformed request', () => {
  // R2
  it(`is denied with the field named, ${REQUESTS} times over, and never throws or gives more than the well-formed one`, () => {
    const random = new Random(SEED);
    const policy = compile(currentRules);
    const failures: Failure[] = [];
    for (let i = 0; i < REQUESTS && failures.length < 5; i++) {
      const failure = failureOf(malformed(random, randomRequest(random)), (request) => policy.decide(request));
      if (failure !== undefined) failures.push(failure);
    }
    expect(failures).toEqual([]);
  }, 120_000);

  it('gets the same answer from the plain interpreter', () => {
    const random = new Random(SEED + 1);
    const policy = compile(currentRules);
    for (let i = 0; i < 2_000; i++) {
      const { request } = malformed(random, randomRequest(random));
      expect(interpret(currentRules, request)).toEqual(policy.decide(request));
    }
  });
});
