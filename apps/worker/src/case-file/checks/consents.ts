import { gezagOver, subjectAt } from '../decision-facts';
import { covers, dayOf, instant } from '../period';
import { type Path, shown } from '../problem';
import { each, type Review } from '../review';
import type { DraftItem } from '../schema/case-file';
import { stoodAt } from './involvement';

type Consent = DraftItem<'consents'>;

/** Who answered, about whom, to whom, and who wrote it down. */
export function checkConsents(review: Review): void {
  each(review.file.consents, ['consents'], (consent, path) => {
    review.refer('persons', consent.subject, [...path, 'subject']);
    review.refer('persons', consent.by, [...path, 'by']);
    checkReceiver(review, path, consent);
    checkMayAnswer(review, path, consent);
    checkTimes(review, path, consent);
    checkRecorder(review, path, consent, { ...consent, at: consent.givenAt });
    if (consent.withdrawn) checkRecorder(review, [...path, 'withdrawn'], consent, consent.withdrawn);
  });
}

function checkReceiver(review: Review, path: Path, { to }: Consent): void {
  review.refer('organisations', to?.organisation, [...path, 'to', 'organisation']);
  const receiver = review.findSound('organisations', to?.organisation);
  const task = to?.task;
  if (task !== undefined && receiver?.tasks && !receiver.tasks.some((one) => one?.task === task)) {
    review.problem([...path, 'to', 'task'], `${shown(to?.organisation)} does not do ${task}`);
  }
}

/** Rules §6: the person from 12, those with gezag below 16, the representative of who is incapacitated. */
function checkMayAnswer(review: Review, path: Path, { subject: key, by, givenAt }: Consent): void {
  if (key === undefined || by === undefined || givenAt === undefined) return;
  const known = review.findSound('persons', key) && review.findSound('persons', by) && review.sound(['gezag']) && review.sound(['incapacity']);
  const subject = known && subjectAt(review, key, givenAt);
  if (!subject) return;
  const day = dayOf(givenAt);
  if (by === key) {
    if (subject.age < 12 && !subject.incapacitated) review.problem([...path, 'by'], `${shown(key)} was under 12 on ${day}: those with gezag decide`);
  } else if (subject.age >= 16 && !subject.incapacitated) {
    review.problem([...path, 'by'], `${shown(key)} was ${subject.age} on ${day} and decides alone`);
  } else if (!gezagOver(review, key, givenAt).includes(by)) {
    review.problem([...path, 'by'], `${shown(by)} had no gezag over ${shown(key)} on ${day}`);
  }
}

function checkTimes(review: Review, path: Path, { givenAt, expiresAt, withdrawn, answer }: Consent): void {
  if (givenAt === undefined) return;
  if (expiresAt !== undefined && instant(expiresAt) <= instant(givenAt)) review.problem([...path, 'expiresAt'], 'not after givenAt');
  if (withdrawn?.at !== undefined && instant(withdrawn.at) <= instant(givenAt)) review.problem([...path, 'withdrawn', 'at'], 'not after givenAt');
  if (withdrawn !== undefined && answer === 'refused') review.problem([...path, 'withdrawn'], 'a refusal is not withdrawn; a later answer is a consent of its own');
}

interface Recording {
  readonly at?: string;
  readonly how?: string;
  readonly recordedBy?: string;
}

/** Written down by the client's own hat, or by who was involved in a dossier about the person or its household. */
function checkRecorder(review: Review, path: Path, { subject, by }: Consent, { at, how, recordedBy }: Recording): void {
  const place = [...path, 'recordedBy'];
  const hat = review.refer('hats', recordedBy, place);
  if (!hat?.task || recordedBy === undefined) return;
  if (how === 'portal' && hat.task !== 'client') review.problem([...path, 'how'], 'portal is for who answers there; say oral or written');
  if (how === 'oral' && hat.task === 'client') review.problem([...path, 'how'], 'a client answers in the portal or in writing');
  if (subject === undefined || by === undefined || at === undefined || !review.findSound('hats', recordedBy) || !review.find('persons', subject)) return;
  if (!covers(hat, at)) {
    review.problem(place, `hat ${shown(recordedBy)} is not valid at that time`);
  } else if (hat.task === 'client') {
    if (hat.person !== by) review.problem(place, `${shown(recordedBy)} is not the hat of ${shown(by)}`);
  } else if (isInvolvedWith(review, subject, recordedBy, at) === false) {
    review.problem(place, `${shown(recordedBy)} is not involved in a dossier about ${shown(subject)} at that time`);
  }
}

/** Undefined when a dossier or household that could say so is not sound. */
function isInvolvedWith(review: Review, person: string, hat: string, moment: string): boolean | undefined {
  const dossiers = (review.file.dossiers ?? []).filter((dossier) => dossier !== undefined);
  const isAbout = (dossier: DraftItem<'dossiers'>) =>
    dossier.subject === person || review.find('households', dossier.household)?.members?.some((member) => member?.person === person);
  const stood = dossiers.filter(isAbout).map((dossier) => stoodAt(review, dossier, hat, moment));
  if (stood.includes('V1')) return true;
  const allSound = dossiers.every(({ key }) => review.findSound('dossiers', key)) && review.sound(['households']);
  return allSound && !stood.includes(undefined) ? false : undefined;
}
