import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { IconBell } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql } from '../graphql';
import { useT } from '../lib/messages';
import { useIsPhone } from '../lib/use-phone';
import classes from './shell.module.css';

const unreadNotices = graphql(/* GraphQL */ `
  query UnreadNoticesCount {
    notices(unreadOnly: true, first: 1) {
      unreadCount
    }
  }
`);

const noticeArrived = graphql(/* GraphQL */ `
  subscription NoticeArrived {
    noticeArrived {
      id
      text
    }
  }
`);

const noticesChanged = graphql(/* GraphQL */ `
  subscription NoticesChanged {
    noticesChanged
  }
`);

/** The subscription may be cut by a proxy; the count then still catches up. */
const POLL_MS = 60_000;

export function NoticesBell() {
  const t = useT();
  const phone = useIsPhone();
  const client = useApolloClient();
  const { data } = useQuery(unreadNotices, { pollInterval: POLL_MS });
  useSubscription(noticeArrived, {
    ignoreResults: true,
    onData: ({ data: { data: arrived } }) => {
      if (arrived) notifications.show({ message: arrived.noticeArrived.text, withBorder: true });
    },
  });
  // Tells of what has come and of what was read in another tab, so that all tabs stay in step.
  useSubscription(noticesChanged, {
    ignoreResults: true,
    onData: () =>
      void client.refetchQueries({
        include: 'active',
        onQueryUpdated: ({ queryName }) => queryName?.includes('Notice') ?? false,
      }),
  });
  const unread = data?.notices.unreadCount ?? 0;
  return (
    <Link to="/notices" className={classes.iconButton} aria-label={t('notices.bell', { count: unread })}>
      <IconBell size={phone ? 22 : 18} stroke={1.75} aria-hidden />
      {unread > 0 && (
        <span className={classes.badge} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
