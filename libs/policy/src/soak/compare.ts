import type { Answer } from '../vocabulary';
import { Random } from './random';
import { randomRequest } from './random-request';

/** What a run met: how often each outcome, reason, ground and obligation came up, and the first difference if any. */
export interface Run {
  seed: number;
  requests: number;
  met: Record<string, number>;
  difference?: { request: unknown; expected: Answer; found: Answer };
}

function count(met: Record<string, number>, answer: Answer): void {
  const keys = [`outcome ${answer.outcome}`, `reason ${answer.reason}`, ...answer.grounds.map(({ id }) => `ground ${id}`), ...answer.obligations.map((one) => `obligation ${one}`)];
  if (answer.duty === true) keys.push('duty');
  for (const key of keys) met[key] = (met[key] ?? 0) + 1;
}

function same(one: Answer, two: Answer): boolean {
  return (
    one.outcome === two.outcome && one.reason === two.reason && one.duty === two.duty && one.explanation === two.explanation &&
    one.problem === two.problem && one.id === two.id && one.consentFrom.join() === two.consentFrom.join() &&
    one.obligations.join() === two.obligations.join() &&
    one.grounds.map(({ id, article }) => `${id} ${article ?? ''}`).join() === two.grounds.map(({ id, article }) => `${id} ${article ?? ''}`).join()
  );
}

/** Puts random requests to both until one answers differently, `requests` are done, or `goOn` says no. */
export function compare(
  expected: (request: unknown) => Answer,
  found: (request: unknown) => Answer,
  options: { seed: number; requests: number; goOn?: () => boolean },
): Run {
  const random = new Random(options.seed);
  const run: Run = { seed: options.seed, requests: 0, met: {} };
  while (run.requests < options.requests && (options.goOn?.() ?? true)) {
    const request = randomRequest(random, `r${run.requests}`);
    const answers = [expected(request), found(request)] as const;
    run.requests++;
    count(run.met, answers[0]);
    if (!same(...answers)) return { ...run, difference: { request, expected: answers[0], found: answers[1] } };
  }
  return run;
}
