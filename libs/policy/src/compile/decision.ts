import { explained, NO_RULE, unknownConsentProblem } from '../explanation';
import type { Language, Stage, Text } from '../rules/rule';
import { GROUND_ORDER, OBLIGATIONS, OUTCOMES, type Action, type Answer, type AnsweredGround, type Category, type Obligation, type Outcome, type Reason, type Request } from '../vocabulary';
import { CONSENT, DENY, WEIGH, type CompiledRule } from './compiled-rule';
import { addMissing, inOrder } from './consent';
import type { Periods } from './periods';
import type { Plan } from './plans';
import { Situation } from './situation';
import { judge, outcomeAt, Verdict } from './verdict';

const FIRST_STAGE: Readonly<Record<Action, Stage>> = {
  view: 'look', search: 'look', write: 'look', disclose: 'share', request: 'share', transfer: 'share', inspect: 'inspect', statistics: 'statistics',
};
const WITHOUT_CATEGORIES: readonly (Category | undefined)[] = [undefined];

/** A request, the law at its moment, and the rules that can decide it. */
export interface Matter {
  stage: Stage;
  plan: Plan;
  situation: Situation;
  /** the categories that are judged; one undefined for a request without any */
  categories: readonly (Category | undefined)[];
}

function atStake(stage: Stage, situation: Situation): readonly (Category | undefined)[] {
  const { categories } = situation.request;
  if (categories === undefined || categories.length === 0) return WITHOUT_CATEGORIES;
  const { leftOut } = situation.law;
  if (stage !== 'share' || categories.length === 1 || !categories.some((one) => leftOut.includes(one))) return categories;
  const kept = categories.filter((one) => !leftOut.includes(one));
  return kept.length === 0 ? categories : kept;
}

/** Lays a request that fits the shape beside the law of its moment. */
export function matterOf(periods: Periods, request: Request): Matter {
  const law = periods.at(request.at);
  const { action, actor, other } = request;
  const stage = FIRST_STAGE[action];
  if (stage === 'share' && other !== undefined) {
    const [who, to] = action === 'request' ? [other, actor] : [actor, other];
    const situation = new Situation(law, request, who, to);
    situation.plan = law.sharePlan(action, who.task, to.task, request.purpose);
    return { stage, plan: situation.plan, situation, categories: atStake(stage, situation) };
  }
  const situation = new Situation(law, request, actor, stage === 'statistics' ? other : undefined);
  situation.plan = law.lookPlan(action, actor.task);
  return { stage, plan: situation.plan, situation, categories: atStake(stage, situation) };
}

/** The strictest outcome over the categories, as a number; stops at the first deny. */
export function strictest({ stage, plan, situation, categories }: Matter): number {
  let strictestYet = 0;
  for (const category of categories) {
    situation.turnTo(category);
    const outcome = outcomeAt(stage, plan, situation);
    if (outcome === DENY) return DENY;
    if (outcome > strictestYet) strictestYet = outcome;
  }
  return strictestYet;
}

/** What all categories that have the strictest outcome come to together. */
export interface Decision {
  outcome: number;
  /** what the first of those categories rests on first: it gives reason and text; undefined when no rule spoke of it */
  first: CompiledRule | undefined;
  rules: CompiledRule[];
  duty: boolean;
  obligations: number;
  missing: Set<string>;
}

function add(decision: Decision, verdict: Verdict, situation: Situation): void {
  decision.duty ||= verdict.duty;
  for (const rule of verdict.rules) {
    decision.rules.push(rule);
    decision.obligations |= rule.obligations;
    if (rule.alsoWhen?.(situation)) decision.obligations |= rule.alsoObligations;
  }
  if (verdict.outcome === CONSENT) {
    const seer = situation.to ?? situation.who;
    addMissing(situation, seer.org, seer.task, decision.missing);
  }
}

/** Judges every category and merges them: the strictest outcome, with all that have it. */
export function decisionOn({ stage, plan, situation, categories }: Matter): Decision {
  const verdict = new Verdict();
  let decision: Decision = { outcome: -1, first: undefined, rules: [], duty: false, obligations: 0, missing: new Set() };
  for (const category of categories) {
    situation.turnTo(category);
    judge(stage, plan, situation, verdict);
    if (verdict.outcome > decision.outcome) {
      decision = { outcome: verdict.outcome, first: verdict.rules[0], rules: [], duty: false, obligations: 0, missing: new Set() };
    }
    if (verdict.outcome === decision.outcome) add(decision, verdict, situation);
  }
  return decision;
}

/** The grounds of the rules, each once, in the order of §6. */
function groundsOf(rules: readonly CompiledRule[]): AnsweredGround[] {
  const byRank: AnsweredGround[] = [];
  for (const { ground, rule } of rules) {
    const id = GROUND_ORDER[ground];
    if (id === undefined || byRank[ground] !== undefined) continue;
    byRank[ground] = rule.article === undefined ? { id } : { id, article: rule.article };
  }
  return byRank.filter((one) => one !== undefined);
}

function obligationsOf(mask: number): Obligation[] {
  return OBLIGATIONS.filter((_, i) => (mask & (1 << i)) !== 0);
}

function reasonOf({ outcome, first }: Decision): Reason {
  if (outcome === CONSENT) return 'consent-missing';
  return outcome <= WEIGH ? 'ground' : (first?.rule.reason ?? 'ground-not-met');
}

function textOf({ first }: Decision): Text {
  return first?.rule.explanation ?? NO_RULE;
}

/** The decision in words, in the language. */
export function explanationOf(decision: Decision, request: Request, language: Language): string {
  return explained(textOf(decision), language, inOrder(decision.missing, request.subject), request.subject);
}

/** The decision in the shape of decision §2. */
export function answerOf(decision: Decision, request: Request): Answer {
  const open = decision.outcome <= WEIGH;
  const reason = reasonOf(decision);
  const answer: Answer = {
    id: request.id,
    outcome: OUTCOMES[decision.outcome] as Outcome,
    grounds: open ? groundsOf(decision.rules) : [],
    obligations: open ? obligationsOf(decision.obligations) : [],
    consentFrom: inOrder(decision.missing, request.subject),
    reason,
    explanation: explanationOf(decision, request, 'nl'),
  };
  if (open && decision.duty) answer.duty = true;
  if (reason === 'incomplete') answer.problem = unknownConsentProblem(request.subject);
  return answer;
}
