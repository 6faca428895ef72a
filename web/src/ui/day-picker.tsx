import 'dayjs/locale/en-gb';
import 'dayjs/locale/uk';
import { DatePicker } from '@mantine/dates';
import type { CalendarDate } from '../lib/calendar-date';
import { useLocale } from '../lib/messages';

interface DayPickerProps {
  readonly value?: CalendarDate | null;
  readonly minDate?: CalendarDate;
  readonly maxDate?: CalendarDate;
  onPick(day: CalendarDate): void;
}

/** A month to pick one day from. Fetched when first asked for. */
export function DayPicker({ value, minDate, maxDate, onPick }: DayPickerProps) {
  const locale = useLocale();
  return (
    <DatePicker
      locale={locale === 'en' ? 'en-gb' : 'uk'}
      firstDayOfWeek={1}
      minDate={minDate}
      maxDate={maxDate}
      defaultDate={value ?? undefined}
      {...(value === undefined ? {} : { value })}
      onChange={(day) => {
        if (day !== null) onPick(day);
      }}
      p="xs"
    />
  );
}
