import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Link } from 'react-router';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useInstance } from '../../lib/viewer';
import { Note } from '../../ui/note';
import { signInDocument } from './account.documents';
import { AccountLayout } from './account-layout';
import { DemoAccounts } from './demo-accounts';
import { useEnter } from './use-enter';
import classes from './account-layout.module.css';

export function SignIn() {
  const t = useT();
  const enter = useEnter();
  const hasDemo = (useInstance()?.demoAccounts.length ?? 0) > 0;
  const [signIn] = useMutation(signInDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (email.trim() === '' ? t('signIn.emailNeeded') : null),
      password: (password) => (password === '' ? t('signIn.passwordNeeded') : null),
    },
  });

  async function submit(input: { email: string; password: string }) {
    setRefusal(null);
    try {
      await signIn({ variables: { input: { ...input, email: input.email.trim() } } });
      await enter();
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
      form.getInputNode('password')?.focus();
    }
  }

  return (
    <AccountLayout title={t('signIn.title')}>
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
        <div>
          <div className={classes.labelRow}>
            <label className="mantine-InputWrapper-label" htmlFor="password">
              {t('field.password')}
            </label>
            <Link className="link dense" to="/forgotten-password">
              {t('signIn.forgotten')}
            </Link>
          </div>
          <PasswordInput
            id="password"
            autoComplete="current-password"
            placeholder={t('signIn.passwordPlaceholder')}
            visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
        </div>
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        <Button type="submit" variant="filled" size="md" loading={form.submitting} mt={4}>
          {t('signIn.action')}
        </Button>
      </form>
      {hasDemo && <DemoAccounts onEntered={enter} />}
    </AccountLayout>
  );
}
