import { policy } from '../current-policy';
import type { Policy } from '../policy';
import type { Answer, Request } from '../vocabulary';
import { aimed, neighbours, requestsByRule, type Met } from './covering-requests';
import type { Change } from './rule-changes';

const MOST_NEIGHBOURS = 1;
const MOST_OF_EACH = 8;

/** How an answer differs: in what it decides, or in its words alone. */
export type Difference = 'decision' | 'words';

function decided({ outcome, reason, grounds, obligations, duty, consentFrom }: Answer): string {
  return JSON.stringify([outcome, reason, grounds, obligations, duty, consentFrom]);
}

const asItStands = new WeakMap<Request, Answer>();

function answerNow(request: Request): Answer {
  const known = asItStands.get(request) ?? policy.decide(request);
  asItStands.set(request, known);
  return known;
}

/** Whether the changed law answers the request differently from the law as it stands, and in what. */
export function differenceOn(changed: Policy, request: Request): Difference | undefined {
  const now = answerNow(request);
  const then = changed.decide(request);
  if (decided(now) !== decided(then)) return 'decision';
  return now.explanation === then.explanation ? undefined : 'words';
}

/** Where a request is looked for that tells a change: what its rule meets, bent towards the change, and what is near that. */
export class Search {
  private readonly byRule: Map<string, Met>;
  private readonly knownByRule = new Map<string, Request[]>();
  private readonly everything: readonly Request[];

  /** `root` is the folder of the workspace; `known` are requests to try besides. */
  constructor(root: string, known: readonly Request[]) {
    this.byRule = requestsByRule(root);
    for (const request of known) {
      for (const id of new Set(policy.trace(request).tried.map(({ rule }) => rule.id))) this.knownByRule.set(id, [...(this.knownByRule.get(id) ?? []), request]);
    }
    this.everything = [...known, ...[...this.byRule.values()].flatMap(({ fitting }) => fitting.slice(0, MOST_OF_EACH))];
  }

  private met({ rule }: Change): Met {
    return (rule === undefined ? undefined : this.byRule.get(rule)) ?? { fitting: [...this.everything], tried: [] };
  }

  /** What meets the rule: few enough to be asked again and again of a change that has no effect. */
  *near(change: Change): Generator<Request> {
    const { fitting, tried } = this.met(change);
    if (Object.keys(change.aim).length > 0) for (const request of [...fitting, ...tried]) yield aimed(request, change.aim);
    yield* fitting;
    yield* tried;
    yield* this.knownByRule.get(change.rule ?? '') ?? [];
  }

  /** What meets the rule, what differs from that in one thing, and everything else. */
  *far(change: Change): Generator<Request> {
    yield* this.near(change);
    const { fitting, tried } = this.met(change);
    for (const request of [...fitting.slice(0, MOST_NEIGHBOURS), ...tried.slice(0, MOST_NEIGHBOURS)]) yield* neighbours(aimed(request, change.aim));
    if (change.rule !== undefined) yield* this.everything;
  }

  /** A request that tells by what is decided, else one that tells by its words, else none. */
  telling(changed: Policy, candidates: Iterable<Request>): { request: Request; by: Difference } | undefined {
    let inWords: Request | undefined;
    for (const request of candidates) {
      const by = differenceOn(changed, request);
      if (by === 'decision') return { request, by };
      if (by === 'words') inWords ??= request;
    }
    return inWords === undefined ? undefined : { request: inWords, by: 'words' };
  }
}
