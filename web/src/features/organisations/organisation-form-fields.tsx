import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../../lib/messages';
import { ADDRESS_KINDS, CONFIDENCES } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { NO_ADDRESS, NO_SOURCE, type OrganisationValues } from './organisation-form-values';
import classes from './organisation.module.css';

type Form = UseFormReturnType<OrganisationValues>;

export function AddressFields({ form }: { readonly form: Form }) {
  const t = useT();
  return (
    <fieldset className={classes.list}>
      <legend>{t('organisation.addresses')}</legend>
      {form.getValues().addresses.map((_address, index) => (
        <div key={index} className={classes.entry}>
          <Select
            label={t('organisation.addressKind')}
            data={ADDRESS_KINDS.map((value) => ({ value, label: t(`enum.AddressKind.${value}`) }))}
            {...form.getInputProps(`addresses.${index}.kind`)}
          />
          <TextInput label={t('organisation.address')} {...form.getInputProps(`addresses.${index}.text`)} />
          <RemoveRow label={t('organisation.removeAddress')} onRemove={() => form.removeListItem('addresses', index)} />
        </div>
      ))}
      <AddRow onAdd={() => form.insertListItem('addresses', NO_ADDRESS)}>{t('organisation.addAddress')}</AddRow>
    </fieldset>
  );
}

/** Telephones and mails: one a line, with an empty line to write on. */
export function WaysFields({ form }: { readonly form: Form }) {
  const t = useT();
  return (
    <div className={classes.pair}>
      <fieldset className={classes.list}>
        <legend>{t('organisation.phones')}</legend>
        {form.getValues().phones.map((_phone, index) => (
          <TextInput
            key={index}
            type="tel"
            aria-label={t('organisation.phones')}
            {...form.getInputProps(`phones.${index}`)}
            error={form.errors[`phones.${index}`] ?? (index === 0 && form.errors.phones)}
          />
        ))}
        <AddRow onAdd={() => form.insertListItem('phones', '')}>{t('organisation.addPhone')}</AddRow>
      </fieldset>
      <fieldset className={classes.list}>
        <legend>{t('organisation.emails')}</legend>
        {form.getValues().emails.map((_email, index) => (
          <TextInput
            key={index}
            type="email"
            aria-label={t('organisation.emails')}
            {...form.getInputProps(`emails.${index}`)}
            error={form.errors[`emails.${index}`] ?? (index === 0 && form.errors.emails)}
          />
        ))}
        <AddRow onAdd={() => form.insertListItem('emails', '')}>{t('organisation.addEmail')}</AddRow>
      </fieldset>
    </div>
  );
}

export function SourceFields({ form }: { readonly form: Form }) {
  const t = useT();
  return (
    <fieldset className={classes.list}>
      <legend>{t('organisation.sources')}</legend>
      {form.getValues().sources.map((_source, index) => (
        <div key={index} className={classes.source}>
          <TextInput label={t('organisation.source')} {...form.getInputProps(`sources.${index}.title`)} />
          <TextInput label={t('organisation.sourceUrl')} type="url" {...form.getInputProps(`sources.${index}.url`)} />
          <Select
            label={t('organisation.confidence')}
            data={CONFIDENCES.map((value) => ({ value, label: t(`enum.Confidence.${value}`) }))}
            {...form.getInputProps(`sources.${index}.confidence`)}
          />
          <DateField label={t('organisation.sourceOn')} {...form.getInputProps(`sources.${index}.on`)} />
          <RemoveRow label={t('organisation.removeSource')} onRemove={() => form.removeListItem('sources', index)} />
        </div>
      ))}
      <AddRow onAdd={() => form.insertListItem('sources', NO_SOURCE)}>{t('organisation.addSource')}</AddRow>
    </fieldset>
  );
}

function AddRow({ onAdd, children }: { readonly onAdd: () => void; readonly children: ReactNode }) {
  return (
    <Button
      size="xs"
      className={classes.more}
      leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
      onClick={onAdd}
    >
      {children}
    </Button>
  );
}

function RemoveRow({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <ActionIcon aria-label={label} onClick={onRemove}>
      <IconTrash size={16} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
}
