import { compile } from '../compile/compile';
import { policy } from '../current-policy';
import type { Policy } from '../policy';
import type { Answer, Request } from '../vocabulary';
import { aimed, neighbours, requestsByRule, type Met } from './covering-requests';
import { singleChanges, type Change } from './rule-changes';
import { UNNOTICED } from './unnoticed';

const MOST_NEIGHBOURS = 1;
const MOST_OF_EACH = 8;

function told({ outcome, reason, grounds, obligations, duty, consentFrom }: Answer): string {
  return JSON.stringify([outcome, reason, grounds, obligations, duty, consentFrom]);
}

function* candidates({ rule, aim }: Change, byRule: Map<string, Met>, everything: readonly Request[]): Generator<Request> {
  const met = rule === undefined ? undefined : byRule.get(rule);
  const fitting = met?.fitting ?? everything;
  const tried = met?.tried ?? [];
  const isAimed = Object.keys(aim).length > 0;
  if (isAimed) for (const request of fitting) yield aimed(request, aim);
  yield* fitting;
  if (isAimed) for (const request of tried) yield aimed(request, aim);
  yield* tried;
  for (const request of [...fitting.slice(0, MOST_NEIGHBOURS), ...tried.slice(0, MOST_NEIGHBOURS)]) {
    for (const neighbour of neighbours(aimed(request, aim))) yield neighbour;
  }
  if (rule !== undefined) yield* everything;
}

function noticed(changed: Policy, requests: Iterable<Request>): boolean {
  for (const request of requests) if (told(changed.decide(request)) !== told(policy.decide(request))) return true;
  return false;
}

/** The names of the changes that no request tells from the law as it stands. */
function unnoticedOf(changes: readonly Change[]): string[] {
  const byRule = requestsByRule();
  const everything = [...byRule.values()].flatMap(({ fitting }) => fitting.slice(0, MOST_OF_EACH));
  const unnoticed = new Set<string>();
  const noticedLists = new Set<string>();
  for (const change of changes) {
    if (change.wider !== undefined && noticedLists.has(change.wider)) continue;
    const seen = noticed(compile(change.ruleSet), candidates(change, byRule, everything));
    if (seen && change.wider !== undefined) noticedLists.add(change.wider);
    if (!seen) unnoticed.add(change.wider ?? change.name);
  }
  return [...unnoticed].filter((name) => !noticedLists.has(name));
}

describe('a single change of the law', () => {
  const changes = singleChanges();
  const counted = new Set(changes.map(({ name, wider }) => wider ?? name));
  const listed = Object.values(UNNOTICED).flat();
  let unnoticed: string[] = [];

  beforeAll(() => {
    unnoticed = unnoticedOf(changes);
    process.stdout.write(`single-rule changes: ${counted.size}, ${counted.size - unnoticed.length} noticed, ${unnoticed.length} listed\n`);
  }, 600_000);

  it('changes the answer to at least one request, unless it is listed with the reason why not', () => {
    expect(unnoticed.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('is listed as unnoticed only while no request tells', () => {
    expect(listed.filter((name) => !unnoticed.includes(name))).toEqual([]);
  });
});
