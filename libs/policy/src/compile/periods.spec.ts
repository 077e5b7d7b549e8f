import type { Rule } from '../rules/rule';
import { currentRules } from '../rules/current';
import { Periods } from './periods';

const TEXT = { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' };

function rule(id: string, validFrom: string, validUntil?: string): Rule {
  return { id, stage: 'look', paragraph: '3', validFrom, validUntil, outcome: 'deny', reason: 'other-task', obligations: [], explanation: TEXT };
}

const RULES: readonly Rule[] = [
  rule('oldest', '1700-06-01T00:00:00Z', '1850-01-01T00:00:00Z'),
  rule('old', '1850-01-01T00:00:00Z', '2026-03-10T10:00:00Z'),
  rule('now', '2026-03-10T10:00:00Z', '2027-01-01T00:00:00Z'),
  rule('next', '2027-01-01T00:00:00Z', '2027-12-31T23:00:00Z'),
  rule('after', '2027-12-31T23:00:00Z', '2350-01-01T00:00:00Z'),
  rule('ever', '2350-01-01T00:00:00Z'),
];

function idsAt(periods: Periods, moment: string): string[] {
  return periods.at(moment).rulesOf('look').map(({ id }) => id);
}

// R63
describe('the law at a moment', () => {
  it.each([
    ['0001-01-01T00:00:00Z', []], ['1026-05-01T00:00:00Z', []], ['1700-05-31T23:59:59Z', []], ['1700-06-01T00:00:00Z', ['oldest']],
    ['1799-12-31T23:59:59Z', ['oldest']], ['1800-01-01T00:00:00Z', ['oldest']], ['1849-12-31T23:59:59.999Z', ['oldest']], ['1850-01-01T00:00:00Z', ['old']],
    ['1950-07-01T12:00:00Z', ['old']], ['2025-12-31T23:59:59Z', ['old']], ['2026-03-10T09:59:59.999999Z', ['old']], ['2026-03-10T10:00:00Z', ['now']],
    ['2026-12-31T23:59:59Z', ['now']], ['2027-01-01T00:00:00Z', ['next']], ['2027-12-31T22:59:59Z', ['next']], ['2028-06-01T00:00:00Z', ['after']],
    ['2150-07-01T12:00:00Z', ['after']], ['2300-12-31T23:59:59Z', ['after']], ['2301-01-01T00:00:00Z', ['after']], ['2349-12-31T23:59:59Z', ['after']], ['2400-01-01T00:00:00Z', ['ever']], ['9999-12-31T23:59:59Z', ['ever']],
  ])('%s is what had started and not ended', (moment, ids) => expect(idsAt(new Periods({ ...currentRules, rules: RULES }), moment)).toEqual(ids));

  it.each([
    ['2027-01-01T00:30:00+01:00', ['now']], ['2026-12-31T23:30:00-01:00', ['next']], ['2027-01-01T23:58:00+23:59', ['now']], ['2027-01-01T23:59:00+23:59', ['next']],
    ['2028-01-01T00:30:00+01:00', ['after']], ['2028-01-01T00:30:00+02:00', ['next']], ['2027-12-31T23:30:00+01:00', ['next']], ['2026-12-31T00:01:00-23:59', ['next']],
  ])('%s is that of its own offset, not of the year that it is written in', (moment, ids) => expect(idsAt(new Periods({ ...currentRules, rules: RULES }), moment)).toEqual(ids));

  it('is read anew for each moment, in any order', () => {
    const periods = new Periods({ ...currentRules, rules: RULES });
    for (const [moment, id] of [['2026-03-10T10:00:00Z', 'now'], ['2026-03-10T09:00:00Z', 'old'], ['2026-03-10T09:00:00Z', 'old'], ['2400-01-01T00:00:00Z', 'ever'], ['2026-03-10T10:00:00Z', 'now']] as const) {
      expect(idsAt(periods, moment)).toEqual([id]);
    }
  });

  it('is made once for each stretch of time', () => {
    const periods = new Periods({ ...currentRules, rules: RULES });
    expect(periods.at('2026-03-10T10:00:00Z')).toBe(periods.at('2026-11-01T00:00:00Z'));
  });

  it('has no rules before the first of them starts, though that one never ends', () => {
    const periods = new Periods({ ...currentRules, rules: [rule('only', '1900-01-01T00:00:00Z')] });
    expect(idsAt(periods, '1026-05-01T00:00:00Z')).toEqual([]);
    expect(idsAt(periods, '1899-12-31T23:59:59Z')).toEqual([]);
    expect(idsAt(periods, '1900-01-01T00:00:00Z')).toEqual(['only']);
  });
});
