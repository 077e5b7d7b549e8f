import { explained, explainedProblem, NO_RULE, unknownConsentProblem } from '../explanation';
import type { Rule, Stage } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { validate } from '../validate/validate';
import { GROUND_ORDER, OBLIGATIONS, OUTCOMES, type Action, type Answer, type Category, type Obligation, type Outcome, type Request } from '../vocabulary';
import { holds } from './condition';
import { missingConsent } from './consent';
import { fits, groundFits, rulesOf } from './grounds';
import { clock, facts, rulesInForce, type World } from './world';

/** What one category comes to: the rules that give the outcome, the first of which explains it. */
interface Finding {
  outcome: Outcome;
  rules: Rule[];
  duty: boolean;
  world: World;
}

const FIRST_STAGE: Record<Action, Stage> = {
  view: 'look', search: 'look', write: 'look', disclose: 'share', request: 'share', transfer: 'share', inspect: 'inspect', statistics: 'statistics',
};

function outcomeOf(world: World, rule: Rule): Outcome {
  return rule.outcome === 'allow' && rule.weighedWhen !== undefined && holds(world, rule.weighedWhen) ? 'weigh' : rule.outcome;
}

function obliges(world: World, rule: Rule): boolean {
  if (rule.duty === 'if-asked') return world.request.action === 'request' || facts(world).asked === true;
  return rule.duty === 'always';
}

/** The first rule of the stage that fits; where that rule sends on, the stage it names goes first. */
function firstThatFits(world: World, stage: Stage): Finding | undefined {
  const rule = rulesOf(world, stage).find((one) => fits(world, one));
  if (rule === undefined) return undefined;
  const further = rule.next === undefined ? undefined : firstThatFits(world, rule.next);
  return further ?? { outcome: outcomeOf(world, rule), rules: [rule], duty: obliges(world, rule), world };
}

function tryGrounds(world: World): Finding | undefined {
  const { ground } = world.request;
  const tried = rulesOf(world, 'ground').filter((rule) => ground === undefined || rule.ground === ground);
  const fitting = tried.filter((rule) => groundFits(world, rule));
  const best = OUTCOMES.find((outcome) => fitting.some((rule) => outcomeOf(world, rule) === outcome));
  if (best === undefined) return undefined;
  const rules = fitting.filter((rule) => outcomeOf(world, rule) === best);
  return { outcome: best, rules, duty: fitting.some((rule) => obliges(world, rule)), world };
}

function judge(world: World): Finding {
  const stage = FIRST_STAGE[world.request.action];
  const found = firstThatFits(world, stage);
  const nothing: Finding = { outcome: 'deny', rules: [], duty: false, world };
  if (found !== undefined || stage !== 'share') return found ?? nothing;
  return tryGrounds(world) ?? firstThatFits(world, world.request.ground === undefined ? 'unfit' : 'named') ?? nothing;
}

function categoriesAtStake(ruleSet: RuleSet, request: Request): (Category | undefined)[] {
  const all = request.categories ?? [];
  if (all.length === 0) return [undefined];
  if (FIRST_STAGE[request.action] !== 'share') return all;
  const kept = all.filter((one) => !ruleSet.leftOutAmongOthers.includes(one));
  return kept.length === 0 ? all : kept;
}

function obligationsOf(finding: Finding): Obligation[] {
  return finding.rules.flatMap((rule) => [
    ...rule.obligations,
    ...(rule.alsoWhen !== undefined && holds(finding.world, rule.alsoWhen.condition) ? rule.alsoWhen.obligations : []),
  ]);
}

function consentFromOf(findings: readonly Finding[], subject: Request['subject']): string[] {
  const missing = findings.flatMap(({ world }) => missingConsent(world, world.to ?? world.who, world.request.purpose));
  return ['subject', ...(subject?.gezag ?? [])].filter((one, i, all) => missing.includes(one) && all.indexOf(one) === i);
}

function merge(request: Request, all: readonly Finding[]): Answer {
  const outcome = [...OUTCOMES].reverse().find((one) => all.some((finding) => finding.outcome === one)) ?? 'deny';
  const deciding = all.filter((finding) => finding.outcome === outcome);
  const rules = deciding.flatMap((finding) => finding.rules);
  const open = outcome === 'allow' || outcome === 'weigh';
  const grounds = open
    ? GROUND_ORDER.filter((id) => rules.some((rule) => rule.ground === id)).map((id) => {
        const article = rules.find((rule) => rule.ground === id)?.article;
        return article === undefined ? { id } : { id, article };
      })
    : [];
  const obliged = open ? deciding.flatMap(obligationsOf) : [];
  const consentFrom = outcome === 'consent' ? consentFromOf(deciding, request.subject) : [];
  const first = deciding[0]?.rules[0];
  const reason = outcome === 'consent' ? 'consent-missing' : open ? 'ground' : (first?.reason ?? 'ground-not-met');
  return {
    id: request.id,
    outcome,
    grounds,
    ...(open && deciding.some((finding) => finding.duty) ? { duty: true as const } : {}),
    obligations: OBLIGATIONS.filter((one) => obliged.includes(one)),
    consentFrom,
    reason,
    explanation: explained(first?.explanation ?? NO_RULE, 'nl', consentFrom, request.subject),
    ...(reason === 'incomplete' ? { problem: unknownConsentProblem(request.subject) } : {}),
  };
}

/**
 * Answers a request by walking the records as they stand: no compilation, no indexes. Slow and plain on purpose; it
 * exists to be compared with the compiled policy.
 */
export function interpret(ruleSet: RuleSet, request: unknown): Answer {
  const checked = validate(request);
  if (!checked.ok) {
    return {
      id: checked.id, outcome: 'deny', grounds: [], obligations: [], consentFrom: [], reason: 'incomplete',
      explanation: explainedProblem(checked.problem, 'nl'), problem: checked.problem,
    };
  }
  const { request: asked } = checked;
  const turned = asked.action === 'request' && asked.other !== undefined;
  const sharing = FIRST_STAGE[asked.action] === 'share' || asked.action === 'statistics';
  const who = turned && asked.other !== undefined ? asked.other : asked.actor;
  const to = sharing ? (turned ? asked.actor : asked.other) : undefined;
  const at = clock(asked.at);
  const world = { ruleSet, inForce: rulesInForce(ruleSet, at), at, request: asked, who, to };
  return merge(asked, categoriesAtStake(ruleSet, asked).map((category) => judge({ ...world, category })));
}
