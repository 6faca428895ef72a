import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { Note } from '../../ui/note';
import classes from './settings-page.module.css';

interface WebhookFormProps {
  readonly onSubmit: (url: string) => Promise<void>;
}

export function WebhookForm({ onSubmit }: WebhookFormProps) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    initialValues: { url: '' },
    validate: { url: (url) => (url.trim() === '' ? t('webhook.urlNeeded') : null) },
  });

  async function submit({ url }: { url: string }) {
    setRefusal(null);
    setBusy(true);
    try {
      await onSubmit(url.trim());
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
    >
      <p className="muted">{t('webhook.text')}</p>
      <TextInput
        type="url"
        label={t('webhook.url')}
        placeholder="https://"
        description={t('webhook.urlHint')}
        {...form.getInputProps('url')}
      />
      {refusal !== null && <Note tone="overdue">{refusal}</Note>}
      <Group justify="flex-end">
        <Button type="submit" variant="filled" loading={busy}>
          {t('webhook.add')}
        </Button>
      </Group>
    </form>
  );
}
