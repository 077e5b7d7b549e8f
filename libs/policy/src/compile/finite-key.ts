import type { Condition } from '../rules/condition';
import type { Rule } from '../rules/rule';
import { CATEGORIES, TASKS, type Action, type Category, type FactFlag, type Hat, type Purpose, type Request, type Task } from '../vocabulary';

const TASK_INDEX = new Map<Task, number>(TASKS.map((task, i) => [task, i]));
const CATEGORY_BITS = new Map<Category, number>(CATEGORIES.map((category, i) => [category, i << 7]));

const OWN = 1 << 12;
const SAME = 1 << 13;
const SAME_LAW = 1 << 14;
const INVOLVED = 1 << 15;
const STANDS_IN = 1 << 16;
const PARTICIPANT = 1 << 17;
const RECEIVED = 1 << 18;
const TOESTEMMING = 1 << 19;
const OTHER_GROUND = 2 << 19;
const KINDS = { toeleiding: 1 << 21, hulpverlening: 2 << 21, regie: 3 << 21, 'veilig-thuis': 4 << 21, raad: 5 << 21, bescherming: 6 << 21 } as const;
const FIRST_FACT = 28;
const MOST_FACTS = 3;
const PURPOSE = 1 << 31;

/** A fact leaf of a rule: the flag and what it must be recorded as. */
interface FactLeaf {
  fact: FactFlag;
  is: boolean;
}

function leavesOf(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}

function originBits(from: string | undefined, shift: number): number {
  if (from === undefined) return 0;
  return (from === 'toeleiding' ? 1 : 2) << shift;
}

/**
 * Packs what is finite in a look into one 32-bit number. Two looks with the same key get the same answer from every
 * rule that asks only for what the key covers; `covers` says which conditions those are.
 */
export class FiniteKey {
  private readonly facts: readonly FactLeaf[];
  private readonly purpose: Purpose | undefined;

  constructor(rules: readonly Rule[]) {
    const leaves = rules.flatMap((rule) => (rule.conditions === undefined ? [] : leavesOf(rule.conditions)));
    const facts = leaves.flatMap((leaf): FactLeaf[] => ('fact' in leaf ? [{ fact: leaf.fact, is: leaf.is ?? true }] : []));
    this.facts = facts.filter((one, i) => facts.findIndex(({ fact, is }) => fact === one.fact && is === one.is) === i).slice(0, MOST_FACTS);
    this.purpose = rules.flatMap((rule) => rule.purposes ?? [])[0];
  }

  /** Whether the key tells how this condition comes out. */
  covers(leaf: Condition): boolean {
    if ('fact' in leaf) return this.facts.some(({ fact, is }) => fact === leaf.fact && is === (leaf.is ?? true));
    if ('who' in leaf) return Object.keys(leaf.who).every((key) => key === 'marked' || key === 'from' || key === 'task' || key === 'notTask');
    if ('dossier' in leaf) return Object.keys(leaf.dossier).every((key) => key === 'kind' || key === 'from');
    if ('ground' in leaf) return leaf.ground.every((ground) => ground === 'toestemming');
    if ('purpose' in leaf) return leaf.purpose.every((purpose) => purpose === this.purpose) && leaf.purpose.length > 0;
    if ('predicate' in leaf) return leaf.predicate === 'own' || leaf.predicate === 'sameTaskAndLaw' || leaf.predicate === 'sameLawAsDossier';
    return 'action' in leaf || 'category' in leaf;
  }

  /** Everything of the key but the category. */
  of(request: Request): number {
    let key = taskAndAction(request.actor.task, request.action) | hatBits(request.actor) | dossierBits(request);
    const { facts, ground } = request;
    if (ground !== undefined) key |= ground === 'toestemming' ? TOESTEMMING : OTHER_GROUND;
    if (this.purpose !== undefined && request.purpose === this.purpose) key |= PURPOSE;
    if (facts === undefined) return key;
    for (let i = 0; i < this.facts.length; i++) {
      const leaf = this.facts[i] as FactLeaf;
      if (facts[leaf.fact] === leaf.is) key |= 1 << (FIRST_FACT + i);
    }
    return key;
  }
}

export function categoryBits(category: Category): number {
  return CATEGORY_BITS.get(category) ?? 0;
}

function taskAndAction(task: Task, action: Action): number {
  const which = action === 'view' ? 0 : action === 'search' ? 1 : action === 'write' ? 2 : 3;
  return (TASK_INDEX.get(task) ?? 0) | (which << 5);
}

function hatBits(hat: Hat): number {
  let bits = originBits(hat.from, 26);
  if (hat.involved === true) bits |= INVOLVED;
  if (hat.standsIn === true) bits |= STANDS_IN;
  if (hat.participant === true) bits |= PARTICIPANT;
  if (hat.received === true) bits |= RECEIVED;
  return bits;
}

function dossierBits({ actor, dossier }: Request): number {
  if (dossier === undefined) return 0;
  let bits = KINDS[dossier.kind] | originBits(dossier.from, 24);
  if (actor.org === dossier.controller) bits |= OWN;
  else if (actor.processorFor === dossier.controller && (actor.task === 'toeleiding' || actor.task === 'begeleiding')) bits |= OWN;
  if (actor.law !== dossier.law) return bits;
  bits |= SAME_LAW;
  if (actor.task === dossier.task && (actor.task !== 'regie' || actor.from === dossier.from)) bits |= SAME;
  return bits;
}

/** The actions that have a key of this kind. */
export function isLook(action: Action): boolean {
  return action === 'view' || action === 'search' || action === 'write';
}
