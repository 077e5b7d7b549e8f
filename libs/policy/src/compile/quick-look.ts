import type { Condition } from '../rules/condition';
import type { Rule, Stage } from '../rules/rule';
import { CATEGORIES, OUTCOMES, TASKS, type Action, type Category, type Request, type Task } from '../vocabulary';
import { ALLOW, conditionOf, DENY, WEIGH } from './compiled-rule';
import { fold } from './fold';
import type { LawInForce } from './law-in-force';
import { QuestionTree, settledBy, type Alternative } from './question-tree';
import { STANDINGS, standingOf, toldBy } from './standing';
import { WordIndex } from './word-index';

const TASK_INDEX = new WordIndex(TASKS);
const CATEGORY_INDEX = new WordIndex(CATEGORIES);
// One more than there are, for a word outside the list.
const EACH_TASK = CATEGORIES.length + 1;
const EACH_LOOK = (TASKS.length + 1) * EACH_TASK;

/** The place of the action among the looks; -1 for any other action. */
export function lookOf(action: Action): number {
  if (action === 'view') return 0;
  if (action === 'search') return 1;
  return action === 'write' ? 2 : -1;
}

/** The place of a look (`lookOf`) by a task with a standing, before its category is known. */
export function placeOf(look: number, task: Task, standing: number): number {
  return (look * EACH_LOOK + TASK_INDEX.of(task) * EACH_TASK) * STANDINGS + standing;
}

/** The place of that look at one category. */
export function inCategory(place: number, category: Category): number {
  return place + CATEGORY_INDEX.of(category) * STANDINGS;
}

/** The stage as one list of alternatives: what a rule sends on to goes before the rule itself. */
function flat(law: LawInForce, stage: Stage, category: Category): { all: Condition[]; outcome: number }[] {
  return law.rulesOf(stage).flatMap((rule: Rule) => {
    if (rule.categories !== undefined && !rule.categories.includes(category)) return [];
    const own = conditionOf(rule);
    const further = rule.next === undefined ? [] : flat(law, rule.next, category).map(({ all, outcome }) => ({ all: [own, ...all], outcome }));
    const outcome = OUTCOMES.indexOf(rule.outcome);
    const weighed = outcome === ALLOW && rule.weighedWhen !== undefined ? [{ all: [own, rule.weighedWhen], outcome: WEIGH }] : [];
    return [...further, ...weighed, { all: [own], outcome }];
  });
}

/** Outcomes kept close by, a power of two; one place may push out another, which is then looked up further away. */
const KEPT = 8192;
/** Far more than the real combinations; above it somebody is feeding nonsense, and they are grown anew. */
const MOST_TREES = 1 << 14;
const KEPT_BITS = Math.clz32(KEPT) + 1;
const OUTCOME_BITS = 3;
const OUTCOME_MASK = 2 ** OUTCOME_BITS - 1;

function slotOf(place: number): number {
  return Math.imul(place, 0x9e3779b1) >>> KEPT_BITS;
}

/**
 * The outcome of a look, for who asks it for every row. The rules are multiplied out, as far as they are asked for: one
 * tree for each action, task, category and standing, of the questions that these leave. A tree holds no person,
 * organisation or dossier and nothing that a decision was made for; what depends on consent or the clock is asked anew.
 */
export class QuickLook {
  private readonly trees = new Map<number, QuestionTree>();
  /** the outcomes of trees in which nothing is left to ask: place and outcome in one number */
  private readonly kept = new Int32Array(KEPT).fill(-1);

  constructor(private readonly law: LawInForce) {}

  /** The strictest outcome over the categories of a view, search or write (`lookOf` its action). */
  outcome(request: Request, look: number): number {
    const { categories, actor } = request;
    if (categories === undefined) return DENY;
    const first = placeOf(look, actor.task, standingOf(actor, request));
    let strictest = ALLOW;
    for (let i = 0; i < categories.length; i++) {
      const category = categories[i] as Category;
      const place = inCategory(first, category);
      const kept = this.kept[slotOf(place)] as number;
      const outcome = kept >>> OUTCOME_BITS === place ? kept & OUTCOME_MASK : this.ask(request, category, place);
      if (outcome === DENY) return DENY;
      if (outcome > strictest) strictest = outcome;
    }
    return strictest;
  }

  private ask(request: Request, category: Category, place: number): number {
    const tree = this.trees.get(place) ?? this.tree(request, category, place % STANDINGS);
    if (this.trees.size >= MOST_TREES) this.trees.clear();
    this.trees.set(place, tree);
    if (tree.outcome >= 0) this.kept[slotOf(place)] = (place << OUTCOME_BITS) | tree.outcome;
    return tree.outcomeOf(request.actor, request);
  }

  private tree({ action, actor }: Request, category: Category, standing: number): QuestionTree {
    const known = { action, whoTask: actor.task };
    const alternatives = flat(this.law, 'look', category).map(({ all, outcome }): Alternative => {
      const condition = settledBy((question) => toldBy(standing, question), fold({ all }, known, this.law));
      return { condition, outcome };
    });
    return new QuestionTree(alternatives, DENY, { law: this.law, category, plan: this.law.lookPlan(action, actor.task) });
  }
}
