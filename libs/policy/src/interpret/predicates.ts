import type { PredicateName } from '../rules/condition';
import { CONFLICT_TESTS, type Hat } from '../vocabulary';
import { consentCounts, missingConsent, whoMust } from './consent';
import { fellToCovenant, groundFits, rulesOf } from './grounds';
import { covenantNarrows } from './covenant';
import { clock, facts, matchesHat, sameTaskAndLaw, type World } from './world';

const DAY = 24 * 60 * 60 * 1000;

function isOwn({ who, request }: World): boolean {
  const controller = request.dossier?.controller;
  if (controller === undefined) return false;
  return who.org === controller || (['toeleiding', 'begeleiding'].includes(who.task) && who.processorFor === controller);
}

/** Who would get to see it: the receiver, or in looking the actor itself. */
function seer({ who, to }: World): Hat {
  return to ?? who;
}

function endOfTerm(world: World): { start: number; end: number } | undefined {
  const melding = facts(world).veiligThuis?.meldingAt;
  if (melding === undefined) return undefined;
  return { start: clock(melding), end: clock(melding) + world.ruleSet.veiligThuisTerm.days * DAY };
}

function receivingRow(world: World) {
  return world.ruleSet.receiving.find((row) => row.purpose === world.request.purpose);
}

function receiverHasPurpose(world: World): boolean {
  const row = receivingRow(world);
  if (row === undefined || world.to === undefined) return false;
  if (row.own.includes(world.to.task)) return true;
  return row.also.some(
    (one) => matchesHat(world, one.to, world.to) && (one.who === undefined || matchesHat(world, one.who, world.who)),
  );
}

function namedRules(world: World) {
  return rulesOf(world, 'ground').filter((rule) => rule.ground === world.request.ground);
}

/** Every predicate by name, each read straight from the request. */
export const PREDICATES_NAIVELY: Record<PredicateName, (world: World) => boolean> = {
  dossierGiven: (world) => world.request.dossier !== undefined,
  own: isOwn,
  sameTaskAndLaw: ({ who, request }) => request.dossier !== undefined && sameTaskAndLaw(who, request.dossier),
  sameLawAsDossier: ({ who, request }) => request.dossier !== undefined && who.law === request.dossier.law,
  oneHat: ({ who, to }) => to !== undefined && who.org === to.org && sameTaskAndLaw(who, to),
  oneOrganisationTaskAndLaw: ({ who, to }) => to !== undefined && who.org === to.org && who.task === to.task && who.law === to.law,
  collegeAndProcessor: ({ who, to }) => to !== undefined && (who.org === to.org || who.processorFor === to.org || to.processorFor === who.org),
  processorToItsCollege: ({ who, to }) => to !== undefined && who.processorFor === to.org && who.law === to.law,
  anotherLaw: ({ who, to }) => who.law !== undefined && to?.law !== undefined && who.law !== to.law,
  receiverHasPurpose,
  purposeIsReceiversOwn: (world) => world.to !== undefined && (receivingRow(world)?.own.includes(world.to.task) ?? false),
  consentCounts: (world) => consentCounts(world, seer(world), world.request.purpose),
  regieConsentCounts: (world) => consentCounts(world, { org: world.who.org, task: 'regie' }, 'regie'),
  inzageConsentCounts: (world) => consentCounts(world, { org: world.who.org, task: 'client' }, 'inzage'),
  someoneWithGezagMustBeAsked: (world) =>
    missingConsent(world, seer(world), world.request.purpose).some((person) => person !== 'subject'),
  mustConsentIsUnknown: (world) => whoMust(world) === undefined,
  covenantNarrows,
  namedGroundIsNarrowed: (world) => covenantNarrows(world) && namedRules(world).some((rule) => rule.narrowedByCovenant === true),
  aGroundFellToCovenant: (world) => rulesOf(world, 'ground').some((rule) => fellToCovenant(world, rule)),
  withinTerm: (world) => {
    const term = endOfTerm(world);
    return term !== undefined && term.start <= world.at && world.at < term.end;
  },
  termIsOver: (world) => {
    const term = endOfTerm(world);
    return term !== undefined && term.end <= world.at;
  },
  conflictRecorded: (world) => facts(world).conflict !== undefined,
  conflictTestsMet: (world) => CONFLICT_TESTS.every((test) => facts(world).conflict?.[test] === true),
  anotherGroundFits: (world) =>
    rulesOf(world, 'ground').some(
      (rule) => rule.ground !== 'toestemming' && rule.ground !== 'conflict-van-plichten' && groundFits(world, rule),
    ),
  namedGroundListsOtherCategories: (world) =>
    namedRules(world).some((rule) => rule.categories !== undefined && !rule.categories.some((one) => one === world.category)),
  clientIsSubject: ({ who }) => who.person === 'subject',
  clientHasGezag: ({ who, request }) => who.person !== undefined && (request.subject?.gezag ?? []).includes(who.person),
  incapacitated: ({ request }) => request.subject?.incapacitated === true,
  onlyAnoniem: ({ request, ruleSet }) => (request.categories ?? []).every((one) => ruleSet.leftOutAmongOthers.includes(one)),
  cellsLargeEnough: (world) => (facts(world).cellCount ?? -1) >= world.ruleSet.smallestCell,
};
