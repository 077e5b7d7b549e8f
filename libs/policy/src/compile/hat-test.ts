import type { HatMark, HatPattern } from '../rules/condition';
import type { RuleSet, StatutoryTask } from '../rules/rule-set';
import type { Hat, MeasureKind, Request, Task } from '../vocabulary';

/** A question about a hat in a request; `hat` is either side of it. */
export type HatTest = (hat: Hat, request: Request) => boolean;

/** The frames of the law, ready to be asked. */
export interface Frames {
  statutory: ReadonlyMap<Task, StatutoryTask>;
  voluntary: ReadonlySet<Task>;
  college: readonly HatPattern[];
}

export function framesOf(ruleSet: RuleSet): Frames {
  return {
    statutory: new Map(ruleSet.statutory.map((one) => [one.task, one])),
    voluntary: new Set(ruleSet.voluntary),
    college: ruleSet.collegeTasks,
  };
}

/** Whether a measure of one of the kinds is in force, carried out by the hat's organisation. */
export function carriesOut({ facts }: Request, kinds: readonly MeasureKind[], hat: Hat): boolean {
  const measure = facts?.measure;
  return measure !== undefined && measure.by === hat.org && kinds.includes(measure.kind);
}

function isStatutory(frames: Frames, hat: Hat, request: Request): boolean {
  const statutory = frames.statutory.get(hat.task);
  if (statutory === undefined) return false;
  return statutory.measures === undefined || carriesOut(request, statutory.measures, hat);
}

// Each its own function: reading a property by a name that differs from call to call costs several times as much.
const IS_MARKED: Readonly<Record<HatMark, HatTest>> = {
  involved: (hat) => hat.involved === true,
  standsIn: (hat) => hat.standsIn === true,
  participant: (hat) => hat.participant === true,
  received: (hat) => hat.received === true,
};

function markTest({ marked }: HatPattern): HatTest | undefined {
  if (marked === undefined) return undefined;
  const [first, second] = marked;
  if (first === undefined) return () => false;
  const one = IS_MARKED[first];
  if (second === undefined) return one;
  const other = IS_MARKED[second];
  if (marked.length === 2) return (hat, request) => one(hat, request) || other(hat, request);
  return (hat) => marked.some((mark) => hat[mark] === true);
}

function frameTest({ frame }: HatPattern, frames: Frames): HatTest | undefined {
  if (frame === undefined) return undefined;
  if (frame === 'statutory') return (hat, request) => isStatutory(frames, hat, request);
  return (hat, request) => frames.voluntary.has(hat.task) && !isStatutory(frames, hat, request);
}

function among<T>(values: readonly T[] | undefined, of: (hat: Hat) => T | undefined): HatTest | undefined {
  if (values === undefined) return undefined;
  const [only] = values;
  if (values.length === 1) return (hat) => of(hat) === only;
  const set: ReadonlySet<T | undefined> = new Set(values);
  return (hat) => set.has(of(hat));
}

/** Compiles a pattern to one function. An empty pattern matches every hat. */
export function hatTest(pattern: HatPattern, frames: Frames): HatTest {
  const { notTask, from, provision } = pattern;
  const college = pattern.collegeTask === true ? frames.college.map((one) => hatTest(one, frames)) : undefined;
  const tests = [
    markTest(pattern),
    among(pattern.task, (hat) => hat.task),
    among(pattern.law, (hat) => hat.law),
    among(pattern.orgType, (hat) => hat.orgType),
    notTask && ((hat: Hat) => !notTask.includes(hat.task)),
    from && ((hat: Hat) => hat.from === from),
    provision && ((hat: Hat) => hat.provision === provision),
    college && ((hat: Hat, request: Request) => college.some((test) => test(hat, request))),
    frameTest(pattern, frames),
  ].filter((test): test is HatTest => test !== undefined);
  const [first, second] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (tests.length === 2) return (hat, request) => first(hat, request) && second(hat, request);
  return (hat, request) => tests.every((test) => test(hat, request));
}
