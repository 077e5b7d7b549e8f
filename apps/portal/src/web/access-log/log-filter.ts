import type { AccessLogFilter } from '../api/operations.generated';
import type { Problems } from '../form/use-form';
import { endOfDay, startOfDay } from '../language/dates';

export interface LogFilterValues {
  readonly outcome: string;
  readonly event: string;
  readonly purpose: string;
  readonly ground: string;
  readonly fromDay: string;
  readonly lastDay: string;
  readonly dossierId: string;
  readonly subjectId: string;
  readonly accountId: string;
  readonly organisationId: string;
  readonly hatId: string;
}

export const noFilter: LogFilterValues = {
  outcome: '', event: '', purpose: '', ground: '', fromDay: '', lastDay: '', dossierId: '', subjectId: '', accountId: '', organisationId: '', hatId: '',
};

const NAMES = Object.keys(noFilter) as (keyof LogFilterValues)[];
const NUMBERS = ['dossierId', 'subjectId', 'accountId', 'organisationId', 'hatId'] as const;
const NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function checkLogFilter(values: LogFilterValues): Problems<LogFilterValues> {
  const number = (value: string) => (value.trim() === '' || NUMBER.test(value.trim()) ? undefined : 'log.problem.number');
  return {
    lastDay: values.fromDay && values.lastDay && values.lastDay < values.fromDay ? 'log.problem.days' : undefined,
    ...Object.fromEntries(NUMBERS.map((name) => [name, number(values[name])])),
  };
}

export function logFilterInput(values: LogFilterValues): AccessLogFilter {
  const given = (name: keyof LogFilterValues) => values[name].trim() || null;
  return {
    outcome: given('outcome'), event: given('event'), purpose: given('purpose'), ground: given('ground'),
    from: values.fromDay ? startOfDay(values.fromDay) : null,
    until: values.lastDay ? endOfDay(values.lastDay) : null,
    ...Object.fromEntries(NUMBERS.map((name) => [name, given(name)])),
  };
}

/**
 * The filter that a link brought along, or the form before it. It is kept with the place in the history of the tab and in no address:
 * numbers of persons stand in no address bar and in no list of visited pages. What does not fit is left out, as the form would not take it.
 */
export function filterAt(state: unknown): LogFilterValues {
  const given = typeof state === 'object' && state !== null && 'logFilter' in state ? (state.logFilter as Record<string, unknown> | null) : null;
  const textOf = (name: string) => (typeof given?.[name] === 'string' ? given[name] : '');
  const values = Object.fromEntries(NAMES.map((name) => [name, textOf(name)])) as unknown as LogFilterValues;
  const problems = checkLogFilter(values);
  return Object.fromEntries(NAMES.map((name) => [name, problems[name] ? '' : values[name]])) as unknown as LogFilterValues;
}

/** What a place in the history keeps of a filter. */
export function placeOf(values: LogFilterValues): { readonly logFilter: LogFilterValues } {
  return { logFilter: values };
}

/** A link to the lines about this: from a person, a dossier or a line anywhere in the portal. */
export function logLink(filter: Partial<LogFilterValues>): { readonly to: string; readonly state: { readonly logFilter: LogFilterValues } } {
  return { to: '/logboek', state: placeOf({ ...noFilter, ...filter }) };
}
