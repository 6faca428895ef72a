import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { Card } from '../../ui/card';
import { addWebhookDocument, webhookDocument } from './webhook.documents';
import { WebhookForm } from './webhook-form';
import { WebhookSecret } from './webhook-secret';
import { WebhookState } from './webhook-state';

/** While a call is under way its end is asked for. */
const POLL_MS = 10_000;

/** The one address at which a program of the person is told what the person is told. */
export function WebhookCard() {
  const t = useT();
  const { data, refetch } = useQuery(webhookDocument, { pollInterval: POLL_MS });
  const [add] = useMutation(addWebhookDocument);
  const [secret, setSecret] = useState<string | null>(null);
  if (!data) return null;

  return (
    <Card title={t('webhook.title')}>
      {secret !== null && <WebhookSecret secret={secret} onSeen={() => setSecret(null)} />}
      {data.ownWebhook ? (
        <WebhookState webhook={data.ownWebhook} onSecret={setSecret} onChange={() => void refetch()} />
      ) : (
        <WebhookForm
          onSubmit={async (url) => {
            const answer = await add({ variables: { input: { url } } });
            setSecret(answer.data?.addWebhook.secret ?? null);
            await refetch();
          }}
        />
      )}
    </Card>
  );
}
