import { explainedProblem } from '../explanation';
import type { LookContext, EntryForMask, Policy } from '../policy';
import type { Language } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { validate } from '../validate/validate';
import { OUTCOMES, type Answer, type Outcome, type Request } from '../vocabulary';
import { mustLookMissing } from '../why/secrets';
import { triedIn } from '../why/tried';
import { waysBeyond } from '../why/ways';
import type { Why } from '../why/why';
import { answerOf, decisionOn, explanationOf, matterOf, strictest } from './decision';
import { lookOf } from './quick-look';
import { maskOf } from './field-mask';
import { Periods } from './periods';
import { traceOf, type Trace } from './trace';

/** The answer to input that does not fit the shape: deny, whatever else it says. */
export function incomplete(id: string, problem: string): Answer {
  return {
    id, outcome: 'deny', grounds: [], obligations: [], consentFrom: [], reason: 'incomplete',
    explanation: explainedProblem(problem, 'nl'), problem,
  };
}

class CompiledPolicy implements Policy {
  readonly version: string;
  private readonly periods: Periods;

  constructor(ruleSet: RuleSet) {
    this.version = ruleSet.version;
    this.periods = new Periods(ruleSet);
  }

  decide(request: unknown): Answer {
    const checked = validate(request);
    if (!checked.ok) return incomplete(checked.id, checked.problem);
    return answerOf(decisionOn(matterOf(this.periods, checked.request)), checked.request);
  }

  check(request: Request): Outcome {
    const look = lookOf(request.action);
    const outcome = look < 0 ? strictest(matterOf(this.periods, request)) : this.periods.at(request.at).quickLook.outcome(request, look);
    return OUTCOMES[outcome] as Outcome;
  }

  explain(request: unknown, language: Language = 'nl'): string {
    const checked = validate(request);
    if (!checked.ok) return explainedProblem(checked.problem, language);
    return explanationOf(decisionOn(matterOf(this.periods, checked.request)), checked.request, language);
  }

  trace(request: Request): Trace {
    return traceOf(matterOf(this.periods, request), this.version);
  }

  why(request: unknown, language: Language = 'nl'): Why {
    const checked = validate(request);
    if (!checked.ok) return { ruleSet: this.version, answer: incomplete(checked.id, checked.problem), tried: [], ways: [] };
    const matter = matterOf(this.periods, checked.request);
    const answer = answerOf(decisionOn(matter), checked.request);
    const decide = (changed: Request): Answer => answerOf(decisionOn(matterOf(this.periods, changed)), changed);
    const tried = mustLookMissing(answer) ? [] : triedIn(matter, language);
    return { ruleSet: this.version, answer, tried, ways: waysBeyond(matter, answer, language, decide) };
  }

  mask(look: LookContext, entries: readonly EntryForMask[], fields: readonly string[]): Uint32Array {
    return maskOf(this.periods, look, entries, fields);
  }
}

/** Compiles a rule set once, for as many decisions as you like. */
export function compile(ruleSet: RuleSet): Policy {
  return new CompiledPolicy(ruleSet);
}
