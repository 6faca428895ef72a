import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { Note } from '../../ui/note';
import { resetPasswordDocument } from './account.documents';
import { AccountLayout } from './account-layout';
import { NewPasswordField, PASSWORD_MIN_LENGTH } from '../../ui/new-password-field';
import { useEnter } from './use-enter';
import classes from './account-layout.module.css';

export function ResetPassword() {
  const t = useT();
  const enter = useEnter();
  const { token = '' } = useParams();
  const [reset] = useMutation(resetPasswordDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: {
      password: (value) =>
        value.length < PASSWORD_MIN_LENGTH ? t('field.passwordShort', { length: PASSWORD_MIN_LENGTH }) : null,
    },
  });

  async function submit({ password }: { password: string }) {
    setRefusal(null);
    try {
      await reset({ variables: { input: { token, password } } });
      await enter();
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <AccountLayout title={t('reset.title')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
      >
        <NewPasswordField key={form.key('password')} {...form.getInputProps('password')} />
        {refusal !== null && (
          <Note
            tone="overdue"
            actions={
              <Link className="link" to="/forgotten-password">
                {t('reset.again')}
              </Link>
            }
          >
            {refusal}
          </Note>
        )}
        <Button type="submit" variant="filled" size="md" loading={form.submitting}>
          {t('reset.action')}
        </Button>
      </form>
    </AccountLayout>
  );
}
