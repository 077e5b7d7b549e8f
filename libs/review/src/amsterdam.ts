const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface OnTheClock {
  readonly day: string;
  readonly hour: number;
}

// The clock differs from UTC by whole hours, so one answer holds for a whole hour; a year has few of them.
const hours = new Map<number, OnTheClock>();

/** Where summer time begins and ends in a year: the last Sundays of March and October at 01:00 UTC (Directive 2000/84/EC). */
function summerOf(year: number): readonly [number, number] {
  const lastSunday = (month: number) => {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return last.getTime() - last.getUTCDay() * DAY + HOUR;
  };
  return [lastSunday(2), lastSunday(9)];
}

function onTheClock(at: number): OnTheClock {
  const number = Math.floor(at / HOUR);
  let clock = hours.get(number);
  if (!clock) {
    const [begins, ends] = summerOf(new Date(at).getUTCFullYear());
    const local = new Date(at + (at >= begins && at < ends ? 2 : 1) * HOUR);
    clock = { day: local.toISOString().slice(0, 10), hour: local.getUTCHours() };
    if (hours.size > 100_000) hours.clear();
    hours.set(number, clock);
  }
  return clock;
}

/** The day in Amsterdam of a moment (milliseconds since 1970), as YYYY-MM-DD. */
export function dayOf(at: number): string {
  return onTheClock(at).day;
}

/** From 23:00 to 06:00 in Amsterdam. */
export function isNight(at: number): boolean {
  const { hour } = onTheClock(at);
  return hour >= 23 || hour < 6;
}

/** The number of a day since 1970; days are told apart by it. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}
