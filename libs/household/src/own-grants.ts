import type { ActingHat } from '@kapstok/organisation';

/**
 * Under which keys grants are held for the acting hat: its own, and its organisation with its task. The first lock filters by
 * these; row-level security works them out by itself in `kapstok.holder_keys()`.
 */
export function holderKeys(hat: Pick<ActingHat, 'id' | 'task'> & { organisation: { id: string } }): [own: string, shared: string] {
  return [`hat:${hat.id}`, `task:${hat.organisation.id}:${hat.task}`];
}

/**
 * The first lock in SQL: the row `g` of `kapstok.access_grant` reaches into a dossier, is held under one of the keys in parameter
 * `keys` (an array) and is valid at the moment in parameter `at`. Row-level security asks the same again.
 */
export function heldNow(keys: `$${number}`, at: `$${number}`): string {
  return `g.reach = 'dossier' and g.holder_key = any (${keys}::text[]) and ${validAt('g', at)}`;
}

/**
 * As `heldNow`, for a look at one dossier: also with a grant of break-glass (rules §8) or of a review by the FG (V7). Lists, counts and
 * cases ask `heldNow`: an emergency and a review open one dossier and find none.
 */
export function opensNow(keys: `$${number}`, at: `$${number}`): string {
  return `g.reach in ('dossier', 'emergency', 'review') and g.holder_key = any (${keys}::text[]) and ${validAt('g', at)}`;
}

/** The row `alias` with a period is valid at the moment in parameter `at`. Its end is not part of it. */
export function validAt(alias: string, at: `$${number}`): string {
  return `${alias}.valid_from <= ${at} and (${alias}.valid_until is null or ${at} < ${alias}.valid_until)`;
}
