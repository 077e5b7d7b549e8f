import { instant } from '../moment';
import type { Consent, Purpose, Subject, Task } from '../vocabulary';
import type { Situation } from './situation';

function endsBefore(moment: string | undefined, at: number): boolean {
  return moment !== undefined && instant(moment) <= at;
}

/** A record that was given well and still stands at the moment. */
function stands(consent: Consent, at: number): boolean {
  return (
    consent.answer === 'given' && consent.free !== false && consent.informed !== false && consent.explicit !== false &&
    !endsBefore(consent.expiresAt, at) && !endsBefore(consent.withdrawnAt, at)
  );
}

/**
 * Whether the person's latest answer on this category, receiver and purpose counts. The latest alone decides, so an
 * older one never revives; of two at the same moment one that does not count is enough to refuse.
 */
function personConsents(situation: Situation, person: string, org: string, task: Task, purpose: Purpose): boolean {
  const { consents } = situation.request;
  const { category, at } = situation;
  if (consents === undefined || category === undefined) return false;
  let latest = -Infinity;
  let counts = false;
  for (const consent of consents) {
    if (consent.by !== person || consent.purpose !== purpose || consent.to.task !== task) continue;
    if (consent.kind !== undefined && consent.kind !== 'verstrekking') continue;
    if (consent.to.org !== undefined && consent.to.org !== org) continue;
    if (!consent.categories.includes(category)) continue;
    const given = instant(consent.givenAt);
    if (given > at || given < latest) continue;
    counts = (given > latest || counts) && stands(consent, at);
    latest = given;
  }
  return counts;
}

/** Those with gezag decide: the child is under 16 or the person incapacitated. */
function gezagIsNeeded(situation: Situation, subject: Subject): boolean {
  return subject.incapacitated === true || subject.age < situation.law.aloneFrom;
}

function subjectIsNeeded(situation: Situation, subject: Subject): boolean {
  return subject.incapacitated !== true && subject.age >= situation.law.childFrom;
}

/** Whether it cannot be told who must consent: no subject, or nobody with gezag where gezag is needed. */
export function mustConsentIsUnknown(situation: Situation): boolean {
  const { subject } = situation.request;
  if (subject === undefined) return true;
  return gezagIsNeeded(situation, subject) && (subject.gezag === undefined || subject.gezag.length === 0);
}

/** Consent for the category at hand to this organisation and task, for this purpose, by everyone who must. */
export function consentCounts(situation: Situation, org: string, task: Task, purpose: Purpose | undefined): boolean {
  const { consents, subject } = situation.request;
  if (purpose === undefined || consents === undefined || consents.length === 0) return false;
  if (subject === undefined || mustConsentIsUnknown(situation)) return false;
  if (subjectIsNeeded(situation, subject) && !personConsents(situation, 'subject', org, task, purpose)) return false;
  if (!gezagIsNeeded(situation, subject)) return true;
  return (subject.gezag ?? []).every((person) => personConsents(situation, person, org, task, purpose));
}

/** Adds to `missing` whose consent for the category at hand does not count: 'subject' and ids of who has gezag. */
export function addMissing(situation: Situation, org: string, task: Task, missing: Set<string>): void {
  const { subject, purpose } = situation.request;
  if (subject === undefined || mustConsentIsUnknown(situation)) return;
  const lacks = (person: string) => purpose === undefined || !personConsents(situation, person, org, task, purpose);
  if (subjectIsNeeded(situation, subject) && lacks('subject')) missing.add('subject');
  if (!gezagIsNeeded(situation, subject)) return;
  for (const person of subject.gezag ?? []) if (lacks(person)) missing.add(person);
}

/** The missing in the order of an answer: 'subject' first, then gezag as given. */
export function inOrder(missing: ReadonlySet<string>, subject: Subject | undefined): string[] {
  const order = missing.has('subject') ? ['subject'] : [];
  for (const person of subject?.gezag ?? []) if (missing.has(person) && !order.includes(person)) order.push(person);
  return order;
}

export function someoneWithGezagMustBeAsked(situation: Situation): boolean {
  const { who, to } = situation;
  const missing = new Set<string>();
  addMissing(situation, (to ?? who).org, (to ?? who).task, missing);
  missing.delete('subject');
  return missing.size > 0;
}
