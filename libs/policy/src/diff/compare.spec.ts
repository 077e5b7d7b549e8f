import { interpret } from '../interpret/interpret';
import { currentRules } from '../rules/current';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { compareSides, differsPlainly, questionsOf } from './compare';
import { groupsOf } from './groups';
import { diffText } from './report';
import { parseRuleSet, UnreadableRuleSet } from './rule-set-shape';
import { readSide } from './side';

// Tens of thousands of questions to two rule sets.
jest.setTimeout(300_000);

const AT = '2026-03-10T10:00:00Z';
const side = (name: string, rules: RuleSet, at = AT) => ({ name, rules, at });
// A tenth of what the command puts: enough to find what is planted here.
const MOST = 4000;
const diffWith = (rules: RuleSet) => compareSides(side('old', currentRules), side('new', rules), MOST);

function ruleOf(id: string): Rule {
  const rule = currentRules.rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

function changing(id: string, change: Partial<Rule>): RuleSet {
  return { ...currentRules, rules: currentRules.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)) };
}

function without(id: string): RuleSet {
  return { ...currentRules, rules: currentRules.rules.filter((rule) => rule.id !== id) };
}

/** The groups, each after its counterexample was put to the plain interpreter of both sides. */
function checkedGroups(comparison: ReturnType<typeof compareSides>) {
  const groups = groupsOf(comparison.found);
  for (const group of groups) {
    const questions = questionsOf(comparison, group.example);
    expect(differsPlainly(comparison, questions)).toBe(true);
    expect(interpret(comparison.old.rules, questions.old).problem).toBeUndefined();
  }
  return groups;
}

describe('the difference between two rule sets', () => {
  it('is nothing for equal sets', () => {
    const comparison = diffWith(JSON.parse(JSON.stringify(currentRules)) as RuleSet);
    expect(comparison).toMatchObject({ changes: [], found: [], enumerated: [] });
    expect(diffText(comparison)).toContain('nothing changes');
  });

  it('finds a category that participants see newly, for exactly those', () => {
    const comparison = diffWith(changing('V5', { categories: [...(ruleOf('V5').categories ?? []), 'advies'] }));
    const [first, ...others] = checkedGroups(comparison);
    expect(first).toMatchObject({ heading: 'Newly allowed', made: 'allow (V5)' });
    expect(comparison.found.every(({ space, category }) => space.categories[category]?.[0] === 'advies')).toBe(true);
    expect(first?.lines.every((line) => line.includes('participant') && line.includes('regie from'))).toBe(true);
    expect(others.filter(({ heading }) => heading === 'Newly allowed')).toEqual([]);
  });

  it('finds a purpose that a ground gets newly', () => {
    const rule = ruleOf('bekostiging-jeugdwet');
    const comparison = diffWith(changing(rule.id, { purposes: [...(rule.purposes ?? []), 'fraudebestrijding'] }));
    const [first] = checkedGroups(comparison);
    expect(first).toMatchObject({ heading: 'Newly weighed', made: 'weigh (bekostiging-jeugdwet, duty)' });
    expect(first?.lines.every((line) => line.includes('purpose: fraudebestrijding'))).toBe(true);
  });

  it.each([
    ['W1', 'Newly allowed', 'allow (V1)'],
    ['D5-verwijsindex', 'Newly weighed', 'weigh (meldrecht-verwijsindex)'],
    ['log-for-fg', 'Newly allowed', undefined],
  ])('finds what opens when the bar %s is gone', (id, heading, made) => {
    const [first] = checkedGroups(diffWith(without(id)));
    expect(first).toMatchObject({ heading, ...(made && { made }) });
  });

  it('finds a ground that is gone', () => {
    const groups = checkedGroups(diffWith(without('informatieplicht-ots')));
    expect(groups.filter(({ heading }) => heading === 'Newly allowed')).toEqual([]);
    expect(groups.some(({ heading, old }) => heading === 'Newly with consent' && old.some((words) => words.includes('informatieplicht-ots')))).toBe(true);
  });

  it('finds what a coming law changes on its date, and not a moment before', () => {
    const coming = ruleOf('samenwerking-wams').validFrom;
    const before = new Date(Date.parse(coming) - 1).toISOString();
    expect(compareSides(side('old', currentRules), side('new', currentRules, before)).changes).toEqual([]);
    const [first] = checkedGroups(compareSides(side('old', currentRules), side('new', currentRules, coming)));
    expect(first).toMatchObject({ heading: 'Newly weighed', made: 'weigh (samenwerking-wams)' });
  });

  it('finds a rule that goes before another', () => {
    const rules = [...currentRules.rules];
    const [one, two] = [rules.findIndex(({ id }) => id === 'V5'), rules.findIndex(({ id }) => id === 'V5-other')];
    [rules[one], rules[two]] = [rules[two] as Rule, rules[one] as Rule];
    const [first] = checkedGroups(diffWith({ ...currentRules, rules }));
    expect(first).toMatchObject({ heading: 'Newly denied', old: ['allow (V5)'] });
  });

  it.each<[string, Partial<RuleSet>, string]>([
    ['who receives for a purpose', { receiving: currentRules.receiving.filter(({ purpose }) => purpose !== 'bekostiging') }, 'Newly denied'],
    ['the age at which somebody consents alone', { consent: { ...currentRules.consent, aloneFrom: 18 } }, 'Newly denied'],
    ['the term of Veilig Thuis', { veiligThuisTerm: { days: 84 } }, 'Newly weighed'],
    ['the smallest count', { smallestCell: 5 }, 'Newly allowed'],
    ['a frame', { statutory: currentRules.statutory.filter(({ task }) => task !== 'raadsonderzoek') }, 'Newly denied'],
  ])('finds a change of %s', (_what, change, heading) => {
    const groups = checkedGroups(diffWith({ ...currentRules, ...change }));
    expect(groups.map((group) => group.heading)).toContain(heading);
  });

  it('says what was gone through, and gives questions that the command decide accepts', () => {
    const text = diffText(diffWith(without('V6')));
    expect(text).toMatch(/rule V6, looking and writing: [\d,]+ combinations/);
    const questions = text.split('\n').filter((line) => line.trim().startsWith('[{'));
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      for (const request of JSON.parse(question) as unknown[]) expect(interpret(currentRules, request).problem).toBeUndefined();
    }
  });

  it('takes other words for no other answer', () => {
    const comparison = diffWith(changing('V5', { explanation: { nl: 'Anders gezegd.', en: 'Said otherwise.' } }));
    expect(comparison).toMatchObject({ changes: [{ what: 'rule V5', how: 'reworded' }], found: [] });
  });
});

describe('a rule set in a file', () => {
  const json = JSON.stringify(currentRules);
  const problem = (text: string): string => {
    try {
      parseRuleSet('rules.json', text);
      return '';
    } catch (error) {
      return error instanceof UnreadableRuleSet ? error.problem : String(error);
    }
  };

  it('is read as it was printed', () => {
    expect(parseRuleSet('rules.json', json)).toEqual(JSON.parse(json));
  });

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'request: expected an object, got a list'],
    [json.replace('"look"', '"looks"'), 'rules[0].stage: unknown "looks"'],
    [json.replace('"vroegsignalering"', '"x"'), 'rules[0].purposes[0]: unknown "x"'],
    [json.replace('"predicate":"own"', '"predicate":"owns"'), 'rules[2].conditions.predicate: unknown "owns"'],
    [json.replace('"V9"', '"V5"'), 'rules[10].id: "V5" comes twice'],
    [json.replace('1900-01-01T00:00:00Z', '1900-01-01'), 'rules[0].validFrom: expected an ISO 8601 moment with offset or Z, got "1900-01-01"'],
  ])('is refused with the name of the field', (text, expected) => expect(problem(text)).toBe(expected));

  it('can be asked for at another moment', () => {
    expect(readSide('current@2030-01-01T00:00:00Z', AT, () => '')).toMatchObject({ rules: currentRules, at: '2030-01-01T00:00:00Z' });
    expect(readSide('rules.json', AT, () => json).at).toBe(AT);
    expect(() => readSide('current@soon', AT, () => '')).toThrow('after @ expected an ISO 8601 moment');
  });
});
