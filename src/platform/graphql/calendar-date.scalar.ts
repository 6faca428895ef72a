import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { type CalendarDate, EARLIEST_DATE, isCalendarDate, LATEST_DATE } from '../../kernel/calendar-date.js';
import { invalid } from '../../kernel/domain-error.js';

/** Names the GraphQL scalar for decorators; values are plain `YYYY-MM-DD` strings. */
export class CalendarDateScalarType {}

@Scalar('CalendarDate', () => CalendarDateScalarType)
export class CalendarDateScalar implements CustomScalar<string, CalendarDate> {
  readonly description = 'A calendar date without time and zone, `YYYY-MM-DD`, between 1900-01-01 and 2200-12-31.';

  serialize(value: unknown): string {
    return String(value);
  }

  parseValue(value: unknown): CalendarDate {
    if (!isCalendarDate(value)) {
      throw invalid('date', 'date', {
        uk: 'Такої дати немає. Напишіть її як 2026-12-09.',
        en: 'There is no such date. Write it as 2026-12-09.',
      });
    }
    if (value < EARLIEST_DATE || value > LATEST_DATE) {
      throw invalid('date_range', 'date', {
        uk: 'Рік має бути від 1900 до 2200.',
        en: 'The year must be between 1900 and 2200.',
      });
    }
    return value;
  }

  parseLiteral(ast: ValueNode): CalendarDate {
    return this.parseValue(ast.kind === Kind.STRING ? ast.value : null);
  }
}
