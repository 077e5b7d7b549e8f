import type { Language } from './text';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
// The files speak of days and hours in the Netherlands, also for who reads them elsewhere.
const timeZone = 'Europe/Amsterdam';

/** A day in words. `value`: `YYYY-MM-DD` or a moment in ISO 8601; anything else comes back as it is. */
export function dateText(value: string, language: Language): string {
  // A date without a time is midday, so that no time zone can move it to another day.
  const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00Z` : value);
  if (Number.isNaN(moment.getTime())) return value;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(moment);
}

/** A day and a time in words. `value`: a moment in ISO 8601; anything else comes back as it is. */
export function momentText(value: string, language: Language): string {
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return value;
  const time = new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(moment);
  return `${dateText(value, language)} ${time}`;
}

/** The time of a moment by the clock of the Netherlands, `HH:MM`. */
export function timeOfDay(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone }).format(new Date(moment));
}

/** Minutes that the Netherlands is ahead of UTC at this moment. */
function offsetMinutes(moment: Date): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** The moment at which a day (`YYYY-MM-DD`) starts in the Netherlands, in ISO 8601. */
export function startOfDay(day: string): string {
  const utc = new Date(`${day}T00:00:00Z`);
  return new Date(utc.getTime() - offsetMinutes(utc) * 60_000).toISOString();
}

/** The moment of a day (`YYYY-MM-DD`) and a time (`HH:MM`) by the clock of the Netherlands, in ISO 8601; of an hour that comes twice one of both. */
export function momentOfDay(day: string, time: string): string {
  const utc = Date.parse(`${day}T${time}:00Z`);
  const near = new Date(utc - offsetMinutes(new Date(utc)) * 60_000);
  return new Date(utc - offsetMinutes(near) * 60_000).toISOString();
}

/** The moment at which a day (`YYYY-MM-DD`) is over in the Netherlands: the start of the next one. */
export function endOfDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return startOfDay(next.toISOString().slice(0, 10));
}

/** The day it is in the Netherlands, `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(now);
}
