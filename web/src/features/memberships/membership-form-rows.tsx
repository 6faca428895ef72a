import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { DateField } from '../../ui/date-field';
import { EntryRows } from '../../ui/entry-rows';
import { MoneyFields } from '../../ui/money-fields';
import { UserPicker } from '../../ui/pickers/user-picker';
import { blankFee, type MembershipValues, NO_OBLIGATION } from './membership-form-values';
import classes from './memberships.module.css';

type Form = UseFormReturnType<MembershipValues>;

/** What each year of membership costs. */
export function FeeRows({ form }: { readonly form: Form }) {
  const t = useT();
  const { today } = useDates();
  return (
    <EntryRows
      form={form}
      path="fees"
      legend={t('membership.fees')}
      addLabel={t('membershipForm.addFee')}
      removeLabel={t('membershipForm.removeFee')}
      onAdd={() => form.insertListItem('fees', blankFee(today.slice(0, 4)))}
    >
      {(index) => {
        const field = (name: string) => form.getInputProps(`fees.${index}.${name}`);
        return (
          <>
            <div className={classes.pair}>
              <TextInput label={t('membership.year')} type="number" {...field('year')} />
              <MoneyFields form={form} path={`fees.${index}.amount`} label={t('membership.fee')} />
            </div>
            <div className={classes.pair}>
              <DateField label={t('projectForm.dueOn')} {...field('dueOn')} />
              <DateField label={t('membership.paidOn')} {...field('paidOn')} />
            </div>
            <TextInput label={t('agreement.note')} {...field('note')} />
          </>
        );
      }}
    </EntryRows>
  );
}

/** What the community has taken on as a member. */
export function ObligationRows({ form }: { readonly form: Form }) {
  const t = useT();
  return (
    <EntryRows
      form={form}
      path="obligations"
      legend={t('membership.obligations')}
      addLabel={t('membershipForm.addObligation')}
      removeLabel={t('membershipForm.removeObligation')}
      onAdd={() => form.insertListItem('obligations', NO_OBLIGATION)}
    >
      {(index) => {
        const field = (name: string) => form.getInputProps(`obligations.${index}.${name}`);
        return (
          <>
            <div className={classes.pair}>
              <TextInput label={t('membershipForm.obligationUk')} {...field('textUk')} />
              <TextInput label={t('membershipForm.obligationEn')} {...field('textEn')} />
            </div>
            <div className={classes.pair}>
              <DateField label={t('projectForm.dueOn')} {...field('dueOn')} />
              <UserPicker label={t('agreement.owner')} clearable {...field('ownerId')} />
            </div>
          </>
        );
      }}
    </EntryRows>
  );
}
