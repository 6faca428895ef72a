import { useMutation } from '@apollo/client/react';
import { Link } from 'react-router';
import type { MyDayQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { Card } from '../../ui/card';
import { NoticeIcon } from '../../ui/notice-icon';
import { markAllReadDocument } from './my-day.documents';
import classes from './my-day.module.css';

interface UnreadNoticesProps {
  readonly notices: MyDayQuery['notices'];
  readonly onRead: () => void;
}

export function UnreadNotices({ notices, onRead }: UnreadNoticesProps) {
  const t = useT();
  const dates = useDates();
  const say = useSay();
  const [markAllRead] = useMutation(markAllReadDocument, { refetchQueries: ['UnreadNoticesCount'] });

  async function readAll() {
    try {
      await markAllRead();
      onRead();
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <Card
      title={t('myDay.unread')}
      count={notices.unreadCount}
      flush
      action={
        notices.unreadCount > 0 && (
          <button type="button" className={`link ${classes.linkButton}`} onClick={() => void readAll()}>
            {t('notices.readAll')}
          </button>
        )
      }
    >
      {notices.edges.length === 0 && <p className={classes.quiet}>{t('notices.noneUnread')}</p>}
      {notices.edges.map(({ node }) => (
        <Link key={node.id} className={classes.notice} to={node.path}>
          <NoticeIcon kind={node.kind} />
          <span>
            {node.text}
            <span className="small muted" style={{ display: 'block' }}>
              {dates.at(node.at)}
            </span>
          </span>
        </Link>
      ))}
      {notices.unreadCount > notices.edges.length && (
        <Link className={`link ${classes.quiet}`} style={{ display: 'block' }} to="/notices">
          {t('myDay.all', { count: notices.unreadCount })}
        </Link>
      )}
    </Card>
  );
}
