import { dateInTheNetherlands } from '@kapstok/graphql';

/**
 * Whole years at a moment, by the calendar of Europe/Amsterdam; who is born on 29 February has a birthday on 1 March in other
 * years. The same number as `kapstok.age_at` in the database. `birthDate` is YYYY-MM-DD.
 */
export function ageAt(birthDate: string, at: Date): number {
  const today = dateInTheNetherlands(at);
  return today < birthDate ? 0 - wholeYears(today, birthDate) : wholeYears(birthDate, today);
}

function wholeYears(from: string, until: string): number {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return until.slice(5) < from.slice(5) ? years - 1 : years;
}
