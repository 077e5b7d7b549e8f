import type { Condition } from '../rules/condition';
import { AT, DOSSIER, GGZ } from '../readings/asking';
import { currentRules } from '../rules/current';
import type { GroundId, Request } from '../vocabulary';
import { Periods } from './periods';
import { QuestionTree, type Alternative } from './question-tree';

const law = new Periods(currentRules).at(AT);
const ground = (...named: GroundId[]): Condition => ({ ground: named });
const tree = (...alternatives: Alternative[]) => new QuestionTree(alternatives, 3, { law, category: 'plan', plan: law.lookPlan('view', 'hulpverlening') });
const asking = (named?: GroundId): Request => ({ id: 'q', at: AT, action: 'view', actor: GGZ, dossier: DOSSIER.hulp, categories: ['plan'], ground: named });

describe('a tree of questions', () => {
  it('gives the first alternative that holds, and the other outcome when none does', () => {
    const grown = tree({ condition: { all: [{ not: ground() }, ground('toestemming')] }, outcome: 1 }, { condition: { any: [ground('inzage'), ground('V1')] }, outcome: 2 });
    for (const [named, outcome] of [['toestemming', 1], ['inzage', 2], ['V1', 2], ['consent' as GroundId, 3], [undefined, 3]] as const) {
      for (let i = 0; i < 2; i++) expect(grown.outcomeOf(GGZ, asking(named))).toBe(outcome);
    }
  });

  it('has nothing to ask where the first alternative always holds', () => {
    expect(tree({ condition: false, outcome: 0 }, { condition: true, outcome: 2 })).toMatchObject({ outcome: 2, question: '' });
    expect(tree()).toMatchObject({ outcome: 3, question: '' });
    expect(tree({ condition: ground(), outcome: 0 })).toMatchObject({ outcome: -1, question: JSON.stringify(ground()) });
  });

  it('passes over what asks nothing', () => {
    const all = tree({ condition: { all: [{ all: [] }, ground('V1')] }, outcome: 0 });
    const any = tree({ condition: { any: [{ any: [] }, ground('V1')] }, outcome: 0 });
    for (const grown of [all, any]) expect([grown.outcomeOf(GGZ, asking('V1')), grown.outcomeOf(GGZ, asking('inzage'))]).toEqual([0, 3]);
  });

  it('asks no question twice on the way', () => {
    const questions: string[] = [];
    for (let at: QuestionTree | undefined = tree({ condition: { all: [ground('V1'), ground('inzage')] }, outcome: 0 }, { condition: { all: [ground('V1'), { not: ground('inzage') }] }, outcome: 1 }); at !== undefined; at = at.after(at.question === JSON.stringify(ground('V1')))) {
      if (at.outcome < 0) questions.push(at.question);
      else break;
    }
    expect(questions).toEqual([JSON.stringify(ground('V1')), JSON.stringify(ground('inzage'))]);
  });
});
