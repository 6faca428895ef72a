import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { addMonths } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { COOPERATION_SPHERES, TERM_KINDS } from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { LanguagesField } from '../../ui/languages-field';
import type { AgreementValues } from './agreement-form-values';
import classes from './agreement-form.module.css';

interface FieldsProps {
  readonly form: UseFormReturnType<AgreementValues>;
}

/** How long it binds; the last day to give notice follows from it. */
export function TermFields({ form }: FieldsProps) {
  const t = useT();
  const dates = useDates();
  const { termKind, inForceTo, noticeMonths } = form.values;
  const months = Number(noticeMonths);
  const noticeOn = inForceTo !== null && noticeMonths !== '' && months > 0 ? addMonths(inForceTo, -months) : null;
  return (
    <Card title={t('agreement.term')}>
      <div className={classes.fields}>
        <Select
          label={t('agreementForm.termKind')}
          data={TERM_KINDS.map((value) => ({ value, label: t(`enum.TermKind.${value}`) }))}
          {...form.getInputProps('termKind')}
        />
        <div className={classes.pair}>
          <DateField label={t('agreement.from')} {...form.getInputProps('inForceFrom')} />
          {termKind !== 'PERPETUAL' && <DateField label={t('agreement.to')} {...form.getInputProps('inForceTo')} />}
        </div>
        {termKind !== 'PERPETUAL' && (
          <TextInput
            label={t('agreement.noticeMonthsField')}
            type="number"
            min={1}
            max={240}
            w={260}
            maw="100%"
            description={
              noticeOn === null
                ? t('agreementForm.noticeHint')
                : t('agreementForm.noticeOn', { date: dates.long(noticeOn) })
            }
            {...form.getInputProps('noticeMonths')}
          />
        )}
        {termKind === 'FIXED_AUTO_RENEWAL' && (
          <div className={classes.pair}>
            <TextInput
              label={t('agreementForm.renewalMonths')}
              description={t('agreementForm.renewalHint')}
              type="number"
              min={1}
              max={600}
              {...form.getInputProps('renewalMonths')}
            />
            <DateField
              label={t('agreement.noticeGiven')}
              description={t('agreementForm.noticeGivenHint')}
              maxDate={dates.today}
              {...form.getInputProps('noticeGivenOn')}
            />
          </div>
        )}
        {termKind === 'PERPETUAL' && (
          <DateField
            label={t('agreement.reviewedOn')}
            description={t('agreementForm.reviewHint')}
            maxDate={dates.today}
            {...form.getInputProps('reviewedOn')}
          />
        )}
        <LanguagesField label={t('agreement.languages')} {...form.getInputProps('languages')} />
        <MultiSelect
          label={t('agreement.subjects')}
          searchable
          hidePickedOptions
          data={COOPERATION_SPHERES.map((value) => ({ value, label: t(`enum.CooperationSphere.${value}`) }))}
          {...form.getInputProps('subjects')}
        />
        <Textarea label={t('agreement.note')} autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
      </div>
    </Card>
  );
}
