import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useT } from '../../lib/messages';
import { useListPages } from '../../lib/use-list-pages';
import { ListFooter } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { LoadError } from '../../ui/load-error';
import { NOTICE_KINDS } from '../../ui/notice-icon';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { NoticeGroup } from './notice-group';
import { noticeGroupsDocument, unreadCountDocument } from './notices.documents';
import classes from './notices-page.module.css';
import { useNoticeActions } from './use-notice-actions';

/** What reminders have told the viewer, by record; the address holds the filter. */
export function NoticesPage() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const unreadOnly = params.get('show') === 'unread';
  const kind = NOTICE_KINDS.find((known) => known === params.get('kind')) ?? null;
  const filter = { unreadOnly, kind };
  const answer = useQuery(noticeGroupsDocument, { variables: filter });
  const unread = useQuery(unreadCountDocument).data?.notices.unreadCount;
  const shown = (answer.data ?? answer.previousData)?.noticeGroups;
  const list = useListPages(shown, answer);
  const actions = useNoticeActions();

  function put(name: string, value: string | null) {
    const next = new URLSearchParams(params);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  }

  return (
    <Page
      title={t('notices.title')}
      sub={
        <>
          {unread !== undefined && `${t('notices.unread', { count: unread })} · `}
          <Link className="link" to="/reminders">
            {t('remindMe.pageTitle')}
          </Link>
        </>
      }
      actions={
        unread !== undefined &&
        unread > 0 && (
          <Button leftSection={<IconChecks size={16} stroke={1.75} aria-hidden />} onClick={actions.readAll}>
            {t('notices.readAll')}
          </Button>
        )
      }
      header={
        <FilterBar>
          <SegmentedControl
            size="xs"
            aria-label={t('notices.which')}
            value={unreadOnly ? 'unread' : 'all'}
            onChange={(value) => put('show', value === 'unread' ? value : null)}
            data={[
              { value: 'all', label: t('notices.all') },
              { value: 'unread', label: t('notices.onlyUnread') },
            ]}
          />
          {kind === null ? (
            <AddFilter
              groups={[
                {
                  label: t('notices.kind'),
                  options: NOTICE_KINDS.map((value) => ({ value, label: t(`enum.ReminderKind.${value}`) })),
                },
              ]}
              onAdd={(value) => put('kind', value)}
            />
          ) : (
            <FilterSentence
              label={t('notices.kind')}
              value={t(`enum.ReminderKind.${kind}`)}
              onRemove={() => put('kind', null)}
            />
          )}
        </FilterBar>
      }
    >
      {shown === undefined ? (
        list.error ? (
          <LoadError error={list.error} onRetry={list.retry} />
        ) : (
          <SkeletonRows rows={10} height={64} />
        )
      ) : shown.edges.length === 0 ? (
        <EmptyState
          title={t('notices.noneUnread')}
          action={
            (unreadOnly || kind !== null) && <Button onClick={() => setParams({})}>{t('notices.showAll')}</Button>
          }
          example={t('notices.example')}
        >
          {t('notices.emptyText')}
        </EmptyState>
      ) : (
        <div className={classes.groups} onKeyDown={moveBetween}>
          {shown.edges.map(({ node }) => (
            <NoticeGroup key={node.id} group={node} filter={filter} actions={actions} />
          ))}
          <ListFooter
            rows={shown.edges}
            total={shown.totalCount}
            hasMore={shown.pageInfo.hasNextPage}
            loadingMore={list.loadingMore}
            onMore={list.more}
          />
        </div>
      )}
    </Page>
  );
}

/** Arrow up and down go from notice to notice, across the groups. */
function moveBetween(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
  if (step === undefined) return;
  const notices = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-notice]')];
  const at = notices.findIndex((notice) => notice === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  notices[at + step]?.focus();
}
