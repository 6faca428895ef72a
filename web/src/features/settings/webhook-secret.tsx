import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { useT } from '../../lib/messages';
import { Note } from '../../ui/note';
import classes from './settings-page.module.css';

interface WebhookSecretProps {
  readonly secret: string;
  readonly onSeen: () => void;
}

/** Shown now and never again. */
export function WebhookSecret({ secret, onSeen }: WebhookSecretProps) {
  const t = useT();
  return (
    <div className={classes.form}>
      <Note tone="due">{t('webhook.secretOnce')}</Note>
      <TextInput label={t('webhook.secret')} readOnly value={secret} onFocus={(event) => event.target.select()} />
      <Group justify="flex-end">
        <Button onClick={onSeen}>{t('webhook.secretSeen')}</Button>
        <CopyButton value={secret}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'webhook.copied' : 'webhook.copy')}</Button>}
        </CopyButton>
      </Group>
    </div>
  );
}
