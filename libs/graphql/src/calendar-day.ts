import { BadInput } from '@kapstok/errors';

// There was no year 0, and PostgreSQL knows none.
const CALENDAR_DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const NETHERLANDS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Whether it is a day of the calendar as YYYY-MM-DD. 2026-02-30 parses in JavaScript; it is no day. */
export function isCalendarDay(text: string): boolean {
  const day = CALENDAR_DAY.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A day of the calendar, or BadInput with the field it stands in. */
export function calendarDay(field: string, text: string): string {
  if (!isCalendarDay(text)) throw new BadInput(field, 'a date as YYYY-MM-DD');
  return text;
}

/** The date of a moment by the calendar of the Netherlands, as YYYY-MM-DD. */
export function dateInTheNetherlands(at: Date): string {
  return NETHERLANDS.format(at);
}

/** A day of the calendar that has been, or is today in the Netherlands at the moment `at`; BadInput with the field it stands in. */
export function pastDay(field: string, text: string, at: Date): string {
  const day = calendarDay(field, text);
  if (day > dateInTheNetherlands(at)) throw new BadInput(field, 'in the future');
  return day;
}
