import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useLocale, useT } from '../../lib/messages';
import { refusalsOf } from '../../lib/refusal';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { Note } from '../../ui/note';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { acceptInvitationDocument, invitationDocument } from './account.documents';
import { AccountLayout } from './account-layout';
import { NewPasswordField, PASSWORD_MIN_LENGTH } from '../../ui/new-password-field';
import { useEnter } from './use-enter';
import classes from './account-layout.module.css';

export function AcceptInvitation() {
  const t = useT();
  const locale = useLocale();
  const enter = useEnter();
  const { token = '' } = useParams();
  const { data, error } = useQuery(invitationDocument, { variables: { token } });
  const [accept] = useMutation(acceptInvitationDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('field.nameNeeded') : null),
      password: (value) =>
        value.length < PASSWORD_MIN_LENGTH ? t('field.passwordShort', { length: PASSWORD_MIN_LENGTH }) : null,
    },
  });
  const invitation = data?.invitation;
  const { setFieldValue } = form;

  useEffect(() => {
    if (invitation !== undefined) setFieldValue('name', invitation.name);
    // Only when the invitation arrives; what is typed afterwards stays.
  }, [invitation, setFieldValue]);

  async function submit({ name, password }: { name: string; password: string }) {
    setRefusal(null);
    try {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      await accept({
        variables: { input: { token, name: name.trim(), password, timeZone, language: locale === 'en' ? 'EN' : 'UK' } },
      });
      await enter();
    } catch (failure) {
      setRefusal(showRefusals(form, failure, t('error.noAnswer')));
    }
  }

  if (error) {
    return (
      <AccountLayout title={t('invitation.title')}>
        <Note tone="overdue">{refusalsOf(error)[0]?.message ?? t('error.noAnswer')}</Note>
      </AccountLayout>
    );
  }
  if (invitation === undefined)
    return (
      <AccountLayout title={t('invitation.title')}>
        <SkeletonRows rows={3} height={64} />
      </AccountLayout>
    );
  return (
    <AccountLayout
      title={t('invitation.title')}
      lead={t('invitation.lead', { email: invitation.email, role: t(`enum.Role.${invitation.role}`) })}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
      >
        <TextInput
          label={t('field.personName')}
          autoComplete="name"
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <NewPasswordField key={form.key('password')} {...form.getInputProps('password')} />
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        <Button type="submit" variant="filled" size="md" loading={form.submitting}>
          {t('invitation.action')}
        </Button>
      </form>
    </AccountLayout>
  );
}
