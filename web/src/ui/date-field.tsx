import 'dayjs/locale/en-gb';
import 'dayjs/locale/uk';
import { DateInput } from '@mantine/dates';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CalendarDate } from '../lib/calendar-date';
import { useLocale } from '../lib/messages';

interface DateFieldProps {
  readonly label: string;
  readonly value?: CalendarDate | null;
  readonly onChange: (value: CalendarDate | null) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly clearable?: boolean;
  readonly minDate?: CalendarDate;
  readonly maxDate?: CalendarDate;
  readonly placeholder?: string;
  /** The label is said to screen readers only: the place shows it. */
  readonly labelHidden?: boolean;
}

/** A calendar date, typed or picked; shown as "9 грудня 2026", kept as `YYYY-MM-DD`. */
export function DateField({ clearable = true, label, labelHidden = false, ...props }: DateFieldProps) {
  const locale = useLocale();
  return (
    <DateInput
      {...props}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      clearable={clearable && !props.required}
      locale={locale === 'en' ? 'en-gb' : 'uk'}
      valueFormat="D MMMM YYYY"
      firstDayOfWeek={1}
      dateParser={parseTyped}
      leftSection={<IconCalendarEvent size={16} stroke={1.75} aria-hidden />}
      popoverProps={{ shadow: 'md' }}
    />
  );
}

/** Officials type 9.12.2026 or 2026-12-09; anything else waits for the calendar. */
function parseTyped(typed: string): CalendarDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed.trim());
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(typed.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : dotted ? [dotted[3], dotted[2], dotted[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : null;
}
