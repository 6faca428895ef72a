import { useMutation } from '@apollo/client/react';
import { Button, Group, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useSay } from '../../lib/use-say';
import { NewPasswordField, PASSWORD_MIN_LENGTH } from '../../ui/new-password-field';
import { Note } from '../../ui/note';
import { changePasswordDocument } from './settings.documents';
import classes from './settings-page.module.css';

export function PasswordForm() {
  const t = useT();
  const say = useSay();
  const [change] = useMutation(changePasswordDocument, { refetchQueries: ['Sessions'] });
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (value) => (value === '' ? t('settings.currentNeeded') : null),
      newPassword: (value) =>
        value.length < PASSWORD_MIN_LENGTH ? t('field.passwordShort', { length: PASSWORD_MIN_LENGTH }) : null,
    },
  });

  async function submit(input: { currentPassword: string; newPassword: string }) {
    setRefusal(null);
    try {
      await change({ variables: { input } });
      form.reset();
      say.done(t('settings.passwordChanged'));
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
    >
      <PasswordInput
        label={t('settings.currentPassword')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
        {...form.getInputProps('currentPassword')}
      />
      <NewPasswordField {...form.getInputProps('newPassword')} />
      {refusal !== null && <Note tone="overdue">{refusal}</Note>}
      <Group justify="flex-end">
        <Button type="submit" loading={form.submitting}>
          {t('settings.changePassword')}
        </Button>
      </Group>
    </form>
  );
}
