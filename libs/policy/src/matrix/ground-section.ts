import type { Condition } from '../rules/condition';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { coded } from '../why/wording';
import { table } from './markdown';
import { HAT_FAMILIES, named } from './names';
import { SHARE_ATTRIBUTES, type GroundTable } from './sharing';
import type { Box } from '../diff/boxes';

const DUTY = { always: 'duty to provide what is necessary', 'if-asked': 'duty to provide what is necessary, if asked' } as const;
const HEADS = ['holder', 'receiver', 'purposes', 'categories', 'how', 'between'];

function period({ validFrom, validUntil }: Rule): string {
  return `from ${validFrom.slice(0, 10)}${validUntil === undefined ? '' : ` until ${validUntil.slice(0, 10)}`}`;
}

/** A condition with brackets, so that a reader never has to guess what belongs together. */
function clause(condition: Condition): string {
  if ('all' in condition) return condition.all.map((one) => ('any' in one ? `(${clause(one)})` : clause(one))).join(' and ');
  if ('any' in condition) return condition.any.map((one) => ('all' in one ? `(${clause(one)})` : clause(one))).join(' or ');
  return 'not' in condition ? `not (${clause(condition.not)})` : coded(condition);
}

/** What a record says beside who, to whom, for what and about what: those are in the rows. */
function recordWords(rule: Rule): string[] {
  return [
    `Rule \`${rule.id}\` (decision §${rule.paragraph}), ${period(rule)}${rule.article === undefined ? '' : `, ${rule.article}`}.`,
    `Outcome: **${rule.outcome}**${rule.weighedWhen === undefined ? '' : `, weigh when ${clause(rule.weighedWhen)}`}.`,
    ...(rule.duty === undefined ? [] : [`${DUTY[rule.duty]}.`]),
    ...(rule.narrowedByCovenant === true ? ['A covenant narrows it (◊).'] : []),
    ...(rule.obligations.length === 0 ? [] : [`Obligations: ${rule.obligations.join(', ')}.`]),
    ...(rule.conditions === undefined ? [] : [`Asks: ${clause(rule.conditions)}.`]),
  ];
}

function line(box: Box): string[] {
  const [holder = [], receiver = [], purpose = [], category = [], action = [], between = []] = box;
  return [
    named(holder, SHARE_ATTRIBUTES.holder, HAT_FAMILIES), named(receiver, SHARE_ATTRIBUTES.receiver, HAT_FAMILIES),
    named(purpose, SHARE_ATTRIBUTES.purpose), named(category, SHARE_ATTRIBUTES.category), named(action, SHARE_ATTRIBUTES.action),
    named(between, SHARE_ATTRIBUTES.between),
  ];
}

/** Every ground with its records and where it fits. */
export function groundSection(tables: readonly GroundTable[], { rules }: RuleSet): string {
  return tables
    .map(({ ground, rows }) => {
      const records = rules.filter((rule) => rule.ground === ground && ['share', 'ground'].includes(rule.stage));
      return `### ${ground}\n\n${records.map((rule) => recordWords(rule).map((line) => `- ${line}`).join('\n')).join('\n\n')}\n\n${table(HEADS, rows.map(line))}`;
    })
    .join('\n\n');
}

/** §7 as it is in the set. */
export function receivingSection({ receiving }: RuleSet): string {
  const pattern = (one: object) => Object.entries(one).map(([key, value]) => `${key} ${Array.isArray(value) ? value.join('/') : String(value)}`).join(', ');
  return table(
    ['purpose', 'own task', 'also'],
    receiving.map(({ purpose, own, also }) => [
      purpose, own.join(', ') || '–', also.map(({ to, who }) => `${pattern(to)}${who === undefined ? '' : ` (when the holder is ${pattern(who)})`}`).join('; ') || '–',
    ]),
  );
}
