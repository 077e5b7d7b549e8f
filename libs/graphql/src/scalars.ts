import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { BadInput } from '@kapstok/errors';
import { calendarDay, isCalendarDay } from './calendar-day';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

// A moment that is kept is written with a year of four digits, in every time zone: in the log, and in what a decision is taken on.
const YEARS = { from: 1000, until: 9998 } as const;

/** A calendar date, `YYYY-MM-DD`, without a time zone. */
export class CalendarDate {}

@Scalar('Date', () => CalendarDate)
export class DateScalar implements CustomScalar<string, string> {
  description = 'A calendar date, YYYY-MM-DD, without a time zone';

  parseValue(value: unknown): string {
    return calendarDay('Date', typeof value === 'string' ? value : '');
  }

  serialize(value: unknown): string {
    return String(value);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}

@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'A moment, ISO 8601 with Z or an offset';

  parseValue(value: unknown): Date {
    const moment = typeof value === 'string' && MOMENT.test(value) && isCalendarDay(value.slice(0, 10)) ? new Date(value) : undefined;
    if (!moment || Number.isNaN(moment.getTime())) throw new BadInput('DateTime', 'a moment as ISO 8601 with Z or an offset');
    const year = moment.getUTCFullYear();
    if (year < YEARS.from || year > YEARS.until) throw new BadInput('DateTime', `a moment in the years ${YEARS.from} to ${YEARS.until}`);
    return moment;
  }

  serialize(value: unknown): string {
    return (value instanceof Date ? value : new Date(String(value))).toISOString();
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
