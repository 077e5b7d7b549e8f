import type { Answered, Expectation } from './history';

/** What is wrong with an answer. `leak`: it holds what had ended; the others are wrong without showing it. */
export interface Fault {
  readonly what: 'leak' | 'bytes' | 'code' | 'value' | 'gone';
  readonly detail: string;
}

/** What is wrong with `answer`; `missing` is the answer to the question of `expected.asMissing`. Nothing when it is as it must be. */
export function faultsOf(answer: Answered, expected: Expectation, missing?: Answered): Fault[] {
  const text = `${answer.headers}\n${answer.body.toString('latin1')}`;
  const faults: Fault[] = [];
  for (const word of expected.hides ?? []) if (text.includes(word)) faults.push({ what: 'leak', detail: `shows ${word}` });
  if (missing && !same(answer, missing)) faults.push({ what: 'bytes', detail: `is not as for what does not exist: ${told(answer)}` });
  if (expected.code !== undefined && answer.codes.join() !== expected.code) faults.push({ what: 'code', detail: `is not refused with ${expected.code}: ${told(answer)}` });
  for (const word of expected.shows ?? []) if (!text.includes(word)) faults.push({ what: 'gone', detail: `does not show ${word}: ${told(answer)}` });
  for (const [path, value] of Object.entries(expected.values ?? {})) {
    const found = at(answer.data, path);
    if (found !== value) faults.push({ what: 'value', detail: `${path} is ${JSON.stringify(found)} and must be ${JSON.stringify(value)}: ${told(answer)}` });
  }
  return faults;
}

function same(one: Answered, other: Answered): boolean {
  return one.status === other.status && one.body.equals(other.body) && one.headers === other.headers;
}

function at(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data);
}

function told({ status, body }: Answered): string {
  return `${status} ${body.toString().slice(0, 400)}`;
}
