import { rulesInForce } from '../interpret/world';
import { instant } from '../moment';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import type { Purpose, Task } from '../vocabulary';
import { conditionsOf } from './condition-parts';
import type { Side } from './side';

/** What changed between two sides, in the records: a rule, or another part of the set. */
export interface Change {
  /** `rule V5`, or the name of the part */
  what: string;
  how: 'added' | 'removed' | 'changed' | 'moved' | 'reworded';
  /** the rules whose fitting can differ by it, as they are on either side */
  rules: readonly Rule[];
  /** only for these purposes, when the change is about those alone */
  purposes?: readonly Purpose[];
  /** the recorded things that it is about: all of their values are tried with every way in which a rule can be met */
  recorded?: readonly string[];
  /** only where one of the two hats has one of these tasks */
  tasks?: readonly Task[];
}

type Words = Pick<Rule, 'explanation' | 'paragraph' | 'article'>;

function withoutDates({ validFrom: _from, validUntil: _until, ...rule }: Rule): string {
  return JSON.stringify(Object.fromEntries(Object.entries(rule).sort(([one], [two]) => (one < two ? -1 : 1))));
}

function withoutWords({ explanation: _explanation, paragraph: _paragraph, ...rule }: Rule): string {
  return withoutDates(rule as Rule & Words);
}

export function inForce({ rules, at }: Side): Rule[] {
  return rulesInForce(rules, instant(at));
}

/** Rules that stand in another order towards each other: within a stage the first that fits decides. */
function moved(old: readonly Rule[], made: readonly Rule[]): Rule[] {
  const both = (list: readonly Rule[], other: readonly Rule[]) => list.filter(({ id }) => other.some((one) => one.id === id));
  const stages = [...new Set(old.map(({ stage }) => stage))];
  return stages.flatMap((stage) => {
    const before = both(old.filter((rule) => rule.stage === stage), made);
    const after = both(made.filter((rule) => rule.stage === stage), old);
    return before.filter((rule, i) => after[i]?.id !== rule.id);
  });
}

function changesOfRules(old: readonly Rule[], made: readonly Rule[]): Change[] {
  const changes: Change[] = [];
  for (const rule of old) {
    const now = made.find(({ id }) => id === rule.id);
    if (now === undefined) changes.push({ what: `rule ${rule.id}`, how: 'removed', rules: [rule] });
    else if (withoutWords(rule) !== withoutWords(now)) changes.push({ what: `rule ${rule.id}`, how: 'changed', rules: [rule, now] });
    else if (withoutDates(rule) !== withoutDates(now)) changes.push({ what: `rule ${rule.id}`, how: 'reworded', rules: [rule, now] });
  }
  for (const rule of made) if (!old.some(({ id }) => id === rule.id)) changes.push({ what: `rule ${rule.id}`, how: 'added', rules: [rule] });
  for (const rule of moved(old, made)) changes.push({ what: `rule ${rule.id}`, how: 'moved', rules: [rule] });
  return changes;
}

function differs(one: unknown, two: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(two);
}

/** The rules of both sides that ask one of these predicates. */
function asking(rules: readonly Rule[], predicates: readonly string[]): Rule[] {
  return rules.filter((rule) => conditionsOf(rule).some((one) => 'predicate' in one && predicates.includes(one.predicate)));
}

function asksFrame(rule: Rule): boolean {
  const leaves = conditionsOf(rule).flatMap((one) => ('who' in one ? [one.who] : 'to' in one ? [one.to] : []));
  return [...(rule.who ?? []), ...(rule.to ?? []), ...leaves].some(({ frame, collegeTask }) => frame !== undefined || collegeTask !== undefined);
}

const CONSENT_PREDICATES = ['consentCounts', 'regieConsentCounts', 'inzageConsentCounts', 'someoneWithGezagMustBeAsked', 'mustConsentIsUnknown'];
const PURPOSE_PREDICATES = ['receiverHasPurpose', 'purposeIsReceiversOwn'];

function changedPurposes(old: RuleSet, made: RuleSet): Purpose[] {
  const row = ({ receiving }: RuleSet, purpose: Purpose) => receiving.filter((one) => one.purpose === purpose);
  const purposes = new Set([...old.receiving, ...made.receiving].map(({ purpose }) => purpose));
  return [...purposes].filter((purpose) => differs(row(old, purpose), row(made, purpose)));
}

function changedTasks(old: RuleSet, made: RuleSet): Task[] {
  const parts = ({ statutory, voluntary, collegeTasks }: RuleSet, task: Task) => [
    statutory.filter((one) => one.task === task), voluntary.includes(task), collegeTasks.filter((one) => one.task?.includes(task)),
  ];
  const tasks = [old, made].flatMap(({ statutory, voluntary, collegeTasks }) => [...statutory.map(({ task }) => task), ...voluntary, ...collegeTasks.flatMap(({ task }) => task ?? [])]);
  return [...new Set(tasks)].filter((task) => differs(parts(old, task), parts(made, task)));
}

function changesOfParts(old: RuleSet, made: RuleSet, rules: readonly Rule[]): Change[] {
  const changes: Change[] = [];
  const purposes = changedPurposes(old, made);
  const tasks = changedTasks(old, made);
  const how = 'changed' as const;
  if (purposes.length > 0) changes.push({ what: `receiving (${purposes.join(', ')})`, how, rules: [...asking(rules, PURPOSE_PREDICATES), ...rules.filter(asksFrame)], purposes });
  if (tasks.length > 0) changes.push({ what: `frames and college tasks (${tasks.join(', ')})`, how, rules: [...rules.filter(asksFrame), ...asking(rules, PURPOSE_PREDICATES)], tasks });
  if (differs(old.consent, made.consent)) changes.push({ what: 'ages of consent', how, rules: asking(rules, CONSENT_PREDICATES), recorded: ['subject'] });
  if (differs(old.veiligThuisTerm, made.veiligThuisTerm)) changes.push({ what: 'term of Veilig Thuis', how, rules: asking(rules, ['withinTerm', 'termIsOver']), recorded: ['melding'] });
  if (differs(old.smallestCell, made.smallestCell)) changes.push({ what: 'smallest cell', how, rules: asking(rules, ['cellsLargeEnough']) });
  if (differs(old.leftOutAmongOthers, made.leftOutAmongOthers)) {
    changes.push({ what: 'categories left out among others', how, rules: asking(rules, ['onlyAnoniem']) });
  }
  return changes;
}

/** Everything that differs between the records of the two sides, each at its own moment. Empty when nothing can differ. */
export function changesBetween(old: Side, made: Side): Change[] {
  const [before, after] = [inForce(old), inForce(made)];
  return [...changesOfRules(before, after), ...changesOfParts(old.rules, made.rules, [...before, ...after])];
}
