import { instant } from '../moment';
import type { PredicateName } from '../rules/condition';
import { CONFLICT_TESTS, type DossierAtStake, type Hat, type Request } from '../vocabulary';
import { consentCounts, mustConsentIsUnknown, someoneWithGezagMustBeAsked } from './consent';
import { covenantNarrows } from './covenant';
import { groundFits, listsCategory } from './ground-rule';
import { hatTest, type HatTest } from './hat-test';
import type { Situation, Test } from './situation';

/** The same task; with regie also what it grew out of. */
export function sameTask(one: Hat | DossierAtStake, two: Hat | DossierAtStake): boolean {
  return one.task === two.task && (one.task !== 'regie' || one.from === two.from);
}

function taskAndLaw(one: Hat | DossierAtStake, two: Hat | DossierAtStake): boolean {
  return one.law === two.law && sameTask(one, two);
}

/** The organisation is the controller, or does toeleiding or begeleiding for it (decision §3). */
export function own(who: Hat, { dossier }: Request): boolean {
  if (dossier === undefined) return false;
  if (who.org === dossier.controller) return true;
  return who.processorFor === dossier.controller && (who.task === 'toeleiding' || who.task === 'begeleiding');
}

function sameTaskAndLaw(who: Hat, { dossier }: Request): boolean {
  return dossier !== undefined && taskAndLaw(who, dossier);
}

function sameLawAsDossier(who: Hat, { dossier }: Request): boolean {
  return dossier !== undefined && who.law === dossier.law;
}

function sinceMelding({ facts, at }: Situation): number {
  return facts.veiligThuis === undefined ? NaN : at - instant(facts.veiligThuis.meldingAt);
}

/** §7 at the moment of asking; only met where the purpose was not known when the rules were sorted. */
function receiverHasPurpose(situation: Situation): boolean {
  const { to, who, request, law } = situation;
  const row = request.purpose === undefined ? undefined : law.receiving.get(request.purpose);
  if (to === undefined || row === undefined) return false;
  if (row.own.includes(to.task)) return true;
  return row.also.some(
    (one) => hatTest(one.to, law.frames)(to, request) && (one.who === undefined || hatTest(one.who, law.frames)(who, request)),
  );
}

function conflictTestsMet({ facts: { conflict } }: Situation): boolean {
  return conflict !== undefined && CONFLICT_TESTS.every((test) => conflict[test] === true);
}

function seerConsent(situation: Situation): boolean {
  const seer = situation.to ?? situation.who;
  return consentCounts(situation, seer.org, seer.task, situation.request.purpose);
}

function collegeAndProcessor({ who, to }: Situation): boolean {
  return to !== undefined && (who.org === to.org || who.processorFor === to.org || to.processorFor === who.org);
}

function onlyLeftOut({ request, law }: Situation): boolean {
  return (request.categories ?? []).every((category) => law.leftOut.includes(category));
}

type DossierPredicate = 'dossierGiven' | 'own' | 'sameTaskAndLaw' | 'sameLawAsDossier';

const OF_DOSSIER: Readonly<Record<DossierPredicate, HatTest>> = {
  dossierGiven: (_, { dossier }) => dossier !== undefined,
  own,
  sameTaskAndLaw,
  sameLawAsDossier,
};

const OF_SITUATION: Readonly<Record<Exclude<PredicateName, DossierPredicate>, Test>> = {
  oneHat: ({ who, to }) => to !== undefined && who.org === to.org && taskAndLaw(who, to),
  oneOrganisationTaskAndLaw: ({ who, to }) => to !== undefined && who.org === to.org && who.task === to.task && who.law === to.law,
  collegeAndProcessor,
  processorToItsCollege: ({ who, to }) => to !== undefined && who.processorFor === to.org && who.law === to.law,
  anotherLaw: ({ who, to }) => who.law !== undefined && to?.law !== undefined && who.law !== to.law,
  receiverHasPurpose,
  purposeIsReceiversOwn: ({ to, request, law }) =>
    to !== undefined && request.purpose !== undefined && (law.receiving.get(request.purpose)?.own.includes(to.task) ?? false),
  consentCounts: seerConsent,
  regieConsentCounts: (situation) => consentCounts(situation, situation.who.org, 'regie', 'regie'),
  inzageConsentCounts: (situation) => consentCounts(situation, situation.who.org, 'client', 'inzage'),
  someoneWithGezagMustBeAsked,
  mustConsentIsUnknown,
  covenantNarrows,
  namedGroundIsNarrowed: (situation) =>
    covenantNarrows(situation) && situation.law.groundsNamed(situation.request.ground).some(({ narrowed }) => narrowed),
  aGroundFellToCovenant: (situation) =>
    covenantNarrows(situation) &&
    (situation.plan?.rules('ground').some((ground) => ground.narrowed && listsCategory(ground, situation) && ground.test(situation)) ?? false),
  withinTerm: (situation) => {
    const since = sinceMelding(situation);
    return since >= 0 && since < situation.law.termMs;
  },
  termIsOver: (situation) => sinceMelding(situation) >= situation.law.termMs,
  conflictRecorded: ({ facts }) => facts.conflict !== undefined,
  conflictTestsMet,
  anotherGroundFits: (situation) =>
    situation.plan?.rules('ground').some((ground) => !ground.setAsideForConflict && groundFits(ground, situation)) ?? false,
  namedGroundListsOtherCategories: (situation) =>
    situation.law.groundsNamed(situation.request.ground).some((ground) => !listsCategory(ground, situation)),
  clientIsSubject: ({ who }) => who.person === 'subject',
  clientHasGezag: ({ who, request }) => who.person !== undefined && (request.subject?.gezag?.includes(who.person) ?? false),
  incapacitated: ({ request }) => request.subject?.incapacitated === true,
  onlyAnoniem: onlyLeftOut,
  cellsLargeEnough: ({ facts, law }) => facts.cellCount !== undefined && facts.cellCount >= law.smallestCell,
};

/** Predicates of who and the dossier: a hat and the request tell. */
export const DOSSIER_TESTS: Readonly<Partial<Record<PredicateName, HatTest>>> = OF_DOSSIER;
/** All other predicates. */
export const PREDICATE_TESTS: Readonly<Partial<Record<PredicateName, Test>>> = OF_SITUATION;
