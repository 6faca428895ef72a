import { ActionIcon } from '@mantine/core';
import { IconMailOpened, IconMail } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { NoticeIcon } from '../../ui/notice-icon';
import { SnoozeMenu } from '../../ui/task-controls';
import type { NoticeRow } from './notices.documents';
import classes from './notices-page.module.css';
import type { useNoticeActions } from './use-notice-actions';

interface NoticeItemProps {
  readonly notice: NoticeRow;
  readonly actions: ReturnType<typeof useNoticeActions>;
}

/** One notice: opens its record; with the focus on it, R marks it read or unread. */
export function NoticeItem({ notice, actions }: NoticeItemProps) {
  const t = useT();
  const dates = useDates();
  const { id, kind, text, reason, path, at, readAt, snoozedUntil } = notice;
  const unread = readAt === null;
  const toggle = () => (unread ? actions.read([id]) : actions.unread([id]));
  const ToggleIcon = unread ? IconMailOpened : IconMail;
  return (
    <li data-unread={unread || undefined}>
      <Link
        to={path}
        data-notice={id}
        aria-keyshortcuts="r"
        onClick={() => unread && actions.read([id])}
        onKeyDown={(event) => {
          if (event.code !== 'KeyR' || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          toggle();
        }}
      >
        <NoticeIcon kind={kind} />
        <span>
          <span className={classes.text}>
            {unread && <span className="visually-hidden">{t('notices.new')} </span>}
            {text}
          </span>
          <span className="small muted">
            {dates.at(at)} · {reason}
            {snoozedUntil && ` · ${t('notices.silentUntil', { until: dates.long(snoozedUntil) })}`}
          </span>
        </span>
      </Link>
      <span className={classes.tools}>
        <SnoozeMenu title={text} label={t('notices.snooze')} onSnooze={(day) => actions.snooze(notice, day)} />
        <ActionIcon
          size={28}
          aria-label={t(unread ? 'notices.markRead' : 'notices.markUnread', { text })}
          title={t(unread ? 'notices.read' : 'notices.unreadAgain')}
          onClick={toggle}
        >
          <ToggleIcon size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}
