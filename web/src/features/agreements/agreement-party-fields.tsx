import { ActionIcon, Button, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { OrganisationPicker } from '../../ui/pickers/organisation-picker';
import { type AgreementValues, NO_PARTY } from './agreement-form-values';
import { PartyDetails } from './party-details';
import classes from './agreement-form.module.css';

interface FieldsProps {
  readonly form: UseFormReturnType<AgreementValues>;
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
            <div className={classes.three}>
              <MunicipalityPicker
                label={t('agreementForm.municipality')}
                clearable
                {...form.getInputProps(`parties.${index}.municipalityId`)}
              />
              <OrganisationPicker
                label={t('agreementForm.organisation')}
                clearable
                {...form.getInputProps(`parties.${index}.organisationId`)}
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
            <PartyDetails form={form} index={index} />
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
