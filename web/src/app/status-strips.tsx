import { useQuery } from '@apollo/client/react';
import { IconAlertTriangle, IconCloudOff, IconMailOff } from '@tabler/icons-react';
import { graphql } from '../graphql';
import { useSendKeptCommitments } from '../features/visits/send-kept-commitments';
import { timeOfDay } from '../lib/calendar-date';
import { useKeptCommitments } from '../lib/kept-commitments';
import { useT } from '../lib/messages';
import { useDates } from '../lib/use-dates';
import { useOnline } from '../lib/use-online';
import { useIsPhone } from '../lib/use-phone';
import { useCan, useOwnUserId, useViewer } from '../lib/viewer';
import { AwayStrip } from './away-strip';
import { DeliveryAlarms } from './delivery-alarms';
import classes from './shell.module.css';

const workerDocument = graphql(/* GraphQL */ `
  query WorkerAlive {
    instance {
      workerAlive
    }
  }
`);

/** with the server's own minute: a silent service shows, and one that is back goes, within so long */
const POLL_MS = 10_000;

/** Amber strips above the page: no connection; letters do not arrive; nothing is being sent. */
export function StatusStrips() {
  const t = useT();
  const online = useOnline();
  const phone = useIsPhone();
  const dates = useDates();
  const { mailRefusal } = useViewer();
  const ownId = useOwnUserId();
  const waiting = useKeptCommitments()
    .filter(({ userId, refusal }) => userId === ownId && refusal === undefined)
    .at(-1);
  const stuck = useSendKeptCommitments();
  const can = useCan();
  const { data } = useQuery(workerDocument, { pollInterval: POLL_MS, fetchPolicy: 'cache-and-network' });
  const workerAlive = data?.instance.workerAlive ?? true;
  return (
    <>
      {(!online || stuck) && (
        <div className={classes.strip} role="status">
          <IconCloudOff size={16} stroke={1.75} aria-hidden />
          <span>
            <b>{t('offline.title')}</b>{' '}
            {waiting
              ? t(phone ? 'offline.keptOnPhone' : 'offline.keptHere', {
                  time: timeOfDay(waiting.keptAt, dates.timeZone),
                })
              : t('offline.text')}
          </span>
        </div>
      )}
      {mailRefusal && (
        <div className={classes.strip} role="status">
          <IconMailOff size={16} stroke={1.75} aria-hidden />
          <span>
            <b>{t('mailRefused.title')}</b>{' '}
            {t('mailRefused.text', { address: mailRefusal.address, at: dates.at(mailRefusal.since) })}
          </span>
        </div>
      )}
      {!workerAlive && (
        <div className={classes.strip} role="status">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span>
            <b>{t('worker.title')}</b> {t('worker.text')}
          </span>
        </div>
      )}
      <AwayStrip />
      {can('operations.read') && <DeliveryAlarms />}
    </>
  );
}
