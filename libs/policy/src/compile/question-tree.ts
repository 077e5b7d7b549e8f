import type { Condition } from '../rules/condition';
import type { Category, Hat, Request } from '../vocabulary';
import { conditionTest, plainTest } from './condition-test';
import type { Folded } from './fold';
import type { HatTest } from './hat-test';
import type { LawInForce } from './law-in-force';
import type { Plan } from './plans';
import { Situation } from './situation';

/** The first alternative whose condition holds gives the outcome (a number in the order of OUTCOMES). */
export interface Alternative {
  condition: Folded;
  outcome: number;
}

/** What is known of a question; undefined: it is still to be asked. */
export type Answers = (question: Condition) => boolean | undefined;

function settledList(list: readonly Condition[], answers: Answers, ends: boolean): Folded {
  const left: Condition[] = [];
  for (const one of list) {
    const settled = settledBy(answers, one);
    if (settled === ends) return ends;
    if (typeof settled !== 'boolean') left.push(settled);
  }
  if (left.length === 0) return !ends;
  return ends ? { any: left } : { all: left };
}

/** What is left of a condition once some of its questions are answered. */
export function settledBy(answers: Answers, condition: Folded): Folded {
  if (typeof condition === 'boolean') return condition;
  if ('all' in condition) return settledList(condition.all, answers, false);
  if ('any' in condition) return settledList(condition.any, answers, true);
  if ('not' in condition) {
    const settled = settledBy(answers, condition.not);
    return typeof settled === 'boolean' ? !settled : { not: settled };
  }
  return answers(condition) ?? condition;
}

function firstQuestion(condition: Condition): Condition | undefined {
  if ('all' in condition) return condition.all.map(firstQuestion).find((one) => one !== undefined);
  if ('any' in condition) return condition.any.map(firstQuestion).find((one) => one !== undefined);
  return 'not' in condition ? firstQuestion(condition.not) : condition;
}

/** What the questions of a tree are asked by. */
export interface Asking {
  law: LawInForce;
  category: Category;
  /** for questions that look at grounds */
  plan: Plan;
}

/** A question that needs more than the request and the hat gets a situation of its own each time. */
export function askedOf(question: Condition, { law, category, plan }: Asking): HatTest {
  const plain = plainTest(question, law.frames);
  if (plain !== undefined) return plain;
  const test = conditionTest(question, law.frames);
  return (hat, request) => {
    const situation = new Situation(law, request, hat, undefined);
    situation.plan = plan;
    situation.turnTo(category);
    return test(situation);
  };
}

/**
 * An ordered list of alternatives as a tree: at each place one question is asked of the request, and no question twice
 * on the way. It grows where it is walked. It holds questions only, never an answer of a request: what depends on
 * consent or the clock is asked each time.
 */
export class QuestionTree {
  /** what is asked here, as text */
  readonly question: string;
  private readonly test: HatTest;
  private readonly left: readonly Alternative[];
  /** -1: there is something to ask */
  readonly outcome: number;
  private yes: QuestionTree | undefined = undefined;
  private no: QuestionTree | undefined = undefined;

  /** `otherwise` is the outcome when no alternative holds. */
  constructor(alternatives: readonly Alternative[], private readonly otherwise: number, private readonly asking: Asking) {
    this.left = alternatives.filter(({ condition }) => condition !== false);
    const [first] = this.left;
    const question = first === undefined || typeof first.condition === 'boolean' ? undefined : firstQuestion(first.condition);
    this.outcome = question === undefined ? (first?.outcome ?? otherwise) : -1;
    this.question = question === undefined ? '' : JSON.stringify(question);
    this.test = question === undefined ? () => false : askedOf(question, asking);
  }

  /** The outcome for a look of the hat. */
  outcomeOf(hat: Hat, request: Request): number {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- walked in a loop, because this is asked for every row
    let place: QuestionTree = this;
    while (place.outcome < 0) {
      place = place.after(place.test(hat, request));
    }
    return place.outcome;
  }

  /** The tree of what is left once its first question is answered. */
  after(answer: boolean): QuestionTree {
    return answer ? (this.yes ??= this.grown(true)) : (this.no ??= this.grown(false));
  }

  private grown(answer: boolean): QuestionTree {
    const answers: Answers = (question) => (JSON.stringify(question) === this.question ? answer : undefined);
    const left = this.left.map(({ condition, outcome }) => ({ condition: settledBy(answers, condition), outcome }));
    return new QuestionTree(left, this.otherwise, this.asking);
  }
}
