import { remindFrom, sideOf, type RequestRow, type RequestState, type RequestStep, type Side } from './request-rows';
import { ReminderTooSoon, RequestOfOtherSide, RequestStateDoesNotFit, RequestStepDoneBefore } from './request.errors';

interface Step {
  readonly side: Side;
  readonly from: readonly RequestState[];
}

/** Who can do what, from which state. The database holds the same order when two act at once (`kapstok.request_event_fits`). */
const STEPS: Readonly<Record<Exclude<RequestStep, 'asked'>, Step>> = {
  'taken-up': { side: 'holder', from: ['asked'] },
  'answered': { side: 'holder', from: ['asked', 'taken-up', 'answered-in-part', 'refused', 'escalated'] },
  'answered-in-part': { side: 'holder', from: ['asked', 'taken-up', 'refused', 'escalated'] },
  'refused': { side: 'holder', from: ['asked', 'taken-up', 'escalated'] },
  'withdrawn': { side: 'asker', from: ['asked', 'taken-up'] },
  'reminded': { side: 'asker', from: ['asked', 'taken-up'] },
  'escalated': { side: 'asker', from: ['refused', 'answered-in-part', 'expired'] },
};
export type LaterStep = keyof typeof STEPS;

type Standing = Pick<RequestRow, 'route' | 'state' | 'reminded' | 'escalated' | 'askedAt' | 'expiresAt'>;

/** Throws why a hat cannot do this now: RequestOfOtherSide, RequestStateDoesNotFit, RequestStepDoneBefore or ReminderTooSoon. */
export function requireStep(step: LaterStep, request: Standing, at: Date): void {
  const { side, from } = STEPS[step];
  const own = sideOf(request.route);
  if (own !== side) throw new RequestOfOtherSide(step, own);
  if ((step === 'reminded' && request.reminded) || (step === 'escalated' && request.escalated)) throw new RequestStepDoneBefore(step);
  if (!from.includes(request.state)) throw new RequestStateDoesNotFit(step, request.state);
  if (step === 'reminded' && at < remindFrom(request)) throw new ReminderTooSoon(remindFrom(request));
}

/** What a hat can do now, for what a page offers; each is asked again when it is done. */
export function stepsOf(request: Standing, at: Date): LaterStep[] {
  return (Object.keys(STEPS) as LaterStep[]).filter((step) => {
    try {
      requireStep(step, request, at);
      return true;
    } catch {
      return false;
    }
  });
}
