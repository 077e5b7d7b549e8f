import type { Consent, DossierAtStake, Hat, Subject } from '@kapstok/policy';
import { ageAt, covers } from './period';
import type { Review } from './review';
import type { DraftItem } from './schema/case-file';
import type { TaskUnderLaw } from './task-law';

/**
 * Whether everything that decides about a person is sound: the person, and each gezag, incapacity and consent about it. While one of
 * them is not, nothing is decided on them.
 */
export function factsAreSound(review: Review, person: string): boolean {
  const { gezag, incapacity, consents } = review.file;
  const sound = <Item>(list: 'gezag' | 'incapacity' | 'consents', items: readonly Item[] | undefined, about: (item: NonNullable<Item>) => string | undefined) =>
    review.sound([list]) || (items !== undefined && items.every((item, i) => review.sound([list, i]) || (item != null && isAboutAnother(review, about(item), person))));
  return (
    review.findSound('persons', person) !== undefined &&
    sound('gezag', gezag, ({ child }) => child) &&
    sound('incapacity', incapacity, ({ person: one }) => one) &&
    sound('consents', consents, ({ subject }) => subject)
  );
}

// What names nobody that is known could be about anybody.
function isAboutAnother(review: Review, named: string | undefined, person: string): boolean {
  return named !== person && review.find('persons', named) !== undefined;
}

/** The hat of a case file in the shape of a decision, or undefined while it is not whole. Keys stand for ids. */
export function hatForDecision(review: Review, key: string, standing: Pick<Hat, 'involved' | 'participant'>): Hat | undefined {
  const hat = review.find('hats', key);
  const organisation = review.find('organisations', hat?.organisation);
  if (!hat?.task || !organisation?.key || !organisation.type) return undefined;
  return { org: organisation.key, orgType: organisation.type, task: hat.task, ...underLaw(hat), ...standing };
}

/** An organisation with a task as the receiver of a disclosure; undefined when the directory does not say which law. */
export function receiverForDecision(review: Review, { organisation: key, task, law }: { organisation?: string; task?: string; law?: string }): Hat | undefined {
  const organisation = review.find('organisations', key);
  const fitting = organisation?.tasks?.filter((one) => one?.task === task && (law === undefined || one?.law === law)) ?? [];
  const [only] = fitting;
  if (!organisation?.key || !organisation.type || !only?.task || fitting.length > 1) return undefined;
  return { org: organisation.key, orgType: organisation.type, task: only.task, ...underLaw(only) };
}

export function dossierForDecision({ kind, controller, task, law, from, scope }: DraftItem<'dossiers'>): DossierAtStake | undefined {
  if (!kind || !controller || !task || !scope) return undefined;
  return { kind, controller, task, scope, ...(law && { law }), ...(from && { from }) };
}

/** Age, capacity and gezag at a moment: they decide who must consent (rules §6). */
export function subjectAt(review: Review, key: string, moment: string): Subject | undefined {
  const birthDate = review.find('persons', key)?.birthDate;
  if (birthDate === undefined) return undefined;
  const incapacitated = review.file.incapacity?.some((one) => one?.person === key && covers(one, moment)) ?? false;
  return { age: ageAt(birthDate, moment), ...(incapacitated && { incapacitated }), gezag: gezagOver(review, key, moment) };
}

export function gezagOver(review: Review, child: string, moment: string): string[] {
  const holders = (review.file.gezag ?? []).flatMap((one) => (one?.child === child && one.holder !== undefined && covers(one, moment) ? [one.holder] : []));
  return [...new Set(holders)];
}

/** Every answer about one person, as a decision reads them. */
export function consentsAbout(review: Review, subject: string): Consent[] {
  return (review.file.consents ?? []).flatMap((one) => (one?.subject === subject ? asConsent(one) : []));
}

function asConsent({ by, answer, kind, categories, to, purpose, givenAt, expiresAt, withdrawn, free, informed, explicit, subject }: DraftItem<'consents'>): Consent[] {
  if (!by || !answer || !to?.task || !purpose || !givenAt) return [];
  return [
    {
      by: by === subject ? 'subject' : by, answer, purpose, givenAt, free, informed, explicit,
      kind: kind ?? 'verstrekking',
      categories: (categories ?? []).filter((category) => category !== undefined),
      to: { task: to.task, ...(to.organisation && { org: to.organisation }) },
      ...(expiresAt && { expiresAt }),
      ...(withdrawn?.at && { withdrawnAt: withdrawn.at }),
    },
  ];
}

function underLaw({ law, from, provision, processorFor }: TaskUnderLaw): Partial<Hat> {
  return { ...(law && { law }), ...(from && { from }), ...(provision && { provision }), ...(processorFor && { processorFor }) };
}
