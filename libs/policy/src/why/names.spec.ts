import { conditionOf } from '../compile/compiled-rule';
import { HAT_MARKS, type Condition } from '../rules/condition';
import { currentRules } from '../rules/current';
import { JARGON } from '../rules/plain-language';
import { LANGUAGES, type Text } from '../rules/rule';
import { ACTIONS, CATEGORIES, DOSSIER_KINDS, GROUND_IDS, LAWS, MEASURE_KINDS, ORG_TYPES, ORIGINS, PROVISIONS, PURPOSES, SCOPES, TASKS } from '../vocabulary';
import * as names from './names';
import { worded } from './wording';

const NAMED: readonly [string, Readonly<Record<string, Text>>, readonly string[]][] = [
  ['task', names.TASK_WORDS, TASKS], ['law', names.LAW_WORDS, LAWS], ['kind of organisation', names.ORG_TYPE_WORDS, ORG_TYPES], ['purpose', names.PURPOSE_WORDS, PURPOSES],
  ['category', names.CATEGORY_WORDS, CATEGORIES], ['origin', names.ORIGIN_WORDS, ORIGINS], ['provision', names.PROVISION_WORDS, PROVISIONS],
  ['frame', names.FRAME_WORDS, ['statutory', 'voluntary']], ['mark of a hat', names.MARK_WORDS, HAT_MARKS], ['kind of dossier', names.DOSSIER_KIND_WORDS, DOSSIER_KINDS],
  ['scope', names.SCOPE_WORDS, SCOPES], ['action', names.ACTION_WORDS, ACTIONS], ['measure', names.MEASURE_WORDS, MEASURE_KINDS], ['ground', names.GROUND_WORDS, GROUND_IDS],
];

// R228
describe.each(NAMED)('every %s', (_, words, codes) => {
  it('has words in both languages, and no code that is not there has', () => {
    expect(codes.filter((code) => LANGUAGES.some((language) => !words[code]?.[language].trim()))).toEqual([]);
    expect(Object.keys(words).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('says something else than the others', () => {
    for (const language of LANGUAGES) expect(new Set(codes.map((code) => words[code]?.[language])).size).toBe(codes.length);
  });

  it('speaks no jargon in Dutch', () => {
    expect(codes.filter((code) => JARGON.some((word) => ` ${words[code]?.nl} `.toLowerCase().includes(` ${word} `)))).toEqual([]);
  });
});

describe('what a rule of now looks at', () => {
  const KEYS = ['notTask', 'orgType', 'collegeTask', 'marked', 'frame', 'standsIn', 'undefined'];
  const CODES = NAMED.flatMap(([, , codes]) => codes).filter((code) => code.includes('-'));
  const flat = (condition: Condition): Condition[] =>
    'all' in condition ? condition.all.flatMap(flat) : 'any' in condition ? condition.any.flatMap(flat) : 'not' in condition ? flat(condition.not) : [condition];

  // R228: not one of them is shown as the key by which the rules name it
  it.each(LANGUAGES)('is said without a key of the rules: %s', (language) => {
    const said = currentRules.rules.flatMap((rule) => [...(rule.categories ? [{ category: rule.categories }] : []), ...flat(conditionOf(rule))]).map((condition) => worded(condition, language));
    expect(said.length).toBeGreaterThan(100);
    const words = said.map((one) => one.split(/[\s,:()]+/));
    expect(said.filter((_, i) => words[i]!.some((word) => KEYS.includes(word) || CODES.includes(word)))).toEqual([]);
    expect(said.filter((one) => /: $|(is|of|or) $/.test(one))).toEqual([]);
  });
});
