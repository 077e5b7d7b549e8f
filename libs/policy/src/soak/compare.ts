import type { Answer } from '../vocabulary';
import { Random } from './random';
import { randomRequest } from './random-request';
import type { WrongPolicy } from './wrong-rules';

export type Decide = (request: unknown) => Answer;

/** Two answers that should have been one. */
export interface Difference {
  request: unknown;
  expected: Answer;
  found: Answer;
}

/** What a run met: how often each outcome, reason, ground and obligation came up, and what differed. */
export interface Run {
  seed: number;
  requests: number;
  met: Record<string, number>;
  differences: Difference[];
  /** for each planted fault the number of the request that caught it; those that are absent were not caught */
  caught: Record<string, number>;
}

export interface RunOptions {
  seed: number;
  requests: number;
  /** asked before every request; no ends the run */
  goOn?: () => boolean;
  /** planted faults that the run has to catch */
  wrong?: readonly WrongPolicy[];
}

const MOST_DIFFERENCES = 5;

function count(met: Record<string, number>, answer: Answer): void {
  const keys = [`outcome ${answer.outcome}`, `reason ${answer.reason}`, ...answer.grounds.map(({ id }) => `ground ${id}`), ...answer.obligations.map((one) => `obligation ${one}`)];
  if (answer.duty === true) keys.push('duty');
  for (const key of keys) met[key] = (met[key] ?? 0) + 1;
}

function listed(answer: Answer): string {
  return [answer.grounds.map(({ id, article }) => `${id} ${article ?? ''}`), answer.obligations, answer.consentFrom].map((list) => list.join()).join(' | ');
}

/** Whether two answers are the same in every key of decision §2. */
export function sameAnswer(one: Answer, two: Answer): boolean {
  return (
    one.id === two.id && one.outcome === two.outcome && one.reason === two.reason && one.duty === two.duty &&
    one.explanation === two.explanation && one.problem === two.problem && listed(one) === listed(two)
  );
}

/** Puts the same seeded requests to both, and to every planted fault until it is caught. */
export function compare(expected: Decide, found: Decide, { seed, requests, goOn = () => true, wrong = [] }: RunOptions): Run {
  const random = new Random(seed);
  const run: Run = { seed, requests: 0, met: {}, differences: [], caught: {} };
  let atLarge = [...wrong];
  while (run.requests < requests && run.differences.length < MOST_DIFFERENCES && goOn()) {
    const request = randomRequest(random, `r${run.requests}`);
    const right = expected(request);
    const answer = found(request);
    count(run.met, right);
    if (!sameAnswer(right, answer)) run.differences.push({ request, expected: right, found: answer });
    atLarge = atLarge.filter(({ name, decide }) => {
      if (sameAnswer(right, decide(request))) return true;
      run.caught[name] = run.requests;
      return false;
    });
    run.requests++;
  }
  return run;
}
