import { Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { KnownPrecision } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { KNOWN_PRECISIONS } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import classes from './promotion.module.css';

interface DatedValues {
  readonly datePrecision: KnownPrecision;
}

interface KnownDateFieldProps<Values extends DatedValues> {
  readonly label: string;
  readonly form: UseFormReturnType<Values>;
  /** Name of the day in the form. */
  readonly path: string;
  readonly today: CalendarDate;
}

/** A day and how exactly it is known; where there is none, it is not asked for. */
export function KnownDateField<Values extends DatedValues>({ label, form, path, today }: KnownDateFieldProps<Values>) {
  const t = useT();
  return (
    <div className={classes.pair}>
      <Select
        label={t('knownDate.precision')}
        allowDeselect={false}
        data={KNOWN_PRECISIONS.map((value) => ({ value, label: t(`enum.KnownPrecision.${value}`) }))}
        {...form.getInputProps('datePrecision')}
      />
      {form.getValues().datePrecision !== 'NONE' && (
        <DateField label={label} maxDate={today} {...form.getInputProps(path)} />
      )}
    </div>
  );
}
