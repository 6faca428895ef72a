import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { OwnWebhookQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DeliveryStateTag } from '../../ui/delivery-state-tag';
import { Note } from '../../ui/note';
import {
  removeWebhookDocument,
  rotateWebhookSecretDocument,
  switchWebhookOffDocument,
  switchWebhookOnDocument,
  testWebhookDocument,
} from './webhook.documents';
import classes from './settings-page.module.css';

interface WebhookStateProps {
  readonly webhook: NonNullable<OwnWebhookQuery['ownWebhook']>;
  readonly onSecret: (secret: string | null) => void;
  readonly onChange: () => void;
}

export function WebhookState({ webhook, onSecret, onChange }: WebhookStateProps) {
  const t = useT();
  const dates = useDates();
  const say = useSay();
  const [test] = useMutation(testWebhookDocument);
  const [rotate] = useMutation(rotateWebhookSecretDocument);
  const [switchOn] = useMutation(switchWebhookOnDocument);
  const [switchOff] = useMutation(switchWebhookOffDocument);
  const [remove] = useMutation(removeWebhookDocument);
  const [busy, setBusy] = useState(false);
  const [removing, setRemoving] = useState(false);
  const variables = { input: { expectedVersion: webhook.version } };
  const active = webhook.state === 'ACTIVE';

  async function act(work: () => Promise<unknown>) {
    setBusy(true);
    try {
      await work();
      onChange();
    } catch (error) {
      say.refused(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={classes.form}>
      <p className={classes.address}>{webhook.url}</p>
      {webhook.offReason && <Note tone="overdue">{t(`enum.WebhookOffReason.${webhook.offReason}`)}</Note>}
      {active && webhook.failingSince && (
        <Note tone="due">{t('webhook.failing', { at: dates.at(webhook.failingSince) })}</Note>
      )}
      {webhook.results.length > 0 && (
        <ul aria-label={t('webhook.results')}>
          {webhook.results.map(({ id, state, dueAt, sentAt, answer, test: isTest }) => (
            <li key={id} className={classes.result}>
              <DeliveryStateTag state={state} />
              <span className="small muted">
                {dates.at(sentAt ?? dueAt)}
                {isTest && ` · ${t('webhook.testCall')}`}
                {answer !== null && ` · ${answer}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs">
        {active ? (
          <>
            <Button disabled={busy} onClick={() => void act(() => test())}>
              {t('webhook.test')}
            </Button>
            <Button
              disabled={busy}
              onClick={() =>
                void act(async () => {
                  const answer = await rotate({ variables });
                  onSecret(answer.data?.rotateWebhookSecret.secret ?? null);
                })
              }
            >
              {t('webhook.rotate')}
            </Button>
            <Button disabled={busy} onClick={() => void act(() => switchOff({ variables }))}>
              {t('webhook.off')}
            </Button>
          </>
        ) : (
          <Button disabled={busy} variant="filled" onClick={() => void act(() => switchOn({ variables }))}>
            {t('webhook.on')}
          </Button>
        )}
        <Button disabled={busy} onClick={() => setRemoving(true)}>
          {t('webhook.remove')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={removing}
        title={t('webhook.remove')}
        confirmLabel={t('webhook.remove')}
        busy={busy}
        onConfirm={() => void act(() => remove({ variables }))}
        onClose={() => setRemoving(false)}
      >
        {t('webhook.removeText')}
      </ConfirmDialog>
    </div>
  );
}
