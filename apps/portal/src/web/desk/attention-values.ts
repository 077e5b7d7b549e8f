import type { Problems } from '../form/use-form';

export interface AttentionValues {
  /** YYYY-MM-DD */
  readonly from: string;
  /** the last day that counts */
  readonly lastDay: string;
  readonly reason: string;
}

const DAY = 86_400_000;
/** as the api takes it (decision 10) */
const MOST_DAYS = 400;

export function checkAttention(today: string): (values: AttentionValues) => Problems<AttentionValues> {
  return ({ from, lastDay, reason }) => ({
    from: from === '' || from < today ? 'attention.problem.from' : undefined,
    lastDay: lastDay === '' || lastDay < from || (Date.parse(dayAfter(lastDay)) - Date.parse(from)) / DAY > MOST_DAYS ? 'attention.problem.lastDay' : undefined,
    reason: reason.trim() === '' ? 'attention.problem.reason' : undefined,
  });
}

export function attentionInput(personId: string, { from, lastDay, reason }: AttentionValues) {
  return { personId, from, until: dayAfter(lastDay), reason };
}

/** The day (YYYY-MM-DD) after or before another. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Goes along in the history of the tab: the number of a person stands in no address. */
export function attentionLink(personId: string): { readonly to: string; readonly state: { readonly attentionOf: string } } {
  return { to: '/te-beoordelen/in-het-nieuws', state: { attentionOf: personId } };
}

/** The person that a link brought along, if one did. */
export function personAt(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'attentionOf' in state && typeof state.attentionOf === 'string' ? state.attentionOf : null;
}
