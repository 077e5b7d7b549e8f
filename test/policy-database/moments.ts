import type { Dice } from './dice';
import type { Period } from './world';

const DAY = 24 * 3600 * 1000;
const BASE = Date.parse('2026-03-01T10:00:00.000Z');
const LONG_AGO = BASE - 1000 * DAY;

/** The few moments at which anything in a world begins or ends, so that a look at one of them is at the edge of much at once. */
export const EDGES: readonly number[] = [-90, -30, -7, 0, 7, 30, 90].map((days) => BASE + days * DAY);

/** Exactly at an edge, a millisecond beside it, or anywhere. */
export function someMoment(dice: Dice): number {
  const edge = dice.one(EDGES);
  return dice.one([edge, edge, edge - 1, edge + 1, EDGES[0]! + dice.below(180 * DAY)]);
}

/** Mostly in force, with a begin and an end at an edge by chance. */
export function somePeriod(dice: Dice): Period {
  const from = dice.chance(0.55) ? LONG_AGO : dice.one(EDGES);
  const until = dice.chance(0.5) ? dice.one(EDGES) : null;
  return { from, until: until !== null && until > from ? until : null };
}

/** In force nearly always. */
export function longPeriod(dice: Dice): Period {
  return dice.chance(0.75) ? { from: LONG_AGO, until: null } : somePeriod(dice);
}
