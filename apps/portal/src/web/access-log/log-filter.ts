import type { AccessLogFilter } from '../api/operations.generated';
import type { Problems } from '../form/use-form';
import { endOfDay, startOfDay } from '../language/dates';

export interface LogFilterValues {
  readonly outcome: string;
  readonly fromDay: string;
  readonly lastDay: string;
  readonly dossierId: string;
  readonly subjectId: string;
}

export const noFilter: LogFilterValues = { outcome: '', fromDay: '', lastDay: '', dossierId: '', subjectId: '' };

const NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function checkLogFilter(values: LogFilterValues): Problems<LogFilterValues> {
  const number = (value: string) => (value.trim() === '' || NUMBER.test(value.trim()) ? undefined : 'log.problem.number');
  return {
    lastDay: values.fromDay && values.lastDay && values.lastDay < values.fromDay ? 'log.problem.days' : undefined,
    dossierId: number(values.dossierId),
    subjectId: number(values.subjectId),
  };
}

export function logFilterInput(values: LogFilterValues): AccessLogFilter {
  return {
    outcome: values.outcome || null,
    from: values.fromDay ? startOfDay(values.fromDay) : null,
    until: values.lastDay ? endOfDay(values.lastDay) : null,
    dossierId: values.dossierId.trim() || null,
    subjectId: values.subjectId.trim() || null,
  };
}
