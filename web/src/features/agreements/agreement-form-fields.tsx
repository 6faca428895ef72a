import { ActionIcon, Button, MultiSelect, SegmentedControl, Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { addMonths } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import {
  AGREEMENT_LEVELS,
  AGREEMENT_STATUSES,
  AGREEMENT_TYPES,
  COOPERATION_SPHERES,
  LEGAL_REGIMES,
  TERM_KINDS,
} from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { LanguagesField } from '../../ui/languages-field';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { PartnershipPicker } from '../../ui/pickers/partnership-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import { type AgreementValues, NO_PARTY } from './agreement-form-values';
import classes from './agreement-form.module.css';

interface FieldsProps {
  readonly form: UseFormReturnType<AgreementValues>;
}

/** What it is called, what kind of paper, under which law. */
export function PaperFields({
  form,
  isNew,
  onPartnership,
}: FieldsProps & { readonly isNew: boolean; readonly onPartnership: (id: string) => void }) {
  const t = useT();
  const { today } = useDates();
  return (
    <Card>
      <div className={classes.fields}>
        <Textarea
          label={t('agreement.titleUk')}
          placeholder={t('agreementForm.titlePlaceholder')}
          autosize
          minRows={1}
          maxRows={3}
          {...form.getInputProps('titleUk')}
        />
        <TextInput label={t('agreement.titleEn')} lang="en" {...form.getInputProps('titleEn')} />
        <div className={classes.pair}>
          <Select
            label={t('agreement.type')}
            placeholder={t('agreementForm.choose')}
            data={AGREEMENT_TYPES.map((value) => ({ value, label: t(`enum.AgreementType.${value}`) }))}
            {...form.getInputProps('type')}
          />
          <TextInput label={t('agreement.number')} {...form.getInputProps('number')} />
        </div>
        <div>
          <div className={classes.label}>{t('agreement.level')}</div>
          <SegmentedControl
            fullWidth
            aria-label={t('agreement.level')}
            data={AGREEMENT_LEVELS.map((value) => ({ value, label: t(`enum.AgreementLevel.${value}`) }))}
            value={form.values.level}
            onChange={(text) => {
              const level = AGREEMENT_LEVELS.find((value) => value === text) ?? 'MUNICIPALITY';
              // Institutions have no ministry step.
              form.setValues({
                level,
                regime:
                  level === 'INSTITUTION'
                    ? 'INSTITUTION_LEVEL'
                    : form.values.regime === 'INSTITUTION_LEVEL'
                      ? 'ITC_INTERTERRITORIAL'
                      : form.values.regime,
              });
            }}
          />
        </div>
        <Select
          label={t('agreement.regime')}
          description={t('agreementForm.regimeHint')}
          data={LEGAL_REGIMES.map((value) => ({ value, label: t(`enum.LegalRegime.${value}`) }))}
          {...form.getInputProps('regime')}
        />
        <PartnershipPicker
          label={t('agreement.partnership')}
          clearable
          {...form.getInputProps('partnershipId')}
          onChange={(id) => {
            form.setFieldValue('partnershipId', id);
            if (id !== null) onPartnership(id);
          }}
        />
        {isNew && (
          <div className={classes.pair}>
            <Select
              label={t('agreement.status')}
              data={AGREEMENT_STATUSES.map((value) => ({ value, label: t(`enum.AgreementStatus.${value}`) }))}
              {...form.getInputProps('status')}
            />
            <DateField label={t('agreementForm.statusOn')} maxDate={today} {...form.getInputProps('statusOn')} />
          </div>
        )}
        <UserPicker label={t('agreement.owner')} clearable {...form.getInputProps('ownerId')} />
      </div>
    </Card>
  );
}

/** A municipality, an institution of it, or an institution that stands alone. Two or more. */
export function PartyFields({ form }: FieldsProps) {
  const t = useT();
  const { today } = useDates();
  return (
    <Card title={t('agreement.parties')}>
      <div className={classes.fields} data-path="parties" tabIndex={-1}>
        {form.values.parties.map((_, index) => (
          <fieldset key={index} className={classes.entry}>
            <legend className={classes.label}>{t('agreementForm.party', { number: index + 1 })}</legend>
            <ActionIcon
              className={classes.remove}
              size={28}
              aria-label={t('agreementForm.removeParty', { number: index + 1 })}
              onClick={() => form.removeListItem('parties', index)}
            >
              <IconX size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
            <div className={classes.pair}>
              <MunicipalityPicker
                label={t('agreementForm.municipality')}
                clearable
                {...form.getInputProps(`parties.${index}.municipalityId`)}
              />
              <TextInput
                label={t('agreementForm.institution')}
                placeholder={t('agreementForm.institutionHint')}
                {...form.getInputProps(`parties.${index}.institution`)}
              />
            </div>
            <div className={classes.three}>
              <TextInput label={t('agreement.signatory')} {...form.getInputProps(`parties.${index}.signatory`)} />
              <TextInput label={t('agreementForm.post')} {...form.getInputProps(`parties.${index}.signatoryPost`)} />
              <DateField
                label={t('agreement.signature')}
                maxDate={today}
                {...form.getInputProps(`parties.${index}.signedOn`)}
              />
            </div>
          </fieldset>
        ))}
        {form.errors['parties'] && <p className={classes.error}>{form.errors['parties']}</p>}
        <Button
          size="xs"
          variant="subtle"
          className={classes.more}
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          onClick={() => form.insertListItem('parties', NO_PARTY)}
        >
          {t('agreementForm.addParty')}
        </Button>
        <div className={classes.pair}>
          <TextInput
            label={t('agreement.signedAt')}
            disabled={form.values.signedOnline}
            {...form.getInputProps('signedAt')}
          />
          <Switch
            className={classes.beside}
            label={t('agreement.signedOnline')}
            {...form.getInputProps('signedOnline', { type: 'checkbox' })}
          />
        </div>
      </div>
    </Card>
  );
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
