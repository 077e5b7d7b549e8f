import { policy, type Category, type Request } from '@kapstok/policy';
import { consentsAbout, dossierForDecision, factsAreSound, hatForDecision, receiverForDecision, subjectAt } from '../decision-facts';
import { covers, instant } from '../period';
import { type Path, shown } from '../problem';
import { each, type Review } from '../review';
import type { DraftItem } from '../schema/case-file';
import type { Entry } from './entries';
import { stoodAt } from './involvement';

type Disclosure = DraftItem<'disclosures'>;
type Dossier = DraftItem<'dossiers'>;

/** Which entries went to whom, and whether consent let them go at that moment. */
export function checkDisclosures(review: Review): void {
  each(review.file.disclosures, ['disclosures'], (disclosure, path) => {
    const { at, endsAt, by, to } = disclosure;
    const dossier = review.refer('dossiers', disclosure.dossier, [...path, 'dossier']);
    review.refer('hats', by, [...path, 'by']);
    if (at !== undefined && endsAt !== undefined && instant(endsAt) <= instant(at)) review.problem([...path, 'endsAt'], 'not after at');
    checkHolder(review, path, disclosure, dossier);
    review.refer('organisations', to?.organisation, [...path, 'to', 'organisation']);
    if (review.findSound('organisations', to?.organisation) && to?.task && review.sound([...path, 'to']) && !receiverForDecision(review, to)) {
      review.problem([...path, 'to', 'task'], `${shown(to.organisation)} does not do ${to.task}${to.law ? ` under the ${to.law}` : ', or under more than one law: name it'}`);
    }
    checkChosen(review, path, disclosure, dossier);
  });
}

function checkHolder(review: Review, path: Path, { by, at }: Disclosure, dossier: Dossier | undefined): void {
  const hat = review.findSound('hats', by);
  if (!dossier || !hat || by === undefined || at === undefined) return;
  const stood = stoodAt(review, dossier, by, at);
  if (!covers(hat, at)) review.problem([...path, 'by'], `hat ${shown(by)} is not valid at that time`);
  else if (stood !== undefined && stood !== 'V1') review.problem([...path, 'by'], `${shown(by)} is not involved in this dossier at that time`);
}

function checkChosen(review: Review, path: Path, disclosure: Disclosure, dossier: Dossier | undefined): void {
  const chosen = new Set<string>();
  each(disclosure.entries, [...path, 'entries'], ({ entry: key, fields }, here) => {
    if (fields && new Set(fields).size < fields.length) review.problem([...here, 'fields'], 'the same field twice');
    if (key === undefined || !dossier?.entries) return;
    if (chosen.has(key)) review.problem([...here, 'entry'], `duplicate ${shown(key)}`);
    chosen.add(key);
    const entry = dossier.entries.find((one) => one?.key === key);
    if (!entry && dossier.entries.some((one) => one?.key === undefined)) return;
    if (!entry) review.problem([...here, 'entry'], `unknown ${shown(key)} in dossier ${shown(dossier.key)}`);
    else checkAllowed(review, [...here, 'entry'], disclosure, dossier, entry);
  });
}

function checkAllowed(review: Review, path: Path, { by, at, to, purpose }: Disclosure, dossier: Dossier, entry: Entry): void {
  if (at !== undefined && entry.writtenAt !== undefined && instant(entry.writtenAt) > instant(at)) {
    review.problem(path, 'written after it was disclosed');
    return;
  }
  const stake = dossierForDecision(dossier);
  const person = dossier.subject ?? entry.about;
  const sound = (person === undefined || factsAreSound(review, person)) && review.findSound('organisations', to?.organisation) && stoodAt(review, dossier, by ?? '', at ?? '') === 'V1';
  const actor = by && sound ? hatForDecision(review, by, { involved: true }) : undefined;
  const other = to && receiverForDecision(review, to);
  if (!actor || !other || !at || !purpose || !stake || !entry.category) return;
  const request = onConsent(review, { at, actor, other, purpose, dossier: stake }, dossier, entry, entry.category);
  const { outcome, problem } = policy.decide(request);
  if (outcome !== 'allow') review.problem(path, `not disclosed on consent: ${problem ?? policy.explain(request, 'en')}`);
}

/** In a family dossier the data are about the member that the entry names; in the others about the subject. */
function onConsent(review: Review, asked: Pick<Request, 'at' | 'actor' | 'other' | 'purpose' | 'dossier'>, dossier: Dossier, entry: Entry, category: Category): Request {
  const person = dossier.subject ?? entry.about;
  const subject = person === undefined ? undefined : subjectAt(review, person, asked.at);
  const shielded = [entry, ...(entry.corrections ?? [])].some((version) => version?.shielded);
  return {
    id: 'disclosure', action: 'disclose', ...asked, categories: [category], ground: 'toestemming',
    ...(person !== undefined && subject && { subject, consents: consentsAbout(review, person) }),
    facts: { ...(shielded && { shielded }) },
  };
}
