import { useQuery } from '@apollo/client/react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql } from '../graphql';
import { useT } from '../lib/messages';
import { useDates } from '../lib/use-dates';
import classes from './shell.module.css';

const alarmsDocument = graphql(/* GraphQL */ `
  query DeliveryAlarms {
    deliveryAlarms {
      overdueSince
      queueAway
      wrongClocks {
        id
        host
      }
    }
  }
`);

const POLL_MS = 10_000;

/** For administrators: what is wrong with sending although somebody sends. */
export function DeliveryAlarms() {
  const t = useT();
  const dates = useDates();
  const {
    overdueSince,
    queueAway,
    wrongClocks = [],
  } = useQuery(alarmsDocument, { pollInterval: POLL_MS, fetchPolicy: 'cache-and-network' }).data?.deliveryAlarms ?? {};
  const hosts = [...new Set(wrongClocks.map(({ host }) => host))].join(', ');
  return (
    <>
      {overdueSince && (
        <Alarm title={t('alarm.overdueTitle')}>{t('alarm.overdueText', { at: dates.at(overdueSince) })}</Alarm>
      )}
      {hosts !== '' && <Alarm title={t('alarm.clockTitle', { hosts })}>{t('alarm.clockText')}</Alarm>}
      {queueAway && <Alarm title={t('alarm.queueTitle')}>{t('alarm.queueText')}</Alarm>}
    </>
  );
}

function Alarm({ title, children }: { readonly title: string; readonly children: string }) {
  const t = useT();
  return (
    <div className={classes.strip} role="status">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span>
        <b>{title}</b> {children}{' '}
        <Link className="link" to="/delivery">
          {t('alarm.open')}
        </Link>
      </span>
    </div>
  );
}
