import { explainedProblem } from '../explanation';
import type { LookContext, EntryForMask, Policy } from '../policy';
import type { Language } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { validate } from '../validate/validate';
import type { Answer, Outcome, Request } from '../vocabulary';
import { KeptWhys } from '../why/kept-whys';
import { outcomeOf, wholeWhy } from '../why/whole';
import type { Why } from '../why/why';
import { answerOf, decisionOn, explanationOf, matterOf } from './decision';
import { maskOf } from './field-mask';
import type { LawInForce } from './law-in-force';
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
  private readonly kept: Readonly<Record<Language, Map<LawInForce, KeptWhys>>> = { nl: new Map(), en: new Map() };

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
    return outcomeOf(this.periods, request);
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
    return this.whyOf(checked.request, language);
  }

  whyOf(request: Request, language: Language = 'nl'): Why {
    const law = this.periods.at(request.at);
    let kept = this.kept[language].get(law);
    if (kept === undefined) this.kept[language].set(law, (kept = new KeptWhys(law)));
    const { answer, tried, ways } = kept.of(request, () => wholeWhy(this.periods, request, language));
    return { ruleSet: this.version, answer, tried, ways };
  }

  mask(look: LookContext, entries: readonly EntryForMask[], fields: readonly string[]): Uint32Array {
    return maskOf(this.periods, look, entries, fields);
  }
}

/** Compiles a rule set once, for as many decisions as you like. */
export function compile(ruleSet: RuleSet): Policy {
  return new CompiledPolicy(ruleSet);
}
