import { AT } from '../readings/asking';
import { currentRules } from '../rules/current';
import type { Rule, Stage } from '../rules/rule';
import { ACTIONS, PURPOSES, TASKS } from '../vocabulary';
import { LawInForce } from './law-in-force';
import { Plan } from './plans';

const TEXT = { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' };
const MADE_UP = { paragraph: '3', validFrom: AT, outcome: 'deny', reason: 'other-task', obligations: [], explanation: TEXT } as const;
const RULES: readonly Rule[] = [
  { ...MADE_UP, id: 'fg views', stage: 'look', actions: ['view'], who: [{ task: ['fg'] }] },
  { ...MADE_UP, id: 'all write', stage: 'look', actions: ['write'] },
  { ...MADE_UP, id: 'all look', stage: 'look' },
  { ...MADE_UP, id: 'fg shares', stage: 'share', who: [{ task: ['fg'] }] },
  { ...MADE_UP, id: 'beleid receives', stage: 'share', to: [{ task: ['beleid'] }] },
  { ...MADE_UP, id: 'for regie', stage: 'share', purposes: ['regie'] },
  { ...MADE_UP, id: 'transfers', stage: 'share', actions: ['transfer'] },
];
const LAW = new LawInForce(currentRules, RULES);
const SOME_TASKS = [TASKS[0], TASKS[1], TASKS[2], TASKS.at(-2), TASKS.at(-1)].filter((task) => task !== undefined);
const idsOf = (plan: Plan, stage: Stage) => plan.rules(stage).map(({ rule }) => rule.id);

describe('the rules that can still fit', () => {
  it('of a look are those for its action and task', () => {
    expect(idsOf(LAW.lookPlan('view', 'fg'), 'look')).toEqual(['fg views', 'all look']);
    expect(idsOf(LAW.lookPlan('view', 'beleid'), 'look')).toEqual(['all look']);
    expect(idsOf(LAW.lookPlan('write', 'fg'), 'look')).toEqual(['all write', 'all look']);
  });

  it('of a disclosure are those for its action, both tasks and the purpose', () => {
    expect(idsOf(LAW.sharePlan('disclose', 'fg', 'regie', 'beleid'), 'share')).toEqual(['fg shares']);
    expect(idsOf(LAW.sharePlan('disclose', 'regie', 'beleid', 'beleid'), 'share')).toEqual(['beleid receives']);
    expect(idsOf(LAW.sharePlan('disclose', 'regie', 'fg', 'regie'), 'share')).toEqual(['for regie']);
    expect(idsOf(LAW.sharePlan('transfer', 'regie', 'fg', undefined), 'share')).toEqual(['transfers']);
  });

  it('are sorted apart for every action, task, other task and purpose, and for none', () => {
    const looks = ACTIONS.flatMap((action) => TASKS.map((task) => LAW.lookPlan(action, task)));
    expect(new Set(looks).size).toBe(ACTIONS.length * TASKS.length);
    const shares = ACTIONS.flatMap((action) =>
      SOME_TASKS.flatMap((who) => SOME_TASKS.flatMap((to) => [undefined, ...PURPOSES].map((purpose) => LAW.sharePlan(action, who, to, purpose)))),
    );
    expect(new Set(shares).size).toBe(ACTIONS.length * SOME_TASKS.length ** 2 * (PURPOSES.length + 1));
    expect([...looks, ...shares].every((plan) => plan instanceof Plan)).toBe(true);
  });

  it('are sorted once', () => {
    expect(LAW.lookPlan('view', 'fg')).toBe(LAW.lookPlan('view', 'fg'));
    expect(LAW.sharePlan('disclose', 'fg', 'regie', 'beleid')).toBe(LAW.sharePlan('disclose', 'fg', 'regie', 'beleid'));
  });

  it('are none in a stage that there is not', () => expect(LAW.rulesOf('elsewhere' as Stage)).toEqual([]));
});
