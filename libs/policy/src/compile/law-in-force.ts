import { STAGES, type Rule, type Stage } from '../rules/rule';
import type { ReceivingTask, RuleSet } from '../rules/rule-set';
import { DAY_MS } from '../moment';
import { ACTIONS, PURPOSES, TASKS, type Action, type Category, type GroundId, type Purpose, type Task } from '../vocabulary';
import { categoriesOf, type CompiledRule } from './compiled-rule';
import { framesOf, type Frames } from './hat-test';
import { Plan, type Records } from './plans';
import { QuickLook } from './quick-look';

const TASK_INDEX = new Map<Task, number>(TASKS.map((task, i) => [task, i]));
const PURPOSE_INDEX = new Map<Purpose, number>(PURPOSES.map((purpose, i) => [purpose, i + 1]));
const ACTION_INDEX = new Map<Action, number>(ACTIONS.map((action, i) => [action, i]));
const NO_GROUNDS: readonly NamedGround[] = [];

/** What is asked of the records for a ground that was named. */
export type NamedGround = Pick<CompiledRule, 'categories' | 'narrowed'>;

/** The rules that are in force over one stretch of time, sorted so that a request meets only those that can fit it. */
export class LawInForce implements Records {
  readonly frames: Frames;
  readonly receiving: ReadonlyMap<Purpose, ReceivingTask>;
  readonly termMs: number;
  readonly smallestCell: number;
  readonly childFrom: number;
  readonly aloneFrom: number;
  readonly leftOut: readonly Category[];
  readonly quickLook: QuickLook;
  private readonly byStage = new Map<Stage, Rule[]>();
  private readonly byGround = new Map<GroundId, NamedGround[]>();
  /** sorted on first need, one list for each combination of finite keys: at most a few ten thousand */
  private readonly looks: (Plan | undefined)[] = [];
  private readonly shares: (Plan | undefined)[] = [];

  constructor(ruleSet: RuleSet, rules: readonly Rule[]) {
    this.frames = framesOf(ruleSet);
    this.receiving = new Map(ruleSet.receiving.map((row) => [row.purpose, row]));
    this.termMs = ruleSet.veiligThuisTerm.days * DAY_MS;
    this.smallestCell = ruleSet.smallestCell;
    this.childFrom = ruleSet.consent.childFrom;
    this.aloneFrom = ruleSet.consent.aloneFrom;
    this.leftOut = ruleSet.leftOutAmongOthers;
    for (const stage of STAGES) this.byStage.set(stage, rules.filter((rule) => rule.stage === stage));
    for (const rule of rules) this.indexGround(rule);
    this.quickLook = new QuickLook(this);
  }

  private indexGround(rule: Rule): void {
    if (rule.stage !== 'ground' || rule.ground === undefined) return;
    const id = rule.ground as GroundId;
    const named = { categories: categoriesOf(rule), narrowed: rule.narrowedByCovenant === true };
    this.byGround.set(id, [...(this.byGround.get(id) ?? []), named]);
  }

  /** The records of a stage in force, in their order. */
  rulesOf(stage: Stage): readonly Rule[] {
    return this.byStage.get(stage) ?? [];
  }

  /** Every record in force for a ground, whether or not it can fit the request at hand or any other. */
  groundsNamed(ground: GroundId | undefined): readonly NamedGround[] {
    return (ground === undefined ? undefined : this.byGround.get(ground)) ?? NO_GROUNDS;
  }

  /** The plan of a look, an inspection or a count. */
  lookPlan(action: Action, whoTask: Task): Plan {
    const key = index(ACTION_INDEX, action) * TASKS.length + index(TASK_INDEX, whoTask);
    return (this.looks[key] ??= new Plan(this, { action, whoTask }));
  }

  /** The plan of a disclosure, request or transfer. */
  sharePlan(action: Action, whoTask: Task, toTask: Task, purpose: Purpose | undefined): Plan {
    const pair = (index(ACTION_INDEX, action) * TASKS.length + index(TASK_INDEX, whoTask)) * TASKS.length + index(TASK_INDEX, toTask);
    const key = pair * (PURPOSES.length + 1) + (purpose === undefined ? 0 : index(PURPOSE_INDEX, purpose));
    return (this.shares[key] ??= new Plan(this, { action, whoTask, toTask, purpose: purpose ?? null }));
  }
}

function index<Key>(indexes: ReadonlyMap<Key, number>, key: Key): number {
  return indexes.get(key) ?? 0;
}
