import { fits } from '../interpret/grounds';
import type { World } from '../interpret/world';
import { instant } from '../moment';
import type { Rule } from '../rules/rule';
import type { Category, Request } from '../vocabulary';
import type { Combination } from './boxes';
import { inForce, type Change } from './changes';
import { conditionsOf } from './condition-parts';
import type { Side } from './side';
import type { Space } from './space';

/** Above it the plain value and the first of each attribute must do. */
const MOST_ASSIGNMENTS = 2_000;
const SAMPLES = 12;
const MOST_BASES = 8;

/** Every combination of the lists, the first list turning slowest. */
export function* product(lists: readonly (readonly number[])[]): Generator<number[]> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const place of first) for (const others of product(rest)) yield [place, ...others];
}

export function sizeOfProduct(lists: readonly (readonly number[])[]): number {
  return lists.reduce((size, { length }) => size * length, 1);
}

export function everyPlace(values: readonly unknown[]): number[] {
  return values.map((_, i) => i);
}

/** The core combinations that a change can concern, as lists to be multiplied. */
export function coreOf(space: Space, change: Change): number[][] {
  const within = space.within(change);
  return space.core.map(({ values }, i) => [...(within[i] ?? everyPlace(values))]);
}

function worldOf({ rules, at }: Side, inForceNow: readonly Rule[], request: Request, category: Category | undefined): World {
  const turned = request.action === 'request' && request.other !== undefined;
  const shares = ['disclose', 'request', 'transfer', 'statistics'].includes(request.action);
  return {
    ruleSet: rules, inForce: inForceNow, at: instant(at), request, category,
    who: turned && request.other !== undefined ? request.other : request.actor,
    to: shares ? (turned ? request.actor : request.other) : undefined,
  };
}

function mentioned(space: Space, { rules }: Change): number[] {
  const names = new Set(rules.flatMap((rule) => [...space.aboutRule(rule), ...conditionsOf(rule).flatMap((leaf) => [...space.about(leaf)])]));
  return space.free.flatMap(({ name }, i) => (names.has(name) ? [i] : []));
}

/** What is recorded beside the core, fewest recordings first. */
function assignmentsOf(space: Space, change: Change): number[][] {
  const asked = mentioned(space, change);
  const lists = (most: number) => space.free.map(({ values }, i) => (asked.includes(i) ? everyPlace(values).slice(0, most) : [0]));
  const all = lists(Infinity);
  const chosen = sizeOfProduct(all) <= MOST_ASSIGNMENTS ? all : lists(2);
  const recorded = (free: Combination) => free.filter((place) => place > 0).length;
  const assignments: number[][] = [];
  for (const free of product(chosen)) {
    assignments.push(free);
    if (assignments.length >= MOST_ASSIGNMENTS) break;
  }
  return assignments.sort((one, two) => recorded(one) - recorded(two));
}

/** Spread over all of the combinations, so that rules with several ways in are met in each. */
function samples(core: readonly (readonly number[])[]): number[][] {
  const all = sizeOfProduct(core);
  const step = Math.max(1, Math.floor(all / SAMPLES));
  const chosen: number[][] = [];
  let i = 0;
  for (const one of product(core)) if (i++ % step === 0) chosen.push(one);
  return chosen;
}

interface Asker {
  side: Side;
  inForce: readonly Rule[];
}

function fitsSomewhere(askers: readonly Asker[], { rules }: Change, ask: (at: string, categories: readonly Category[]) => Request | undefined): boolean {
  return askers.some(({ side, inForce: rulesNow }) =>
    rules.some((rule) =>
      (rule.categories ?? ['contact', 'verslag', 'anoniem', undefined]).some((category) => {
        const request = ask(side.at, category === undefined ? [] : [category]);
        return request !== undefined && fits(worldOf(side, rulesNow, request, category), rule);
      }),
    ),
  );
}

/** The same ways, with every value of what the change is about. */
function varied(space: Space, bases: readonly Combination[], recorded: readonly string[]): Combination[] {
  return recorded.reduce<readonly Combination[]>((all, name) => {
    const attribute = space.free.findIndex((one) => one.name === name);
    if (attribute === -1) return all;
    const values = everyPlace(space.free[attribute]?.values ?? []);
    return all.flatMap((base) => values.map((value) => base.map((place, i) => (i === attribute ? value : place))));
  }, bases) as Combination[];
}

/**
 * Further ways to be tried: every value of what the change is about, and, when a bar changed, what each ground asks to be recorded:
 * only with that does it show what the bar kept back.
 */
export function furtherBases(space: Space, change: Change, own: readonly Combination[], grounds: readonly Combination[]): Combination[] {
  const bars = change.rules.some(({ stage }) => stage === 'share');
  const known = new Set(own.map((one) => one.join()));
  const further = [...varied(space, own, change.recorded ?? []), ...(bars ? grounds : [])];
  return further.filter((one, i) => !known.has(one.join()) && further.findIndex((other) => other.join() === one.join()) === i);
}

/**
 * What must be recorded so that a changed rule fits: the fewest recordings, for combinations spread over those it can concern. The
 * first is always that nothing is recorded.
 */
export function basesFor(space: Space, change: Change, sides: readonly Side[]): Combination[] {
  const assignments = assignmentsOf(space, change);
  const askers = sides.map((side) => ({ side, inForce: inForce(side) }));
  const plain = space.free.map(() => 0);
  const bases = new Map<string, Combination>([[plain.join(), plain]]);
  for (const core of samples(coreOf(space, change))) {
    const found = assignments.find((free) => fitsSomewhere(askers, change, (at, categories) => space.request(core, free, at, categories)));
    if (found !== undefined && bases.size < MOST_BASES) bases.set(found.join(), found);
  }
  return [...bases.values()];
}
