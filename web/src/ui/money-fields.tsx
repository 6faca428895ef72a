import { Autocomplete, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../lib/messages';
import { FREQUENT_CURRENCIES } from '../lib/money';
import classes from './money-fields.module.css';

interface MoneyFieldsProps<Values extends object> {
  readonly form: UseFormReturnType<Values>;
  /** of a value with `amount` and `currency` */
  readonly path: string;
  readonly label: string;
}

/** An amount in whatever currency, as it is written. */
export function MoneyFields<Values extends object>({ form, path, label }: MoneyFieldsProps<Values>) {
  const t = useT();
  return (
    <div className={classes.money}>
      <TextInput label={label} inputMode="decimal" {...form.getInputProps(`${path}.amount`)} />
      <Autocomplete
        label={t('visitForm.currency')}
        aria-label={`${label}: ${t('visitForm.currency')}`}
        data={FREQUENT_CURRENCIES}
        {...form.getInputProps(`${path}.currency`)}
      />
    </div>
  );
}
