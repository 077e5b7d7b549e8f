import { DAY_MS, instant } from '../moment';
import { CATEGORIES, CONFLICT_TESTS, CONSENT_KINDS, FACT_FLAGS, MEASURE_KINDS, PURPOSES, TASKS, type Category, type Consent, type Covenant, type Facts, type FactFlag, type Hat, type Purpose, type Subject } from '../vocabulary';
import { ORGS } from './random-hat';
import type { Random } from './random';

export const PERSONS = ['subject', 'moeder', 'vader'] as const;
const OFFSETS = [-400 * DAY_MS, -DAY_MS, -1, 0, 1, DAY_MS, 400 * DAY_MS] as const;

/** The moment shifted by some milliseconds, now and then written with another offset. */
export function shifted(random: Random, at: string, byMs: number): string {
  const moment = instant(at) + byMs;
  if (random.chance(0.8)) return new Date(moment).toISOString();
  return new Date(moment + 2 * 60 * 60 * 1000).toISOString().replace('Z', '+02:00');
}

/** A moment around `at`: long before, just before, exactly then, just after, long after. */
function edge(random: Random, at: string): string {
  return shifted(random, at, random.pick(OFFSETS));
}

export function randomSubject(random: Random): Subject {
  const subject: Subject = { age: random.pick([0, 5, 11, 12, 13, 15, 16, 17, 22, 23, 40]) };
  if (random.chance(0.15)) subject.incapacitated = random.chance(0.8);
  if (random.chance(0.85)) subject.gezag = random.pick([[], ['moeder'], ['moeder', 'vader'], ['vader', 'moeder'], ['moeder', 'moeder']]);
  return subject;
}

function randomConsent(random: Random, at: string, by: string, to: Hat, categories: readonly Category[], purpose: Purpose): Consent {
  const off = () => random.chance(0.06);
  const consent: Consent = {
    by: off() ? 'oma' : by,
    answer: random.chance(0.9) ? 'given' : 'refused',
    categories: off() ? random.some(CATEGORIES, 2) : [...categories],
    to: { task: off() ? random.pick(TASKS) : to.task },
    purpose: off() ? random.pick(PURPOSES) : purpose,
    givenAt: random.chance(0.8) ? shifted(random, at, -random.pick([1, 2]) * DAY_MS) : edge(random, at),
  };
  if (random.chance(0.5)) consent.to.org = off() ? random.pick(ORGS) : to.org;
  if (random.chance(0.2)) consent.kind = random.chance(0.6) ? 'verstrekking' : random.pick(CONSENT_KINDS);
  if (random.chance(0.25)) consent.expiresAt = edge(random, at);
  if (random.chance(0.12)) consent.withdrawnAt = edge(random, at);
  for (const quality of ['free', 'informed', 'explicit'] as const) if (random.chance(0.08)) consent[quality] = random.chance(0.5);
  return consent;
}

/** Consents that mostly count for this receiver, with doubles, refusals and edge times among them. */
export function randomConsents(random: Random, at: string, to: Hat, categories: readonly Category[], purpose: Purpose): Consent[] {
  const consents: Consent[] = [];
  for (const by of PERSONS) {
    if (random.chance(0.15)) continue;
    const count = random.chance(0.8) ? 1 : 2;
    for (let i = 0; i < count; i++) consents.push(randomConsent(random, at, by, to, categories, purpose));
  }
  return random.chance(0.5) ? consents : consents.reverse();
}

export function randomCovenants(random: Random, at: string, who: Hat, to: Hat, categories: readonly Category[], purpose: Purpose): Covenant[] {
  return Array.from({ length: 1 + random.below(2) }, (_, i): Covenant => {
    const party = (hat: Hat) => (random.chance(0.95) ? { org: hat.org, task: hat.task } : { org: random.pick(ORGS), task: random.pick(TASKS) });
    const covenant: Covenant = {
      id: `covenant-${i}`,
      parties: [party(who), party(to)],
      purposes: random.chance(0.9) ? [purpose] : random.some(PURPOSES, 2),
      categories: random.chance(0.35) ? [...categories] : random.some(CATEGORIES, 3),
      from: random.chance(0.7) ? shifted(random, at, -400 * DAY_MS) : edge(random, at),
      signedByAll: random.chance(0.93),
    };
    if (random.chance(0.4)) covenant.until = random.chance(0.5) ? shifted(random, at, DAY_MS) : edge(random, at);
    if (random.chance(0.1)) covenant.suspended = random.chance(0.5);
    return covenant;
  });
}

const TERM_EDGES = [0, 1, 69 * DAY_MS, 70 * DAY_MS - 1, 70 * DAY_MS, 70 * DAY_MS + 1, 100 * DAY_MS, -DAY_MS] as const;

/** Facts by chance; `wanted` are mostly recorded as so. */
export function randomFacts(random: Random, at: string, orgs: readonly string[], wanted: ReadonlySet<FactFlag>): Facts {
  const facts: Facts = {};
  for (const flag of FACT_FLAGS) {
    if (wanted.has(flag) ? random.chance(0.9) : random.chance(0.06)) facts[flag] = random.chance(wanted.has(flag) ? 0.95 : 0.7);
  }
  if (random.chance(0.35)) facts.measure = { kind: random.pick(MEASURE_KINDS), by: random.pick(orgs) };
  if (random.chance(0.35)) facts.veiligThuis = { meldingAt: shifted(random, at, -random.pick(TERM_EDGES)) };
  if (random.chance(0.25)) {
    const all = random.chance(0.7);
    facts.conflict = Object.fromEntries(CONFLICT_TESTS.map((test) => [test, all || random.chance(0.85)])) as Facts['conflict'];
  }
  if (random.chance(0.1)) facts.meldcode = [1, 2, 3];
  if (random.chance(0.1)) facts.cellCount = random.pick([0, 9, 10, 11]);
  return facts;
}
