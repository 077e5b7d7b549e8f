import { instant, policy, type Answer, type Consent, type Hat, type Request } from '@kapstok/policy';
import type { AccessLine, LoggedDecision } from './access-line';
import { withoutContent } from './without-content';

/** A decision with what it was taken on. */
export interface Decided {
  readonly request: Request;
  readonly answer: Answer;
}

/** Puts the request to the decision function and keeps both, so that the line of what follows need not decide again. */
export function decided(request: Request): Decided {
  return { request, answer: policy.decide(request) };
}

/** What every line that rests on a decision has in common. What a record site knows better it writes after this. */
export function lineOf({ request, answer }: Decided): Pick<AccessLine, 'purpose' | 'grounds' | 'ruleSet' | 'consentIds' | 'covenantIds'> & { decision: LoggedDecision } {
  return {
    ...(request.purpose && { purpose: request.purpose }),
    grounds: answer.grounds.map(({ id }) => id),
    ruleSet: policy.version,
    consentIds: consentsThatCounted(request, answer),
    covenantIds: covenantsInForce(request),
    decision: loggedDecision(request, answer),
  };
}

/** The same for a refusal: the reason as well. */
export function refusedLineOf(on: Decided): ReturnType<typeof lineOf> & { reason: string } {
  return { ...lineOf(on), reason: on.answer.reason };
}

/** The decision as a line keeps it. Throws LineCarriesContent when something else than ids and words of the rules would get in. */
export function loggedDecision(request: Request, { outcome, reason, grounds }: Answer): LoggedDecision {
  return { request: withoutContent(request), answer: { outcome, reason, grounds: grounds.map(({ id }) => id) } };
}

// The decision knows consents by who gave them; the log by their record. An answer in memory keeps the id of its record by its side.
const records = new WeakMap<Consent, string>();

/** Says which record an answer was read from. Gives the answer itself. */
export function recordedAs(id: string, consent: Consent): Consent {
  records.set(consent, id);
  return consent;
}

/** Ids of the answers that let this happen: for the receiver and the purpose, each the last of that person, and standing. */
function consentsThatCounted(request: Request, answer: Answer): string[] {
  if (!restsOnConsent(request, answer)) return [];
  const at = instant(request.at);
  const receiver = receiverOf(request);
  return (request.consents ?? []).flatMap((consent) => {
    const id = records.get(consent);
    return id && isFor(consent, request, receiver) && isLast(consent, request, receiver) && stands(consent, at) ? [id] : [];
  });
}

// Consent is a ground of its own, what a disclosure stood on (V4), or what writing treatment data with regie asks for (W3).
function restsOnConsent({ action, ground, dossier }: Request, { outcome, grounds }: Answer): boolean {
  if (outcome !== 'allow' && outcome !== 'weigh') return false;
  return ground === 'toestemming' || grounds.some(({ id }) => id === 'toestemming') || (action === 'write' && dossier?.kind === 'regie');
}

type Receiver = Pick<Hat, 'org' | 'task'>;

// Who would get to see it: the receiver of what is given, else who looks, writes or asks.
function receiverOf({ action, actor, other }: Request): Receiver {
  return (action === 'disclose' || action === 'transfer') && other ? other : actor;
}

function isFor({ kind, categories, purpose, to }: Consent, request: Request, { org, task }: Receiver): boolean {
  return (kind ?? 'verstrekking') === 'verstrekking' && purpose === request.purpose && to.task === task && (to.org ?? org) === org
    && categories.some((category) => request.categories?.includes(category));
}

function isLast(consent: Consent, request: Request, receiver: Receiver): boolean {
  const given = instant(consent.givenAt);
  const overtaken = (one: Consent, category: string) => one.by === consent.by && isFor(one, request, receiver)
    && one.categories.some((covered) => covered === category) && instant(one.givenAt) > given && instant(one.givenAt) <= instant(request.at);
  return consent.categories.some((category) => request.categories?.includes(category) && !(request.consents ?? []).some((one) => overtaken(one, category)));
}

function stands({ answer, free, informed, explicit, givenAt, expiresAt, withdrawnAt }: Consent, at: number): boolean {
  return answer === 'given' && free !== false && informed !== false && explicit !== false && instant(givenAt) <= at
    && [expiresAt, withdrawnAt].every((end) => end === undefined || at < instant(end));
}

function covenantsInForce({ covenants = [], at }: Request): string[] {
  const now = instant(at);
  return covenants
    .filter(({ signedByAll, suspended, from, until }) => signedByAll && !suspended && instant(from) <= now && (until === undefined || now < instant(until)))
    .map(({ id }) => id);
}
