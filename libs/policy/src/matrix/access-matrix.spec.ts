import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentRules } from '../rules/current';
import type { RuleSet } from '../rules/rule-set';
import { accessMatrix, MATRIX_MOMENT } from './access-matrix';
import { categoryClasses } from './category-classes';
import { HAT_FAMILIES, named } from './names';
import { TASKS_WITHOUT_KIND } from './hats';
import { lookTables } from './looking';
import { SHARE_ATTRIBUTES, SHARED_CATEGORIES } from './sharing';
import { Verdicts } from './verdicts';

const PAGE = join(__dirname, '../../../../docs/access-matrix.md');
// Asking every question takes half a minute of one core.
jest.setTimeout(600_000);

function altered(id: string, change: Partial<RuleSet['rules'][number]>): RuleSet {
  return { ...currentRules, rules: currentRules.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)) };
}

describe('the access matrix', () => {
  it('is what the rules say', () => {
    expect(accessMatrix(currentRules) === readFileSync(PAGE, 'utf8')).toBe(true);
  });

  it('stands for every task', () => {
    expect(TASKS_WITHOUT_KIND).toEqual([]);
  });

  it('shows a changed rule in the rows of the tasks it is about, and in no other', () => {
    const rowsOf = (rules: RuleSet, task: string) => lookTables(new Verdicts(rules), MATRIX_MOMENT).find(({ tasks }) => tasks.includes(task))?.rows;
    const wider = altered('V5', { categories: [...(currentRules.rules.find(({ id }) => id === 'V5')?.categories ?? []), 'advies'] });
    const opened = (rules: RuleSet) => rowsOf(rules, 'onderwijs')?.filter(({ cells }) => cells[0] === 'V5').map(({ cells }) => cells[4]);
    expect(opened(currentRules)).toEqual(['–V5-other', '–V5-other']);
    expect(opened(wider)).toEqual(['V5', 'V5']);
    expect(rowsOf(wider, 'fg')).toEqual(rowsOf(currentRules, 'fg'));
  });

  it('takes categories together only when no rule tells them apart', () => {
    const together = (rules: RuleSet) => categoryClasses(rules, SHARED_CATEGORIES).find((one) => one.includes('hulpvraag'));
    expect(together(currentRules)).toContain('financieel');
    expect(together(altered('V5', { categories: ['financieel'] }))).not.toContain('financieel');
  });

  it('names hats in families, and the exceptions when these are fewer', () => {
    const all = SHARE_ATTRIBUTES.receiver;
    const places = (wanted: (name: string) => boolean) => all.flatMap((name, i) => (wanted(name) ? [i] : []));
    expect(named(places(() => true), all, HAT_FAMILIES)).toBe('any');
    expect(named(places((name) => name.startsWith('toeleiding')), all, HAT_FAMILIES)).toBe('toeleiding');
    expect(named(places((name) => name === 'toeleiding wmo' || name === 'toeleiding wgs'), all, HAT_FAMILIES)).toBe('toeleiding (wmo, wgs)');
    expect(named(places((name) => name !== 'fg'), all, HAT_FAMILIES)).toBe('any but fg');
  });
});
