import type { Covenant, Hat } from '../vocabulary';
import { clock, type World } from './world';

function hasParty(covenant: Covenant, hat: Hat): boolean {
  return covenant.parties.some((party) => party.org === hat.org && party.task === hat.task);
}

function isInForce(world: World, covenant: Covenant): boolean {
  const { to, who, request, at } = world;
  if (to === undefined || request.purpose === undefined) return false;
  if (!covenant.signedByAll || covenant.suspended === true) return false;
  if (at < clock(covenant.from) || (covenant.until !== undefined && at >= clock(covenant.until))) return false;
  return hasParty(covenant, who) && hasParty(covenant, to) && covenant.purposes.includes(request.purpose);
}

/** At least one covenant is in force between the two for this purpose, and the category is in none of them. */
export function covenantNarrows(world: World): boolean {
  const inForce = (world.request.covenants ?? []).filter((covenant) => isInForce(world, covenant));
  return inForce.length > 0 && !inForce.some((covenant) => covenant.categories.some((one) => one === world.category));
}
