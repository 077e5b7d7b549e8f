import { instant } from '../moment';
import { HAT_MARKS, PREDICATES, type Condition } from '../rules/condition';
import { LANGUAGES, STAGES } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { both, flag, listOf, oneOf, shape, shown, text, whole, type Check } from '../validate/shape';
import {
  ACTIONS, CATEGORIES, COMING_GROUND_IDS, DENY_CODES, DOSSIER_KINDS, FACT_FLAGS, GROUND_IDS, LAWS, MEASURE_KINDS, OBLIGATIONS, ORG_TYPES, ORIGINS, OUTCOMES,
  PROVISIONS, PURPOSES, SCOPES, TASKS, VIEW_RULE_IDS,
} from '../vocabulary';

const moment: Check = both(text, (value: string, path) =>
  Number.isNaN(instant(value)) ? `${path}: expected an ISO 8601 moment with offset or Z, got ${shown(value)}` : undefined,
);
const frame = oneOf(['statutory', 'voluntary']);
const hat = shape(
  {},
  {
    task: listOf(oneOf(TASKS)), notTask: listOf(oneOf(TASKS)), law: listOf(oneOf(LAWS)), from: oneOf(ORIGINS), provision: oneOf(PROVISIONS),
    orgType: listOf(oneOf(ORG_TYPES)), frame, collegeTask: flag, marked: listOf(oneOf(HAT_MARKS)),
  },
);
const dossier = shape({}, { kind: listOf(oneOf(DOSSIER_KINDS)), law: listOf(oneOf(LAWS)), from: oneOf(ORIGINS), scope: oneOf(SCOPES) });
const age = shape({}, { from: whole(0, 150), under: whole(0, 151) });

const LEAVES: Readonly<Record<string, Check>> = {
  fact: shape({ fact: oneOf(FACT_FLAGS) }, { is: flag }),
  who: shape({ who: hat }),
  to: shape({ to: hat }),
  dossier: shape({ dossier }),
  action: shape({ action: listOf(oneOf(ACTIONS)) }),
  purpose: shape({ purpose: listOf(oneOf(PURPOSES)) }),
  category: shape({ category: listOf(oneOf(CATEGORIES)) }),
  ground: shape({ ground: listOf(oneOf(GROUND_IDS)) }),
  age: shape({ age }),
  measure: shape({ measure: shape({ kinds: listOf(oneOf(MEASURE_KINDS)), by: oneOf(['who', 'to']) }) }),
  predicate: shape({ predicate: oneOf(PREDICATES) }),
};

/** A condition, however deep; the path names where it stops being one. */
const condition: Check = (value, path) => {
  const nested: Readonly<Record<string, Check>> = { all: shape({ all: listOf(condition) }), any: shape({ any: listOf(condition) }), not: shape({ not: condition }) };
  if (typeof value !== 'object' || value === null) return `${path}: expected a condition, got ${shown(value)}`;
  const kind = Object.keys(value)[0] ?? '';
  const check = nested[kind] ?? LEAVES[kind as keyof Condition];
  return check === undefined ? `${path}: unknown condition ${shown(kind)}` : check(value, path);
};

const obligations = listOf(oneOf(OBLIGATIONS));
const rule = shape(
  {
    id: text, stage: oneOf(STAGES), paragraph: text, validFrom: moment, outcome: oneOf(OUTCOMES), obligations,
    explanation: shape(Object.fromEntries(LANGUAGES.map((language) => [language, text]))),
  },
  {
    article: text, validUntil: moment, actions: listOf(oneOf(ACTIONS)), who: listOf(hat), to: listOf(hat), purposes: listOf(oneOf(PURPOSES)),
    categories: listOf(oneOf(CATEGORIES)), conditions: condition, weighedWhen: condition, reason: oneOf(DENY_CODES),
    ground: oneOf([...GROUND_IDS, ...VIEW_RULE_IDS, ...COMING_GROUND_IDS]), duty: oneOf(['always', 'if-asked']), narrowedByCovenant: flag,
    alsoWhen: shape({ condition, obligations }), next: oneOf(STAGES),
  },
);

/** A list of rules in which no id comes twice: an answer, a page and a difference name a rule by its id. */
const rules: Check = both(listOf(rule, 1), (value: { id: string }[], path) => {
  const again = value.findIndex(({ id }, i) => value.findIndex((one) => one.id === id) !== i);
  return again === -1 ? undefined : `${path}[${again}].id: ${shown(value[again]?.id)} comes twice`;
});

export const ruleSetShape: Check = shape({
  version: text,
  rules,
  receiving: listOf(shape({ purpose: oneOf(PURPOSES), own: listOf(oneOf(TASKS)), also: listOf(shape({ to: hat }, { who: hat })) })),
  statutory: listOf(shape({ task: oneOf(TASKS) }, { measures: listOf(oneOf(MEASURE_KINDS)) })),
  voluntary: listOf(oneOf(TASKS)),
  collegeTasks: listOf(hat),
  leftOutAmongOthers: listOf(oneOf(CATEGORIES)),
  consent: shape({ childFrom: whole(0, 150), aloneFrom: whole(0, 150) }),
  veiligThuisTerm: shape({ days: whole(0, 36500) }),
  smallestCell: whole(0, Number.MAX_SAFE_INTEGER),
});

/** A rule set that cannot be read; `problem` names the field: `rules[3].categories[0]: unknown "x"`. */
export class UnreadableRuleSet extends Error {
  constructor(readonly source: string, readonly problem: string) {
    super(`${source}: ${problem}`);
  }
}

/** The rule set in the text. Throws UnreadableRuleSet, which names the field. */
export function parseRuleSet(source: string, json: string): RuleSet {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new UnreadableRuleSet(source, 'is not JSON');
  }
  const problem = ruleSetShape(value, '');
  if (problem !== undefined) throw new UnreadableRuleSet(source, problem);
  return value as RuleSet;
}
