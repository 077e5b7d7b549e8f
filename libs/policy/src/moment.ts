const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const DAY_MS = 24 * 60 * 60 * 1000;

/** Two digits at `i`, or NaN. NaN travels through every sum below, so one test at the end is enough. */
function two(text: string, i: number): number {
  const tens = text.charCodeAt(i) - 48;
  const ones = text.charCodeAt(i + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1970-01-01 to the date, NaN when the calendar does not have it. */
function dayNumber(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12)) return NaN;
  const length = (DAYS_IN_MONTH[month - 1] as number) + (month === 2 && isLeap(year) ? 1 : 0);
  if (!(day >= 1 && day <= length)) return NaN;
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477;
  const thisYear = (DAYS_BEFORE_MONTH[month - 1] as number) + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
  return (year - 1970) * 365 + leapDays + thisYear;
}

/** Milliseconds of the offset `Z`, `+hh:mm` or `-hh:mm` that fills the text from `i`; NaN for anything else. */
function offset(text: string, i: number): number {
  const sign = text.charCodeAt(i);
  if (sign === 90) return text.length === i + 1 ? 0 : NaN;
  if ((sign !== 43 && sign !== 45) || text.length !== i + 6 || text.charCodeAt(i + 3) !== 58) return NaN;
  const hours = two(text, i + 1);
  const minutes = two(text, i + 4);
  if (!(hours <= 23 && minutes <= 59)) return NaN;
  return (sign === 43 ? 1 : -1) * (hours * 60 + minutes) * 60_000;
}

/**
 * Milliseconds since 1970 of an ISO 8601 moment with offset or Z (`2026-03-10T10:00:00.123456Z`), or NaN.
 * Unlike Date.parse it knows no 30 February, wants an offset, and keeps microseconds, so that the order of two
 * moments in PostgreSQL and here is the same.
 */
export function instant(text: string): number {
  if (text.length < 17 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58) return NaN;
  const day = dayNumber(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
  const hours = two(text, 11);
  const minutes = two(text, 14);
  let seconds = 0;
  let fraction = 0;
  let i = 16;
  if (text.charCodeAt(i) === 58) {
    seconds = two(text, i + 1);
    i += 3;
    if (text.charCodeAt(i) === 46) {
      const start = ++i;
      for (let unit = 100; text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57; i++, unit /= 10) {
        if (i - start < 6) fraction += (text.charCodeAt(i) - 48) * unit;
      }
      if (i === start) return NaN;
    }
  }
  if (!(hours <= 23 && minutes <= 59 && seconds <= 59)) return NaN;
  return day * DAY_MS + (hours * 60 + minutes) * 60_000 + seconds * 1000 + fraction - offset(text, i);
}
