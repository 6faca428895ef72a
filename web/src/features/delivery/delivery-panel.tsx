import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DeliveryAction, DeliveryQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { Facts } from '../../ui/card';
import { DeliveryStateTag } from '../../ui/delivery-state-tag';
import { LoadError } from '../../ui/load-error';
import { Note } from '../../ui/note';
import { SidePanel } from '../../ui/side-panel';
import { SkeletonRows } from '../../ui/skeleton-rows';
import {
  cancelDeliveryDocument,
  deliveryDocument,
  resendDeliveryDocument,
  retryDeliveryDocument,
} from './delivery.documents';
import classes from './delivery-page.module.css';
import { WhyDialog } from './why-dialog';

interface DeliveryPanelProps {
  readonly id: string;
  readonly onPerson: (id: string) => void;
  readonly onClose: () => void;
}

/** One delivery: where it stands, what happened line by line, what people did, what may be done. */
export function DeliveryPanel({ id, onPerson, onClose }: DeliveryPanelProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(deliveryDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <SidePanel opened title={t('delivery.one')} onClose={onClose}>
      {data ? (
        <OpenDelivery delivery={data.delivery} onPerson={onPerson} onNewest={refetch} />
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={6} height={44} />
      )}
    </SidePanel>
  );
}

interface OpenDeliveryProps {
  readonly delivery: DeliveryQuery['delivery'];
  readonly onPerson: (id: string) => void;
  onNewest(): Promise<unknown>;
}

function OpenDelivery({ delivery, onPerson, onNewest }: OpenDeliveryProps) {
  const t = useT();
  const dates = useDates();
  const say = useSay();
  const mayAct = useCan()('operations.edit');
  const [asked, setAsked] = useState<DeliveryAction | null>(null);
  const again = { refetchQueries: ['Deliveries', 'DeliveryOverview'] };
  const [retry] = useMutation(retryDeliveryDocument, again);
  const [resend] = useMutation(resendDeliveryDocument, again);
  const [cancel] = useMutation(cancelDeliveryDocument, again);
  const perform = { RETRY: retry, RESEND: resend, CANCEL: cancel };

  async function act(action: DeliveryAction, why: string) {
    try {
      await perform[action]({ variables: { input: { id: delivery.id, expectedState: delivery.state, why } } });
      return true;
    } catch (error) {
      say.refused(error);
      return false;
    } finally {
      await onNewest();
    }
  }

  return (
    <div className={classes.panel}>
      <Facts
        rows={[
          [t('task.state'), <DeliveryStateTag key="state" state={delivery.state} />],
          [t('delivery.channel'), t(`enum.DeliveryChannel.${delivery.channel}`)],
          [
            t('delivery.recipient'),
            <button key="person" type="button" className="link" onClick={() => onPerson(delivery.recipientId)}>
              {delivery.recipientName}
            </button>,
          ],
          [t('delivery.about'), <About key="about" delivery={delivery} />],
          [t('delivery.dueAt'), dates.at(delivery.dueAt)],
          [t('delivery.nextTryAt'), delivery.nextTryAt && dates.at(delivery.nextTryAt)],
          [t('delivery.sentAt'), delivery.sentAt && dates.at(delivery.sentAt)],
          [t('delivery.attempts'), delivery.attempts],
          [t('delivery.resends'), delivery.resends > 0 && delivery.resends],
        ]}
      />
      {delivery.reason !== null && (
        <Note tone={delivery.state === 'DEAD' ? 'overdue' : undefined} title={delivery.reason}>
          {delivery.detail}
        </Note>
      )}
      {delivery.possibleDuplicate && <Note tone="due">{t('reminders.possibleDuplicate')}</Note>}
      {mayAct && delivery.possible.length > 0 && (
        <Group gap="xs">
          {delivery.possible.map((action) => (
            <Button key={action} size="xs" onClick={() => setAsked(action)}>
              {t(`enum.DeliveryAction.${action}`)}
            </Button>
          ))}
        </Group>
      )}
      <section>
        <h3>{t('delivery.lines')}</h3>
        <ol className={classes.lines}>
          {delivery.attemptLines.map(({ attempt, at, state, detail, host }, index) => (
            <li key={index}>
              <span className="muted small">
                {dates.at(at)} · {t('delivery.try', { attempt })} {host}
              </span>
              <span>
                {t(`enum.DeliveryState.${state}`)}
                {detail !== null && <span className="muted">: {detail}</span>}
              </span>
            </li>
          ))}
        </ol>
        {delivery.attemptLines.length === 0 && <p className="muted dense">{t('delivery.noLines')}</p>}
      </section>
      {delivery.actions.length > 0 && (
        <section>
          <h3>{t('delivery.actions')}</h3>
          <ol className={classes.lines}>
            {delivery.actions.map(({ at, action, byName, why }) => (
              <li key={at}>
                <span className="muted small">
                  {dates.at(at)} · {byName}
                </span>
                <span>
                  {t(`enum.DeliveryAction.${action}`)}: {why}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {asked !== null && (
        <WhyDialog
          title={t(`enum.DeliveryAction.${asked}`)}
          onClose={() => setAsked(null)}
          onConfirm={(why) => act(asked, why)}
        >
          {asked === 'RESEND' && <p className="muted dense">{t('delivery.resendHint')}</p>}
        </WhyDialog>
      )}
    </div>
  );
}

function About({ delivery: { kind, path, topic } }: Pick<OpenDeliveryProps, 'delivery'>) {
  const t = useT();
  const name = kind === null ? topic : t(`enum.ReminderKind.${kind}`);
  return path === null ? (
    <>{name}</>
  ) : (
    <Link className="link" to={path}>
      {name}
    </Link>
  );
}
