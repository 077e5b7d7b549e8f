import type { Condition, HatPattern, PredicateName } from '../rules/condition';
import type { ReceivingTask } from '../rules/rule-set';
import type { Action, Purpose, Task } from '../vocabulary';
import type { Frames } from './hat-test';

/** What is the same for every request that meets the same list of rules. A key that is absent is not known. */
export interface Known {
  action?: Action;
  whoTask?: Task;
  /** null: there is no receiver */
  toTask?: Task | null;
  /** null: no purpose was given */
  purpose?: Purpose | null;
}

export interface Law {
  frames: Frames;
  receiving: ReadonlyMap<Purpose, ReceivingTask>;
}

export type Folded = Condition | boolean;

function foldFrame(frame: 'statutory' | 'voluntary', task: Task, frames: Frames): boolean | undefined {
  const statutory = frames.statutory.get(task);
  if (statutory?.measures !== undefined) return frame === 'voluntary' && !frames.voluntary.has(task) ? false : undefined;
  if (frame === 'statutory') return statutory !== undefined;
  return statutory === undefined && frames.voluntary.has(task);
}

/** What is left of a pattern once the task is known: false, true, or a smaller pattern. */
export function foldHat(pattern: HatPattern, task: Task | undefined, frames: Frames): HatPattern | boolean {
  if (task === undefined) return pattern;
  const { task: tasks, notTask, frame, collegeTask, ...rest } = pattern;
  if (tasks !== undefined && !tasks.includes(task)) return false;
  if (notTask?.includes(task)) return false;
  const left: HatPattern = rest;
  if (frame !== undefined) {
    const inFrame = foldFrame(frame, task, frames);
    if (inFrame === false) return false;
    if (inFrame === undefined) left.frame = frame;
  }
  if (collegeTask === true) {
    const college = frames.college.map((one) => foldHat(one, task, frames));
    if (college.every((one) => one === false)) return false;
    if (!college.includes(true)) left.collegeTask = true;
  }
  return Object.keys(left).length === 0 ? true : left;
}

function foldSide(key: 'who' | 'to', pattern: HatPattern, task: Task | null | undefined, law: Law): Folded {
  if (task === null) return false;
  const left = foldHat(pattern, task, law.frames);
  if (typeof left === 'boolean') return left;
  return key === 'who' ? { who: left } : { to: left };
}

/** §7 as a condition, so that what is known of it folds away. */
function foldReceiving(known: Known, law: Law): Folded | undefined {
  if (known.purpose === undefined || known.toTask === undefined) return undefined;
  const row = known.purpose === null ? undefined : law.receiving.get(known.purpose);
  if (row === undefined || known.toTask === null) return false;
  if (row.own.includes(known.toTask)) return true;
  const also = row.also.map(({ to, who }): Condition => ({ all: who === undefined ? [{ to }] : [{ to }, { who }] }));
  return fold({ any: also }, known, law);
}

function foldPredicate(predicate: PredicateName, known: Known, law: Law): Folded {
  const { whoTask, toTask, purpose } = known;
  switch (predicate) {
    case 'receiverHasPurpose':
      return foldReceiving(known, law) ?? { predicate };
    case 'purposeIsReceiversOwn':
      if (purpose === undefined || toTask === undefined) return { predicate };
      return purpose !== null && toTask !== null && (law.receiving.get(purpose)?.own.includes(toTask) ?? false);
    case 'oneHat':
    case 'oneOrganisationTaskAndLaw':
      return whoTask !== undefined && toTask !== undefined && whoTask !== toTask ? false : { predicate };
    default:
      return { predicate };
  }
}

function foldList(list: readonly Condition[], known: Known, law: Law, ends: boolean): Folded {
  const left: Condition[] = [];
  for (const one of list) {
    const folded = fold(one, known, law);
    if (folded === ends) return ends;
    if (typeof folded !== 'boolean') left.push(folded);
  }
  const [only] = left;
  if (only === undefined) return !ends;
  if (left.length === 1) return only;
  return ends ? { any: left } : { all: left };
}

/** Works out what of a condition is settled by what is known; the rest stays a condition. */
export function fold(condition: Condition, known: Known, law: Law): Folded {
  if ('all' in condition) return foldList(condition.all, known, law, false);
  if ('any' in condition) return foldList(condition.any, known, law, true);
  if ('not' in condition) {
    const folded = fold(condition.not, known, law);
    return typeof folded === 'boolean' ? !folded : { not: folded };
  }
  if ('who' in condition) return foldSide('who', condition.who, known.whoTask, law);
  if ('to' in condition) return foldSide('to', condition.to, known.toTask, law);
  if ('action' in condition) return known.action === undefined ? condition : condition.action.includes(known.action);
  if ('purpose' in condition) {
    if (known.purpose === undefined) return condition;
    return known.purpose === null ? condition.purpose.length === 0 : condition.purpose.includes(known.purpose);
  }
  return 'predicate' in condition ? foldPredicate(condition.predicate, known, law) : condition;
}
