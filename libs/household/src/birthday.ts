import { dateInTheNetherlands } from '@kapstok/graphql';

const HOUR = 3_600_000;

/**
 * The moment at which somebody turns `years`: midnight in the Netherlands on that birthday. Who is born on 29 February has it on
 * 1 March in other years. From this moment on `ageAt` gives at least `years`. `birthDate` is YYYY-MM-DD.
 */
export function birthdayAt(birthDate: string, years: number): Date {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  // A date that the year does not have runs on into the next month.
  const noon = new Date(Date.UTC(year + years, month - 1, day, 12));
  const date = dateInTheNetherlands(noon);
  const midnights = [1, 2].map((hours) => new Date(noon.getTime() - (12 + hours) * HOUR));
  const found = midnights.find((at) => dateInTheNetherlands(at) === date && dateInTheNetherlands(new Date(at.getTime() - 1)) !== date);
  if (!found) throw new Error(`${date} has no midnight in the Netherlands`);
  return found;
}
