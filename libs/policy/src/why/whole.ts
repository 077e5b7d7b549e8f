import { answerOf, decisionOn, matterOf, strictest } from '../compile/decision';
import type { Periods } from '../compile/periods';
import { lookOf } from '../compile/quick-look';
import type { Language } from '../rules/rule';
import { OUTCOMES, type Outcome, type Request } from '../vocabulary';
import { mustLookMissing } from './secrets';
import { triedIn } from './tried';
import { waysBeyond } from './ways';
import type { Why } from './why';

/** The outcome alone, by the fastest way there is to it (see `Policy.check`). */
export function outcomeOf(periods: Periods, request: Request): Outcome {
  const look = lookOf(request.action);
  const outcome = look < 0 ? strictest(matterOf(periods, request)) : periods.at(request.at).quickLook.outcome(request, look);
  return OUTCOMES[outcome] as Outcome;
}

/** Every rule that was tried, what it found, and the nearest ways, worked out for this request. */
export function wholeWhy(periods: Periods, request: Request, language: Language): Omit<Why, 'ruleSet'> {
  const matter = matterOf(periods, request);
  const answer = answerOf(decisionOn(matter), request);
  const tried = mustLookMissing(answer) ? [] : triedIn(matter, language);
  return { answer, tried, ways: waysBeyond(matter, answer, language, (changed) => outcomeOf(periods, changed)) };
}
