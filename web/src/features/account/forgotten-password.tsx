import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Link } from 'react-router';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { Note } from '../../ui/note';
import { requestPasswordResetDocument } from './account.documents';
import { AccountLayout } from './account-layout';
import classes from './account-layout.module.css';

export function ForgottenPassword() {
  const t = useT();
  const [request] = useMutation(requestPasswordResetDocument);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: (email) => (email.trim() === '' ? t('signIn.emailNeeded') : null) },
  });

  async function submit({ email }: { email: string }) {
    setRefusal(null);
    try {
      await request({ variables: { input: { email: email.trim() } } });
      setSentTo(email.trim());
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <AccountLayout title={t('forgotten.title')} lead={sentTo === null ? t('forgotten.lead') : undefined}>
      {sentTo === null ? (
        <form
          className={classes.form}
          noValidate
          onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
        >
          <TextInput
            label={t('field.email')}
            type="email"
            autoComplete="username"
            autoFocus
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          {refusal !== null && <Note tone="overdue">{refusal}</Note>}
          <Button type="submit" variant="filled" size="md" loading={form.submitting}>
            {t('forgotten.action')}
          </Button>
        </form>
      ) : (
        // The same answer whether the address is known or not.
        <Note tone="done">{t('forgotten.sent', { email: sentTo })}</Note>
      )}
      <p style={{ marginTop: 16 }}>
        <Link className="link dense" to="/sign-in">
          {t('forgotten.back')}
        </Link>
      </p>
    </AccountLayout>
  );
}
