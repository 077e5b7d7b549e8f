const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const springs = new Map<number, readonly [number, number]>();

/** Where summer time begins and ends in a year: the last Sundays of March and October at 01:00 UTC (Directive 2000/84/EC). */
function summerOf(year: number): readonly [number, number] {
  let summer = springs.get(year);
  if (!summer) {
    const lastSunday = (month: number) => {
      const last = new Date(Date.UTC(year, month + 1, 0));
      return last.getTime() - last.getUTCDay() * DAY + HOUR;
    };
    springs.set(year, (summer = [lastSunday(2), lastSunday(9)]));
  }
  return summer;
}

/** The moment (milliseconds since 1970) on the clock of Amsterdam, as if that were UTC. */
function onTheClock(at: number): Date {
  const [begins, ends] = summerOf(new Date(at).getUTCFullYear());
  return new Date(at + (at >= begins && at < ends ? 2 : 1) * HOUR);
}

/** The day of a moment in Amsterdam, as YYYY-MM-DD. */
export function dayOf(at: number): string {
  return onTheClock(at).toISOString().slice(0, 10);
}

/** From 23:00 to 06:00 in Amsterdam. */
export function isNight(at: number): boolean {
  const hour = onTheClock(at).getUTCHours();
  return hour >= 23 || hour < 6;
}

/** The number of a day since 1970; days are told apart by it. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}
