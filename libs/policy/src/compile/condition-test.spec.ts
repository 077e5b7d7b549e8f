import type { Condition } from '../rules/condition';
import { currentRules } from '../rules/current';
import { AT, FG } from '../readings/asking';
import type { FactFlag, Request } from '../vocabulary';
import { conditionTest } from './condition-test';
import { framesOf } from './hat-test';
import { Periods } from './periods';
import { Situation } from './situation';

const LAW = new Periods(currentRules).at(AT);
const FRAMES = framesOf(currentRules);

/** Whether the condition holds for a view by a data protection officer about whom these facts are recorded. */
function holds(condition: Condition, ...recorded: FactFlag[]): boolean {
  const request: Request = { id: 'condition', at: AT, action: 'view', actor: FG, facts: Object.fromEntries(recorded.map((fact) => [fact, true])) };
  return conditionTest(condition, FRAMES)(new Situation(LAW, request, FG, undefined));
}

const FACTS = ['asked', 'embargo', 'shielded', 'calamity'] as const;
const firstOf = (count: number) => FACTS.slice(0, count);
const asked = (count: number) => firstOf(count).map((fact) => ({ fact }));

describe('a condition as a test', () => {
  it.each([0, 1, 2, 3, 4])('of all of %i holds when each does and not when one is missing', (count) => {
    expect(holds({ all: asked(count) }, ...firstOf(count))).toBe(true);
    for (const missing of firstOf(count)) expect(holds({ all: asked(count) }, ...firstOf(count).filter((one) => one !== missing))).toBe(false);
  });

  it.each([0, 1, 2, 3])('of any of %i holds when one does and not when none does', (count) => {
    expect(holds({ any: asked(count) }, 'othersData')).toBe(false);
    for (const one of firstOf(count)) expect(holds({ any: asked(count) }, one)).toBe(true);
  });

  it('asks the action of the request', () => {
    expect(holds({ action: ['view', 'write'] })).toBe(true);
    expect(holds({ action: ['write'] })).toBe(false);
  });

  it('never holds when it asks what the engine does not know', () => {
    expect(holds({ predicate: 'unheard-of' } as unknown as Condition)).toBe(false);
    expect(holds({ unheardOf: true } as unknown as Condition)).toBe(false);
  });
});
