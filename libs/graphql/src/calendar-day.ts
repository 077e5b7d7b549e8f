import { BadInput } from '@kapstok/errors';

// There was no year 0, and PostgreSQL knows none.
const CALENDAR_DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

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
