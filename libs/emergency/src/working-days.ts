import { dateInTheNetherlands } from '@kapstok/graphql';

const DAY = 86_400_000;

/**
 * The end of the `days`-th working day after a moment, by the calendar of the Netherlands: midnight at the close of that day. The day
 * of the moment itself does not count. Saturdays, Sundays and the generally recognised holidays of the Algemene termijnenwet
 * (articles 1 and 3) are no working days.
 */
export function afterWorkingDays(moment: Date, days: number): Date {
  let date = dateInTheNetherlands(moment);
  for (let left = days; left > 0; ) {
    date = later(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return startOf(later(date, 1));
}

/** `date` is YYYY-MM-DD. */
export function isWorkingDay(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays(Number(date.slice(0, 4))).includes(date);
}

/** Atw article 3: the first paragraph, and Good Friday by the second. */
export function holidays(year: number): string[] {
  const easter = easterSunday(year);
  const around = [-2, 1, 39, 50].map((days) => later(easter, days));
  const fixed = ['01-01', '05-05', '12-25', '12-26'].map((day) => `${year}-${day}`);
  // The King's birthday is kept a day earlier when it falls on a Sunday.
  const birthday = `${year}-04-27`;
  return [...around, ...fixed, new Date(`${birthday}T00:00:00Z`).getUTCDay() === 0 ? `${year}-04-26` : birthday];
}

// The Gregorian computus of Meeus, Jones and Butcher.
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leaps = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`;
}

const two = (number: number) => String(number).padStart(2, '0');

function later(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Midnight in the Netherlands at the beginning of a day (YYYY-MM-DD), in summer and in winter time. */
export function startOf(date: string): Date {
  const summer = new Date(`${date}T00:00:00+02:00`);
  return dateInTheNetherlands(summer) === date ? summer : new Date(`${date}T00:00:00+01:00`);
}
