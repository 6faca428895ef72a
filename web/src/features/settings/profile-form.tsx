import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { Language } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { isConflict, refusalsOf } from '../../lib/refusal';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useViewer, viewerDocument } from '../../lib/viewer';
import { Note } from '../../ui/note';
import { SavingState } from '../../ui/saving-state';
import { updateProfileDocument } from './settings.documents';
import classes from './settings-page.module.css';

interface ProfileValues {
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly reminderTime: string;
}

/** Older browsers know the zones of the computer only. */
const TIME_ZONES = Intl.supportedValuesOf('timeZone');

export function ProfileForm() {
  const t = useT();
  const { user } = useViewer();
  const [update] = useMutation(updateProfileDocument, { refetchQueries: [viewerDocument] });
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<ProfileValues>({
    initialValues: {
      name: user.name,
      language: user.language,
      timeZone: user.timeZone,
      reminderTime: user.reminderTime,
    },
    validate: { name: (name) => (name.trim() === '' ? t('field.nameNeeded') : null) },
    onValuesChange: () => setSaving('idle'),
  });
  const zones = TIME_ZONES.includes(user.timeZone) ? TIME_ZONES : [user.timeZone, ...TIME_ZONES];

  async function submit(values: ProfileValues) {
    setRefusal(null);
    setSaving('saving');
    try {
      await update({ variables: { input: { ...values, name: values.name.trim(), expectedVersion: user.version } } });
      form.resetDirty(values);
      setSaving('saved');
    } catch (error) {
      setSaving('idle');
      setRefusal(
        isConflict(error) ? (refusalsOf(error)[0]?.message ?? '') : showRefusals(form, error, t('error.noAnswer')),
      );
    }
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
    >
      <TextInput label={t('field.personName')} autoComplete="name" {...form.getInputProps('name')} />
      <TextInput label={t('field.email')} value={user.email} readOnly description={t('settings.emailHint')} />
      <Select
        label={t('settings.language')}
        description={t('settings.languageHint')}
        data={(['UK', 'EN'] as const).map((value) => ({ value, label: t(`enum.Language.${value}`) }))}
        {...form.getInputProps('language')}
      />
      <Select label={t('settings.timeZone')} searchable data={zones} {...form.getInputProps('timeZone')} />
      <TextInput
        type="time"
        label={t('settings.reminderTime')}
        description={t('settings.reminderTimeHint')}
        {...form.getInputProps('reminderTime')}
      />
      {refusal !== null && <Note tone="overdue">{refusal}</Note>}
      <Group justify="space-between">
        <SavingState state={saving} />
        <Button type="submit" variant="filled" loading={saving === 'saving'}>
          {t('action.save')}
        </Button>
      </Group>
    </form>
  );
}
