import { Autocomplete, SegmentedControl, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../lib/messages';
import { FREQUENT_CURRENCIES } from '../../lib/money';
import { GIFT_DIRECTIONS } from '../../lib/vocabulary';
import { EntryRows } from '../../ui/entry-rows';
import { NO_COST, NO_GIFT } from './visit-form-rows';
import { type VisitValues } from './visit-form-values';
import classes from './visit-form.module.css';

/** What the visit costs, each line in its own currency, and what was given and received. */
export function CostFields({ form }: { readonly form: UseFormReturnType<VisitValues> }) {
  const t = useT();
  const { costs } = form.values;
  return (
    <div className={classes.fields}>
      <EntryRows
        form={form}
        path="costs"
        legend={t('visit.costs')}
        addLabel={t('visitForm.addCost')}
        removeLabel={t('visitForm.removeCost')}
        onAdd={() => form.insertListItem('costs', { ...NO_COST, currency: costs.at(-1)?.currency ?? NO_COST.currency })}
      >
        {(index) => (
          <>
            <TextInput label={t('visitForm.costWhat')} {...form.getInputProps(`costs.${index}.what`)} />
            <div className={classes.triple}>
              <TextInput
                label={t('visitForm.amount')}
                inputMode="decimal"
                {...form.getInputProps(`costs.${index}.amount`)}
                error={form.errors[`costs.${index}.money.amount`]}
                data-path={`costs.${index}.money.amount`}
              />
              <Autocomplete
                label={t('visitForm.currency')}
                data={FREQUENT_CURRENCIES}
                {...form.getInputProps(`costs.${index}.currency`)}
                error={form.errors[`costs.${index}.money.currency`]}
                data-path={`costs.${index}.money.currency`}
              />
              <TextInput label={t('visit.paidBy')} {...form.getInputProps(`costs.${index}.paidBy`)} />
            </div>
          </>
        )}
      </EntryRows>
      <EntryRows
        form={form}
        path="gifts"
        legend={t('visit.gifts')}
        addLabel={t('visitForm.addGift')}
        removeLabel={t('visitForm.removeGift')}
        onAdd={() => form.insertListItem('gifts', NO_GIFT)}
      >
        {(index) => (
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('visitForm.giftDirection')}
              data={GIFT_DIRECTIONS.map((value) => ({ value, label: t(`enum.GiftDirection.${value}`) }))}
              {...form.getInputProps(`gifts.${index}.direction`)}
            />
            <div className={classes.when}>
              <TextInput label={t('visitForm.giftWhat')} {...form.getInputProps(`gifts.${index}.what`)} />
              <TextInput
                type="number"
                min={1}
                label={t('visitForm.quantity')}
                {...form.getInputProps(`gifts.${index}.quantity`)}
              />
            </div>
          </>
        )}
      </EntryRows>
    </div>
  );
}
