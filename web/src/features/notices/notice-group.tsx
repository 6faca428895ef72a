import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { NoticeGroupsQuery, ReminderKind } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useListPages } from '../../lib/use-list-pages';
import { NoticeItem } from './notice-item';
import { noticesOfRecordDocument } from './notices.documents';
import classes from './notices-page.module.css';
import type { useNoticeActions } from './use-notice-actions';

export interface NoticeFilter {
  readonly unreadOnly: boolean;
  readonly kind: ReminderKind | null;
}

interface NoticeGroupProps {
  readonly group: NoticeGroupsQuery['noticeGroups']['edges'][number]['node'];
  readonly filter: NoticeFilter;
  readonly actions: ReturnType<typeof useNoticeActions>;
}

/** The notices about one record, the newest first; the older ones on demand. */
export function NoticeGroup({ group, filter, actions }: NoticeGroupProps) {
  const t = useT();
  const headingId = useId();
  const [whole, setWhole] = useState(false);
  const answer = useQuery(noticesOfRecordDocument, { variables: { recordId: group.id, ...filter }, skip: !whole });
  const list = useListPages(answer.data?.notices, answer);
  const notices = list.shown?.edges.map(({ node }) => node) ?? group.newest;
  const hidden = group.totalCount - notices.length;
  return (
    <section className={classes.group} aria-labelledby={headingId}>
      <header className={classes.head}>
        <h2 id={headingId}>
          <Link to={group.path}>{group.title ?? group.newest[0]?.text}</Link>
        </h2>
        <span className="small muted">{t(`enum.RecordType.${group.recordType}`)}</span>
        <span className={classes.spacer} />
        {group.unreadCount > 1 && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => actions.readRecord(group.id)}>
            {t('notices.readGroup', { count: group.unreadCount })}
          </Button>
        )}
      </header>
      <ul className={classes.list}>
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} actions={actions} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          className={classes.more}
          size="xs"
          variant="subtle"
          color="gray"
          loading={list.loadingMore || (whole && answer.loading)}
          onClick={() => (whole ? list.more() : setWhole(true))}
        >
          {t('list.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
