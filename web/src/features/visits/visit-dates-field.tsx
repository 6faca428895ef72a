import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { DatePickerInput, MonthPickerInput, YearPickerInput } from '@mantine/dates';
import type { UseFormReturnType } from '@mantine/form';
import { IconCalendarEvent, IconPlus, IconX } from '@tabler/icons-react';
import { useLocale, useT } from '../../lib/messages';
import { DATE_PRECISIONS } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { useVisitDates } from './use-visit-dates';
import { NO_DAYS } from './visit-form-rows';
import { type VisitValues } from './visit-form-values';
import classes from './visit-form.module.css';

/** One day, a range, several, or as little as is known: a month, a year, a beginning. */
export function VisitDatesField({ form }: { readonly form: UseFormReturnType<VisitValues> }) {
  const t = useT();
  const { datePrecision, dates } = form.values;
  return (
    <fieldset className={classes.group} data-path="dates" tabIndex={-1}>
      <legend>{t('visit.when')}</legend>
      <SegmentedControl
        aria-label={t('visit.precision')}
        size="xs"
        fullWidth
        value={datePrecision}
        data={DATE_PRECISIONS.map((value) => ({ value, label: t(`visitForm.precision.${value}`) }))}
        onChange={(value) => {
          const precision = DATE_PRECISIONS.find((known) => known === value) ?? 'DAY';
          form.setValues({ datePrecision: precision, dates: precision === 'ONGOING' ? dates.slice(0, 1) : dates });
        }}
      />
      {dates.map((_, index) => (
        <div key={index} className={classes.row}>
          <div className={classes.grow}>
            <DaysField form={form} index={index} />
          </div>
          {dates.length > 1 && (
            <ActionIcon
              size={36}
              aria-label={t('visitForm.removeDays')}
              onClick={() => form.removeListItem('dates', index)}
            >
              <IconX size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {form.errors['dates'] && <p className={classes.error}>{form.errors['dates']}</p>}
      {datePrecision !== 'ONGOING' && dates.at(-1)?.startsOn !== null && (
        <Button
          size="xs"
          variant="subtle"
          className={classes.more}
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          onClick={() => form.insertListItem('dates', NO_DAYS)}
        >
          {t('visitForm.moreDays')}
        </Button>
      )}
    </fieldset>
  );
}

function DaysField({ form, index }: { readonly form: UseFormReturnType<VisitValues>; readonly index: number }) {
  const t = useT();
  const datesOf = useVisitDates();
  const locale = useLocale() === 'en' ? 'en-gb' : 'uk';
  const { startsOn = null, endsOn = null } = form.values.dates[index] ?? NO_DAYS;
  const error = form.errors[`dates.${index}.endsOn`] ?? form.errors[`dates.${index}.startsOn`];
  const set = (from: string | null, to: string | null) => {
    form.setFieldValue(`dates.${index}`, { startsOn: from, endsOn: to });
    form.clearFieldError('dates');
    form.clearFieldError(`dates.${index}.endsOn`);
  };
  const { datePrecision } = form.values;
  const chosen = startsOn !== null && datesOf({ datePrecision, dates: [{ startsOn, endsOn: endsOn ?? startsOn }] });
  const common = {
    'aria-label': [t('visit.when'), chosen].filter(Boolean).join(': '),
    'data-path': `dates.${index}.endsOn`,
    error,
    locale,
    leftSection: <IconCalendarEvent size={16} stroke={1.75} aria-hidden />,
    popoverProps: { shadow: 'md' },
  } as const;
  switch (form.values.datePrecision) {
    case 'DAY':
      return (
        <DatePickerInput
          {...common}
          type="range"
          allowSingleDateInRange
          firstDayOfWeek={1}
          valueFormat="D MMMM YYYY"
          labelSeparator=" – "
          placeholder={t('visitForm.daysPlaceholder')}
          value={[startsOn, endsOn]}
          onChange={([from, to]) => set(from, to)}
        />
      );
    case 'MONTH':
      return (
        <MonthPickerInput
          {...common}
          valueFormat="MMMM YYYY"
          placeholder={t('visitForm.monthPlaceholder')}
          value={startsOn}
          onChange={(month) => set(month, month)}
        />
      );
    case 'YEAR':
      return (
        <YearPickerInput
          {...common}
          valueFormat="YYYY"
          placeholder={t('visitForm.yearPlaceholder')}
          value={startsOn}
          onChange={(year) => set(year, year)}
        />
      );
    case 'ONGOING':
      return (
        <DateField label={t('visitForm.since')} value={startsOn} onChange={(day) => set(day, day)} error={error} />
      );
  }
}
