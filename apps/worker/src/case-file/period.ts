import { pathText, type Path } from './problem';
import type { Review } from './review';

/** A stretch of time: from its start on, up to but not including its end; no end is open. Dates or moments. */
export interface Period {
  readonly validFrom?: string;
  readonly validUntil?: string;
}

export const instant = (text: string): number => Date.parse(text);

/** Whether the moment falls in the period. What is not known is not. */
export function covers({ validFrom, validUntil }: Period, moment: string): boolean {
  if (validFrom === undefined) return false;
  return instant(validFrom) <= instant(moment) && (validUntil === undefined || instant(moment) < instant(validUntil));
}

export function overlap(a: Period, b: Period): boolean {
  const start = (one: Period) => (one.validFrom === undefined ? NaN : instant(one.validFrom));
  const end = (one: Period) => (one.validUntil === undefined ? Infinity : instant(one.validUntil));
  return start(a) < end(b) && start(b) < end(a);
}

export function checkOrder(review: Review, path: Path, { validFrom, validUntil }: Period): void {
  if (validFrom !== undefined && validUntil !== undefined && instant(validUntil) <= instant(validFrom)) {
    review.problem([...path, 'validUntil'], 'not after validFrom');
  }
}

/** Two periods of the same `who` in one list may follow each other, not run together. */
export function checkOverlaps(review: Review, periods: readonly { readonly who: string; readonly path: Path; readonly period: Period }[]): void {
  periods.forEach((later, i) => {
    const earlier = periods.slice(0, i).find(({ who, period }) => who === later.who && overlap(period, later.period));
    if (earlier) review.problem([...later.path, 'validFrom'], `overlaps with ${pathText(earlier.path)}`);
  });
}

// Swedish writes a date as YYYY-MM-DD.
const dutchCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in the Netherlands on which a moment falls. */
export function dayOf(moment: string): string {
  return dutchCalendar.format(new Date(moment));
}

/** Whole years at a moment, by the calendar of the Netherlands. */
export function ageAt(birthDate: string, moment: string): number {
  const day = dayOf(moment);
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);
}
