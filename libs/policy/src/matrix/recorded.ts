import { instant } from '../moment';
import { CONFLICT_TESTS, type Consent, type Facts, type GroundId, type Hat, type Purpose, type Request } from '../vocabulary';
import type { HatKind } from './hats';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Old enough to consent alone, young enough for the index. */
const SUBJECT = { age: 20, gezag: [] };
const CONFLICT = Object.fromEntries(CONFLICT_TESTS.map((test) => [test, true])) as NonNullable<Facts['conflict']>;

/** Everything that a ground may ask to be recorded, recorded as so; what stands in the way is not. */
function enabling(at: string): Facts {
  return {
    suspectedAbuse: true, calamity: true, ownVictim: true, sameTreatment: true, helpsStopViolence: true, designatedReporter: true,
    listedRisk: true, ownProvision: true, veiligThuis: { meldingAt: new Date(instant(at) - DAY_MS).toISOString() },
  };
}

function consentTo(receiver: Hat, purpose: Purpose, request: Request): Consent {
  return { by: 'subject', answer: 'given', categories: request.categories ?? [], to: { org: receiver.org, task: receiver.task }, purpose, givenAt: request.at };
}

/** The measure in force, for whichever side carries one out; the receiver's first, because a request knows one measure. */
function measureOf(holder: HatKind, receiver: HatKind, request: { holder: Hat; receiver: Hat }): Pick<Facts, 'measure'> {
  if (receiver.measure !== undefined) return { measure: { kind: receiver.measure, by: request.receiver.org } };
  return holder.measure === undefined ? {} : { measure: { kind: holder.measure, by: request.holder.org } };
}

/**
 * What is recorded so that this ground can fit when holder, receiver, purpose and category are right. For conflict-van-plichten the
 * tests alone: it fits only where no other ground does. Acute danger is recorded for acuut-gevaar alone: it goes before everything.
 */
export function recordedFor(ground: GroundId, request: Request, parties: { holder: Hat; receiver: Hat; kinds: readonly [HatKind, HatKind] }): Partial<Request> {
  const measure = measureOf(...parties.kinds, parties);
  if (ground === 'acuut-gevaar') return { facts: { acuteDanger: true, ...measure } };
  if (ground === 'conflict-van-plichten') return { subject: SUBJECT, facts: { conflict: CONFLICT, helpsStopViolence: true, ...measure } };
  const consents = ground === 'toestemming' && request.purpose !== undefined ? [consentTo(parties.receiver, request.purpose, request)] : [];
  return { subject: SUBJECT, consents, facts: { ...enabling(request.at), ...measure } };
}
