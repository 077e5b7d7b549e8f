import { compile } from '../compile/compile';
import { interpret } from '../interpret/interpret';
import { categoryClasses } from '../matrix/category-classes';
import { Verdicts, type CategoryVerdict } from '../matrix/verdicts';
import type { Policy } from '../policy';
import type { RuleSet } from '../rules/rule-set';
import { CATEGORIES, type Answer, type Category, type Request } from '../vocabulary';
import type { Combination } from './boxes';
import { changesBetween, inForce, type Change } from './changes';
import { basesFor, coreOf, furtherBases, product, sizeOfProduct } from './fitting';
import { lookSpace } from './look-space';
import { countSpace, inspectSpace } from './rights-space';
import { shareSpace } from './share-space';
import type { Side } from './side';
import type { Space } from './space';

/** So many questions beside the plain ones, at most, for one changed rule or part; above it one in so many combinations gets them. */
const MOST_QUESTIONS = 40_000;
/** A part of the set that many rules look at is tried with each of them on a quarter of that many combinations at most. */
const PART = 4;

/** A question that the two sides answer differently. */
export interface Found {
  space: Space;
  core: Combination;
  /** what is recorded so that the changed rule fits */
  base: Combination;
  /** one thing more that is recorded, or otherwise: attribute and value; undefined: nothing more */
  also: readonly [attribute: number, value: number] | undefined;
  category: number;
  old: Answer;
  made: Answer;
}

/** What was gone through for one change in one space. */
export interface Enumerated {
  change: string;
  space: string;
  combinations: number;
  /** ways in which the rule can be met, nothing recorded among them */
  ways: number;
  /** things that were recorded one at a time beside each way */
  alone: number;
  /** other ways: all values of what changed, what each ground asks */
  further: number;
  /** one in so many combinations, scattered, was tried at all; 1: all */
  every: number;
  /** one in so many combinations got the other things and the other ways too; 1: all */
  step: number;
  questions: number;
}

export interface Comparison {
  old: Side;
  made: Side;
  changes: Change[];
  enumerated: Enumerated[];
  found: Found[];
}

/** What of an answer counts as another answer; words alone do not. */
export function substance({ outcome, grounds, duty, obligations, consentFrom, reason }: Answer): string {
  return JSON.stringify([outcome, grounds, duty === true, obligations, consentFrom, reason]);
}

class Asker {
  private readonly verdicts: Verdicts;
  private readonly policy: Policy;

  constructor(readonly side: Side) {
    this.verdicts = new Verdicts(side.rules);
    this.policy = compile(side.rules);
  }

  quickly(request: Request, categories: readonly (Category | undefined)[]): CategoryVerdict[] {
    return this.verdicts.of(request, categories);
  }

  fully(request: Request): Answer {
    return this.policy.decide(request);
  }
}

function sameQuickly(one: CategoryVerdict | undefined, two: CategoryVerdict | undefined, changed: ReadonlySet<string>): boolean {
  if (one === undefined || two === undefined || one.outcome !== two.outcome || one.duty !== two.duty || one.rules.length !== two.rules.length) return false;
  return one.outcome !== 'consent' && one.rules.every(({ id }, i) => id === two.rules[i]?.id && !changed.has(id));
}

const SETTLED_EARLY = ['no-receiving-task', 'no-content-role'];

/** Refused before anything recorded is looked at, by the same rule on both sides. */
function settledEarly(verdicts: readonly (readonly [CategoryVerdict | undefined, CategoryVerdict | undefined])[]): boolean {
  return verdicts.every(([one, two]) => one?.rules[0]?.id === two?.rules[0]?.id && SETTLED_EARLY.includes(one?.rules[0]?.reason ?? ''));
}

/** The categories in groups that neither of the two tells apart. */
function classesOfBoth(old: RuleSet, made: RuleSet): Category[][] {
  return categoryClasses(old, CATEGORIES).flatMap((one) => categoryClasses(made, one));
}

class Comparer {
  readonly found = new Map<string, Found>();
  readonly enumerated: Enumerated[] = [];
  private readonly old: Asker;
  private readonly made: Asker;
  private readonly changed: ReadonlySet<string>;
  private readonly classes: readonly Category[][];

  constructor(old: Side, made: Side, changes: readonly Change[], private readonly most: number) {
    this.old = new Asker(old);
    this.made = new Asker(made);
    this.classes = classesOfBoth(old.rules, made.rules);
    this.changed = new Set(changes.flatMap(({ rules }) => rules.map(({ id }) => id)));
  }

  /** Goes through what one changed rule can concern in this space. */
  go(space: Space, change: Change, grounds: readonly Combination[], rules: number): void {
    const core = coreOf(space, change);
    const combinations = sizeOfProduct(core);
    const every = rules === 1 ? 1 : Math.max(1, Math.ceil((combinations * PART) / this.most));
    const own = basesFor(space, change, [this.old.side, this.made.side]);
    const further = furtherBases(space, change, own, grounds);
    const alone = space.free.flatMap(({ values }, attribute) => values.map((_, value) => [attribute, value] as const));
    const step = Math.max(1, Math.ceil((combinations * (own.length * alone.length + further.length) * rules) / this.most));
    let questions = 0;
    let i = 0;
    for (const at of product(core)) {
      const place = scattered(i++);
      if (place % every !== 0) continue;
      const chosen = Math.floor(place / every) % step === 0;
      for (const base of own) {
        questions++;
        const settled = this.ask(space, at, base, undefined);
        if (!chosen || settled) continue;
        for (const also of alone) {
          if (base[also[0]] === also[1]) continue;
          questions++;
          this.ask(space, at, base, also);
        }
      }
      for (const base of chosen ? further : []) {
        questions++;
        this.ask(space, at, base, undefined);
      }
    }
    this.enumerated.push({
      change: change.what, space: space.name, combinations, ways: own.length, further: further.length, alone: alone.length - space.free.length, step: step * every, every,
      questions: questions * space.categories.length,
    });
  }

  private ask(space: Space, core: Combination, base: Combination, also: Found['also']): boolean {
    const free = also === undefined ? base : base.map((place, i) => (i === also[0] ? also[1] : place));
    const verdicts: (readonly [CategoryVerdict | undefined, CategoryVerdict | undefined])[] = [];
    for (const categories of this.together(space, also)) {
      const requests = [this.old, this.made].map(({ side }) => space.request(core, free, side.at, categories));
      if (requests[0] === undefined || requests[1] === undefined) continue;
      const asked = categories.length === 0 ? [undefined] : categories;
      const [old, made] = [this.old.quickly(requests[0], asked), this.made.quickly(requests[1], asked)];
      asked.forEach((category, i) => {
        verdicts.push([old[i], made[i]]);
        if (sameQuickly(old[i], made[i], this.changed)) return;
        for (const like of this.like(category)) this.askFully(space, { core, base, also }, free, space.categories.findIndex(([one]) => one === like));
      });
    }
    return settledEarly(verdicts);
  }

  /** The categories that are asked for in one go: one of each class; what is no personal data by itself, and only beside a base. */
  private together(space: Space, also: Found['also']): Category[][] {
    const asked = space.categories.flat();
    if (asked.length === 0) return [[]];
    const first = this.classes.flatMap(([one]) => (one === undefined || one === 'anoniem' ? [] : [one]));
    return also === undefined && asked.includes('anoniem') ? [first, ['anoniem']] : [first];
  }

  /** Every category that neither rule set tells apart from this one. */
  private like(category: Category | undefined): readonly (Category | undefined)[] {
    return this.classes.find(([one]) => one === category) ?? [category];
  }

  private askFully(space: Space, where: Pick<Found, 'core' | 'base' | 'also'>, free: Combination, category: number): void {
    const categories = space.categories[category] ?? [];
    const [one, two] = [space.request(where.core, free, this.old.side.at, categories), space.request(where.core, free, this.made.side.at, categories)];
    if (one === undefined || two === undefined) return;
    const [old, made] = [this.old.fully(one), this.made.fully(two)];
    if (substance(old) === substance(made)) return;
    const key = [space.name, ...where.core, category, '/', ...free].join();
    if (!this.found.has(key)) this.found.set(key, { space, ...where, category, old, made });
  }
}

/** A number for a place that has nothing to do with its neighbours', the same every time. */
function scattered(place: number): number {
  return Math.imul(place ^ (place >>> 15), 0x2c1b3c6d) >>> 8;
}

/** The change rule by rule: each rule is met in its own ways. */
function byRule(change: Change): Change[] {
  return [...new Set(change.rules.map(({ id }) => id))].map((id) => {
    const what = change.what.includes(id) ? change.what : `${change.what}, by rule ${id}`;
    return { ...change, what, rules: change.rules.filter((rule) => rule.id === id) };
  });
}

/** What the grounds that are in force on either side ask to be recorded. */
function groundWays(space: Space, sides: readonly Side[]): Combination[] {
  const grounds = sides.flatMap((side) => inForce(side).filter(({ stage }) => stage === 'ground'));
  const ways = byRule({ what: 'grounds', how: 'changed', rules: grounds }).flatMap((change) => basesFor(space, change, sides));
  return ways.filter((one, i) => ways.findIndex((other) => other.join() === one.join()) === i);
}

/**
 * Which of the finite combinations the two sides answer differently. `most` bounds the work: fewer questions are put with something
 * more recorded, never fewer to who, to whom and for what a changed rule is about.
 */
export function compareSides(old: Side, made: Side, most = MOST_QUESTIONS): Comparison {
  const changes = changesBetween(old, made);
  const sets = [old.rules, made.rules] as const;
  const spaces = [lookSpace(sets), shareSpace(sets), inspectSpace(sets), countSpace(sets)];
  const comparer = new Comparer(old, made, changes, most);
  const known = new Map<Space, Combination[]>();
  const ways = (space: Space) => known.get(space) ?? known.set(space, groundWays(space, [old, made])).get(space) ?? [];
  for (const change of changes.filter(({ how }) => how !== 'reworded')) {
    const parts = byRule(change);
    for (const one of parts) {
      for (const space of spaces) {
        if (!one.rules.some(({ stage }) => space.stages.includes(stage))) continue;
        comparer.go(space, one, one.rules.some(({ stage }) => stage === 'share') ? ways(space) : [], parts.length);
      }
    }
  }
  return { old, made, changes, enumerated: comparer.enumerated, found: [...comparer.found.values()] };
}

/** The question of a finding, as each side is asked it. */
export function questionsOf({ old, made }: Comparison, { space, core, base, also, category }: Found): { old: Request; made: Request } {
  const free = also === undefined ? base : base.map((place, i) => (i === also[0] ? also[1] : place));
  const [one, two] = [old, made].map(({ at }) => space.request(core, free, at, space.categories[category] ?? []));
  if (one === undefined || two === undefined) throw new Error('A finding is always of a question that was asked.');
  return { old: one, made: two };
}

/** Whether the plain interpreter answers the two differently too: a counterexample must not rest on the compiler. */
export function differsPlainly(comparison: Comparison, questions: { old: Request; made: Request }): boolean {
  return substance(interpret(comparison.old.rules, questions.old)) !== substance(interpret(comparison.made.rules, questions.made));
}
