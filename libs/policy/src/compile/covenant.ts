import { instant } from '../moment';
import type { Covenant, Hat } from '../vocabulary';
import { categoryMask, type Situation } from './situation';

const NONE_IN_FORCE = -1;
const NOT_LOOKED_UP = -2;

function isParty(covenant: Covenant, hat: Hat): boolean {
  return covenant.parties.some((party) => party.org === hat.org && party.task === hat.task);
}

function isInForce(covenant: Covenant, situation: Situation, to: Hat): boolean {
  const { request, who, at } = situation;
  if (!covenant.signedByAll || covenant.suspended === true) return false;
  if (request.purpose === undefined || !covenant.purposes.includes(request.purpose)) return false;
  if (!isParty(covenant, who) || !isParty(covenant, to)) return false;
  return instant(covenant.from) <= at && (covenant.until === undefined || at < instant(covenant.until));
}

function coveredCategories(situation: Situation): number {
  const { request, to } = situation;
  let covered = NONE_IN_FORCE;
  if (to === undefined || request.covenants === undefined) return covered;
  for (const covenant of request.covenants) {
    if (isInForce(covenant, situation, to)) covered = Math.max(covered, 0) | categoryMask(covenant.categories);
  }
  return covered;
}

/** At least one covenant is in force between the two for the purpose, and the category at hand is in none of them. */
export function covenantNarrows(situation: Situation): boolean {
  if (situation.covered === NOT_LOOKED_UP) situation.covered = coveredCategories(situation);
  return situation.covered !== NONE_IN_FORCE && (situation.covered & situation.bit) === 0;
}
