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

/** Names in the address of the page: who gets a link can read what it asks. */
const inAddress: Record<keyof LogFilterValues, string> = {
  outcome: 'uitkomst', event: 'gebeurtenis', purpose: 'doel', ground: 'grond', fromDay: 'vanaf', lastDay: 'tot-en-met', dossierId: 'dossier', subjectId: 'persoon',
  accountId: 'medewerker', organisationId: 'organisatie', hatId: 'pet',
};
const NAMES = Object.keys(inAddress) as (keyof LogFilterValues)[];
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

/** The filter in the address; what does not fit is left out, as the form would not take it either. */
export function filterInAddress(address: URLSearchParams): LogFilterValues {
  const values = Object.fromEntries(NAMES.map((name) => [name, address.get(inAddress[name]) ?? ''])) as unknown as LogFilterValues;
  const problems = checkLogFilter(values);
  return Object.fromEntries(NAMES.map((name) => [name, problems[name] ? '' : values[name]])) as unknown as LogFilterValues;
}

export function addressOf(values: LogFilterValues): Record<string, string> {
  return Object.fromEntries(NAMES.flatMap((name) => (values[name].trim() === '' ? [] : [[inAddress[name], values[name].trim()]])));
}

/** A link to the lines about this: from a person, a dossier or a line anywhere in the portal. */
export function logPath(filter: Partial<LogFilterValues>): string {
  return `/logboek?${new URLSearchParams(addressOf({ ...noFilter, ...filter }))}`;
}
