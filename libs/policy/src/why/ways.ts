import type { Matter } from '../compile/decision';
import type { Language } from '../rules/rule';
import { OUTCOMES, type Answer, type Outcome, type Request } from '../vocabulary';
import { consentAttempt, groundAttempts, routeAttempts, type Attempt } from './attempts';
import { mustLookMissing } from './secrets';
import type { Way } from './why';

const ASK_HOLDER = {
  nl: 'Stuur een vraag aan de organisatie die de informatie kan hebben. Noem uw taak, uw doel en waarom het nodig is.',
  en: 'Send a question to the organisation that may have the information. Name your task, your purpose and why it is needed.',
};
/** Reasons after which another hat or organisation may still answer a question. */
const ASKABLE: readonly Answer['reason'][] = ['other-task', 'no-content-role', 'category-barred', 'not-involved'];

function rank(outcome: Outcome): number {
  return OUTCOMES.indexOf(outcome);
}

function effort(way: Way): number {
  return way.kind === 'ground' ? way.record.length : way.kind === 'consent' ? way.from.length : 1;
}

/** Each attempt is checked by the same policy; only what really gives more is shown, least effort first. */
function confirmed(attempts: readonly Attempt[], answer: Answer, check: (request: Request) => Outcome): Way[] {
  const ways = attempts.flatMap(({ request, way }) => {
    const outcome = check(request);
    return rank(outcome) < rank(answer.outcome) ? [way(outcome)] : [];
  });
  return ways.sort((one, two) => effort(one) - effort(two) || rank(one.outcome ?? 'deny') - rank(two.outcome ?? 'deny'));
}

/** The nearest ways that would make more possible than the answer does. */
export function waysBeyond(matter: Matter, answer: Answer, language: Language, check: (request: Request) => Outcome): Way[] {
  const holder: Way = { kind: 'route', route: 'ask-holder', text: ASK_HOLDER[language] };
  // The same whatever there is: a way that depended on the dossier would tell that it exists.
  if (mustLookMissing(answer)) return [holder];
  if (answer.outcome === 'allow' || matter.stage === 'inspect') return [];
  const attempts = [...consentAttempt(matter, language), ...groundAttempts(matter, language), ...routeAttempts(matter, language)];
  const ways = confirmed(attempts, answer, check);
  return matter.stage === 'look' && ASKABLE.includes(answer.reason) ? [...ways, holder] : ways;
}
