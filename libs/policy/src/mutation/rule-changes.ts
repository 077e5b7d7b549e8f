import type { Condition, HatPattern } from '../rules/condition';
import { currentRules } from '../rules/current';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { CATEGORIES, DENY_CODES, OBLIGATIONS, OUTCOMES, PURPOSES, TASKS, type Category, type Outcome, type Purpose, type Task } from '../vocabulary';

/** What a request must have for the change to show; asked of the requests before they are tried. */
export interface Aim {
  at?: string;
  category?: Category;
  purpose?: Purpose;
  holderTask?: Task;
  receiverTask?: Task;
}

const TODAY = '2026-03-10';

/** The law with one thing in it changed. */
export interface Change {
  /** unique; starts with the id of the rule, or with the name of the row */
  name: string;
  /** absent: not one rule but a row or a number that many rules rest on */
  rule?: string;
  ruleSet: RuleSet;
  aim: Aim;
  /** a list made wider: enough that one of the elements that were added is noticed */
  wider?: string;
}

const HALF_A_YEAR = 182 * 24 * 60 * 60 * 1000;

function shifted(moment: string, halfYears: number): string {
  return new Date(Date.parse(moment) + halfYears * HALF_A_YEAR).toISOString();
}

/** Each list that differs from this one by one element: without each of its own, with each of the others. */
function oneOff<T extends string>(list: readonly T[], all: readonly T[]): { name: string; one: T; list: T[] }[] {
  const without = list.map((one) => ({ name: `without ${one}`, one, list: list.filter((other) => other !== one) }));
  const withOne = all.filter((one) => !list.includes(one)).map((one) => ({ name: `with ${one}`, one, list: [...list, one] }));
  return [...without, ...withOne];
}

type Named<T> = { name: string; to: T; aim?: Aim };

function dates(rule: Rule): Named<Rule>[] {
  const changes: Named<Rule>[] = [
    { name: 'starts a year later', to: { ...rule, validFrom: shifted(rule.validFrom, 2) }, aim: { at: shifted(rule.validFrom, 1) } },
    { name: 'starts a year earlier', to: { ...rule, validFrom: shifted(rule.validFrom, -2) }, aim: { at: shifted(rule.validFrom, -1) } },
    { name: 'ends a year after its start', to: { ...rule, validUntil: shifted(rule.validFrom, 2) }, aim: { at: shifted(rule.validFrom, 3) } },
  ];
  return changes;
}

function flipped(rule: Rule): Named<Rule>[] {
  const others: Outcome[] = OUTCOMES.filter((one) => one !== rule.outcome);
  return others.map((outcome) => ({ name: `outcome ${outcome}`, to: { ...rule, outcome } }));
}

function reasons(rule: Rule): Named<Rule>[] {
  if (rule.reason === undefined) return [];
  const reason = DENY_CODES[(DENY_CODES.indexOf(rule.reason) + 1) % DENY_CODES.length];
  return [{ name: `reason ${reason}`, to: { ...rule, reason } }];
}

function patterns(rule: Rule, side: 'who' | 'to'): Named<Rule>[] {
  const list = rule[side];
  if (list === undefined) return [];
  const changed = (i: number, pattern: HatPattern): Rule => ({ ...rule, [side]: list.map((one, j) => (i === j ? pattern : one)) });
  const aimed = (task: Task): Aim => (side === 'who' ? { holderTask: task } : { receiverTask: task });
  return list.flatMap((pattern, i) => [
    ...(list.length > 1 ? [{ name: `${side} without pattern ${i}`, to: { ...rule, [side]: list.filter((_, j) => i !== j) } }] : []),
    ...(['task', 'notTask'] as const).flatMap((key) =>
      pattern[key] === undefined ? [] : oneOff(pattern[key], TASKS).map(({ name, one, list: tasks }) => ({ name: `${side} ${i} ${key} ${name}`, to: changed(i, { ...pattern, [key]: tasks }), aim: aimed(one) })),
    ),
  ]);
}

/** Every condition that differs by one part that is negated or dropped. */
export function conditionsChanged(condition: Condition, path: string): Named<Condition | undefined>[] {
  const here: Named<Condition | undefined>[] = [
    { name: `${path} negated`, to: { not: condition } },
    { name: `${path} dropped`, to: undefined },
  ];
  if ('not' in condition) {
    return [...here, ...conditionsChanged(condition.not, `${path}.not`).flatMap(({ name, to }) => (to === undefined ? [] : [{ name, to: { not: to } }]))];
  }
  const [key, list] = 'all' in condition ? (['all', condition.all] as const) : 'any' in condition ? (['any', condition.any] as const) : ['all', []] as const;
  const inside = list.flatMap((one, i) =>
    conditionsChanged(one, `${path}.${i}`).map(({ name, to }) => {
      const changed = list.flatMap((other, j) => (i !== j ? [other] : to === undefined ? [] : [to]));
      return { name, to: (key === 'all' ? { all: changed } : { any: changed }) as Condition };
    }),
  );
  return [...here, ...inside];
}

function conditions(rule: Rule): Named<Rule>[] {
  const own = rule.conditions === undefined ? [] : conditionsChanged(rule.conditions, 'condition').map(({ name, to }) => ({ name, to: { ...rule, conditions: to } }));
  const weighed = rule.weighedWhen === undefined ? [] : conditionsChanged(rule.weighedWhen, 'weighed').map(({ name, to }) => ({ name, to: { ...rule, weighedWhen: to } }));
  const { alsoWhen } = rule;
  const also = alsoWhen === undefined ? [] : [
    { name: 'nothing also', to: { ...rule, alsoWhen: undefined } },
    { name: 'also negated', to: { ...rule, alsoWhen: { ...alsoWhen, condition: { not: alsoWhen.condition } } } },
  ];
  return [...own, ...weighed, ...also];
}

function lists(rule: Rule): Named<Rule>[] {
  const categories = rule.categories === undefined ? [] : oneOff(rule.categories, CATEGORIES).map(({ name, one, list }) => ({ name: `category ${name}`, to: { ...rule, categories: list }, aim: { category: one } }));
  const purposes = rule.purposes === undefined ? [] : oneOff(rule.purposes, PURPOSES).map(({ name, one, list }) => ({ name: `purpose ${name}`, to: { ...rule, purposes: list }, aim: { purpose: one } }));
  const actions = (rule.actions ?? []).map((action) => ({ name: `action without ${action}`, to: { ...rule, actions: rule.actions?.filter((one) => one !== action) } }));
  return [...categories, ...purposes, ...actions];
}

function duties(rule: Rule): Named<Rule>[] {
  const changes: Named<Rule>[] = rule.obligations.map((one) => ({ name: `obligation without ${one}`, to: { ...rule, obligations: rule.obligations.filter((other) => other !== one) } }));
  if (rule.outcome === 'allow' || rule.outcome === 'weigh') {
    const added = OBLIGATIONS.find((one) => !rule.obligations.includes(one) && one !== 'redact-others');
    if (added !== undefined) changes.push({ name: `obligation with ${added}`, to: { ...rule, obligations: [...rule.obligations, added] } });
    for (const duty of ['always', 'if-asked', undefined] as const) if (duty !== rule.duty) changes.push({ name: `duty ${duty ?? 'none'}`, to: { ...rule, duty } });
  }
  if (rule.stage === 'ground') changes.push({ name: rule.narrowedByCovenant ? 'no longer narrowed' : 'narrowed by covenant', to: { ...rule, narrowedByCovenant: rule.narrowedByCovenant ? undefined : true } });
  if (rule.next !== undefined) changes.push({ name: 'sends on nowhere', to: { ...rule, next: undefined } });
  return changes;
}

function ruleChanges(): Change[] {
  return currentRules.rules.flatMap((rule): Change[] => {
    const replaced = (to?: Rule): RuleSet => ({ ...currentRules, rules: currentRules.rules.flatMap((one) => (one !== rule ? [one] : to === undefined ? [] : [to])) });
    const now: Aim = rule.validFrom > TODAY ? { at: shifted(rule.validFrom, 1) } : {};
    const changed = [...dates(rule), ...flipped(rule), ...reasons(rule), ...patterns(rule, 'who'), ...patterns(rule, 'to'), ...lists(rule), ...conditions(rule), ...duties(rule)];
    return [
      { name: `${rule.id}: gone`, rule: rule.id, ruleSet: replaced(), aim: now },
      ...changed.map(({ name, to, aim = {} }) => ({ name: `${rule.id}: ${name}`, rule: rule.id, ruleSet: replaced(to), aim: { ...now, ...aim } })),
    ];
  });
}

function receivingChanges(): Change[] {
  return currentRules.receiving.flatMap((row) => {
    const { purpose } = row;
    const replaced = (to?: typeof row): RuleSet => ({ ...currentRules, receiving: currentRules.receiving.flatMap((one) => (one !== row ? [one] : to === undefined ? [] : [to])) });
    const changes: Change[] = [{ name: `receiving ${purpose}: gone`, ruleSet: replaced(), aim: { purpose } }];
    for (const { name, one, list } of oneOff(row.own, TASKS)) changes.push({ name: `receiving ${purpose}: own ${name}`, ruleSet: replaced({ ...row, own: list }), aim: { purpose, receiverTask: one } });
    row.also.forEach((also, i) => {
      const others = (to: typeof also): typeof row => ({ ...row, also: row.also.map((one, j) => (i === j ? to : one)) });
      changes.push({ name: `receiving ${purpose}: without also ${i}`, ruleSet: replaced({ ...row, also: row.also.filter((_, j) => i !== j) }), aim: { purpose } });
      if (also.who !== undefined) changes.push({ name: `receiving ${purpose}: also ${i} from anyone`, ruleSet: replaced(others({ to: also.to })), aim: { purpose } });
      for (const { name, one, list } of oneOff(also.to.task ?? [], also.to.task === undefined ? [] : TASKS)) {
        changes.push({ name: `receiving ${purpose}: also ${i} ${name}`, ruleSet: replaced(others({ ...also, to: { ...also.to, task: list } })), aim: { purpose, receiverTask: one } });
      }
    });
    return changes;
  });
}

function frameChanges(): Change[] {
  const statutory = currentRules.statutory.flatMap((row): Change[] => {
    const replaced = (...to: (typeof row)[]): RuleSet => ({ ...currentRules, statutory: currentRules.statutory.flatMap((one) => (one === row ? to : [one])) });
    return [
      { name: `statutory ${row.task}: gone`, ruleSet: replaced(), aim: { holderTask: row.task } },
      { name: `statutory ${row.task}: ${row.measures === undefined ? 'with' : 'without'} a measure`, ruleSet: replaced(row.measures === undefined ? { ...row, measures: ['ots'] } : { task: row.task }), aim: { holderTask: row.task } },
      ...(row.measures ?? []).map((kind) => ({ name: `statutory ${row.task}: without ${kind}`, ruleSet: replaced({ ...row, measures: (row.measures ?? []).filter((one) => one !== kind) }), aim: { holderTask: row.task } })),
    ];
  });
  const added = TASKS.filter((task) => !currentRules.statutory.some((row) => row.task === task)).map((task): Change => (
    { name: `statutory with ${task}`, ruleSet: { ...currentRules, statutory: [...currentRules.statutory, { task }] }, aim: { holderTask: task } }));
  const voluntary = oneOff(currentRules.voluntary, TASKS).map(({ name, one, list }): Change => ({ name: `voluntary ${name}`, ruleSet: { ...currentRules, voluntary: list }, aim: { receiverTask: one } }));
  const college = currentRules.collegeTasks.flatMap((pattern, i): Change[] => [
    { name: `college without pattern ${i}`, ruleSet: { ...currentRules, collegeTasks: currentRules.collegeTasks.filter((_, j) => i !== j) }, aim: {} },
    ...oneOff(pattern.task ?? [], TASKS).map(({ name, one, list }) => (
      { name: `college ${i} ${name}`, ruleSet: { ...currentRules, collegeTasks: currentRules.collegeTasks.map((other, j) => (i === j ? { ...other, task: list } : other)) }, aim: { holderTask: one } })),
  ]);
  return [...statutory, ...added, ...voluntary, ...college];
}

function numberChanges(): Change[] {
  const { consent, veiligThuisTerm, smallestCell } = currentRules;
  return [-1, 1].flatMap((by): Change[] => [
    { name: `childFrom ${by}`, ruleSet: { ...currentRules, consent: { ...consent, childFrom: consent.childFrom + by } }, aim: {} },
    { name: `aloneFrom ${by}`, ruleSet: { ...currentRules, consent: { ...consent, aloneFrom: consent.aloneFrom + by } }, aim: {} },
    { name: `term ${by}`, ruleSet: { ...currentRules, veiligThuisTerm: { days: veiligThuisTerm.days + by } }, aim: {} },
    { name: `smallestCell ${by}`, ruleSet: { ...currentRules, smallestCell: smallestCell + by }, aim: {} },
  ]).concat([{ name: 'nothing is left out among others', ruleSet: { ...currentRules, leftOutAmongOthers: [] }, aim: {} }, { name: 'contact is left out among others', ruleSet: { ...currentRules, leftOutAmongOthers: ['anoniem', 'contact'] }, aim: { category: 'contact' } }]);
}

/** Every single change of the law as data: each rule, each row, each number. */
export function singleChanges(): Change[] {
  return [...ruleChanges(), ...receivingChanges(), ...frameChanges(), ...numberChanges()].map((change) => {
    const [, list] = /^(.*) with (?!a measure)[a-z0-9-]+$/.exec(change.name) ?? [];
    return list === undefined || /: obligation /.test(change.name) ? change : { ...change, wider: `${list} wider` };
  });
}
