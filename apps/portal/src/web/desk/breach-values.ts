import type { Problems } from '../form/use-form';
import { momentOfDay } from '../language/dates';

export type BreachKind = 'authority' | 'persons';

export interface BreachValues {
  /** done or left */
  readonly what: string;
  /** YYYY-MM-DD, in the Netherlands */
  readonly happenedOn: string;
  /** HH:MM, in the Netherlands */
  readonly happenedAt: string;
  /** the reference of the supervisor, or how the persons were told */
  readonly words: string;
  /** why it was left, or why it was late */
  readonly reason: string;
}

export const nothingRecorded: BreachValues = { what: '', happenedOn: '', happenedAt: '', words: '', reason: '' };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The moment that was filled in, in milliseconds; undefined as long as it is none. */
function happened({ happenedOn, happenedAt }: BreachValues): number | undefined {
  return happenedOn !== '' && TIME.test(happenedAt) ? Date.parse(momentOfDay(happenedOn, happenedAt)) : undefined;
}

/** Whether a report comes after the 72 hours, and says why (AVG 33(1)). */
export function isLate(values: BreachValues, kind: BreachKind, tellBy: string): boolean {
  return kind === 'authority' && values.what === 'done' && (happened(values) ?? 0) > Date.parse(tellBy);
}

export function checkBreach(kind: BreachKind, tellBy: string, now = Date.now()): (values: BreachValues) => Problems<BreachValues> {
  return (values) => {
    const done = values.what === 'done';
    const moment = happened(values);
    const asksWhy = values.what === 'left' || isLate(values, kind, tellBy);
    return {
      what: values.what === '' ? 'breach.problem.what' : undefined,
      happenedOn: done && values.happenedOn === '' ? 'desk.problem.knownOn' : undefined,
      happenedAt: done && (!TIME.test(values.happenedAt) || (moment ?? 0) > now) ? 'desk.problem.knownAt' : undefined,
      words: done && values.words.trim() === '' ? (kind === 'authority' ? 'breach.problem.reference' : 'breach.problem.how') : undefined,
      reason: asksWhy && values.reason.trim() === '' ? 'breach.problem.reason' : undefined,
    };
  };
}

/** What is sent: a moment and words of what was done, a reason of what was left or late. */
export function breachInput(values: BreachValues, kind: BreachKind, tellBy: string) {
  const done = values.what === 'done';
  return {
    kind, done,
    happenedAt: done ? momentOfDay(values.happenedOn, values.happenedAt) : null,
    words: done ? values.words : null,
    reason: !done || isLate(values, kind, tellBy) ? values.reason : null,
  };
}
