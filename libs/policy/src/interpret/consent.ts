import type { Category, Consent, Purpose, Subject, Task } from '../vocabulary';
import { clock, type World } from './world';

export interface Receiver {
  org: string;
  task: Task;
}

function needsGezag(world: World, subject: Subject): boolean {
  return subject.incapacitated === true || subject.age < world.ruleSet.consent.aloneFrom;
}

/** Everyone whose consent is needed, 'subject' first; undefined when that cannot be told. */
export function whoMust(world: World): string[] | undefined {
  const subject = world.request.subject;
  if (subject === undefined) return undefined;
  const gezag = [...new Set(subject.gezag ?? [])];
  if (needsGezag(world, subject) && gezag.length === 0) return undefined;
  if (subject.incapacitated === true || subject.age < world.ruleSet.consent.childFrom) return gezag;
  return subject.age < world.ruleSet.consent.aloneFrom ? ['subject', ...gezag] : ['subject'];
}

function isAbout(consent: Consent, category: Category, to: Receiver, purpose: Purpose): boolean {
  return (
    (consent.kind ?? 'verstrekking') === 'verstrekking' &&
    consent.categories.includes(category) &&
    consent.to.task === to.task &&
    (consent.to.org ?? to.org) === to.org &&
    consent.purpose === purpose
  );
}

function counts(consent: Consent, at: number): boolean {
  const quality = [consent.free, consent.informed, consent.explicit].every((one) => one !== false);
  const live = [consent.expiresAt, consent.withdrawnAt].every((end) => end === undefined || at < clock(end));
  return consent.answer === 'given' && quality && live;
}

/** Whose consent for the category, to this receiver, for this purpose does not count. */
export function missingConsent(world: World, to: Receiver, purpose: Purpose | undefined): string[] {
  const { category, at } = world;
  return (whoMust(world) ?? []).filter((person) => {
    if (category === undefined || purpose === undefined) return true;
    const records = (world.request.consents ?? []).filter(
      (one) => one.by === person && clock(one.givenAt) <= at && isAbout(one, category, to, purpose),
    );
    const latest = Math.max(...records.map((one) => clock(one.givenAt)));
    const last = records.filter((one) => clock(one.givenAt) === latest);
    return last.length === 0 || !last.every((one) => counts(one, at));
  });
}

export function consentCounts(world: World, to: Receiver, purpose: Purpose | undefined): boolean {
  return whoMust(world) !== undefined && missingConsent(world, to, purpose).length === 0;
}
