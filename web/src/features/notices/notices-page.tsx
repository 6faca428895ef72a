import { useMutation, useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../graphql';
import { useT } from '../../lib/messages';
import { useListPages } from '../../lib/use-list-pages';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { ListFooter } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-sentence';
import { LoadError } from '../../ui/load-error';
import { NoticeIcon } from '../../ui/notice-icon';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton-rows';
import classes from './notices-page.module.css';

const noticesDocument = graphql(/* GraphQL */ `
  query Notices($unreadOnly: Boolean, $after: String) {
    notices(first: 30, unreadOnly: $unreadOnly, after: $after) {
      unreadCount
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          kind
          text
          reason
          path
          at
          readAt
        }
      }
    }
  }
`);

const markReadDocument = graphql(/* GraphQL */ `
  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {
    markNoticesRead(input: $input)
  }
`);

export function NoticesPage() {
  const t = useT();
  const dates = useDates();
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const unreadOnly = params.get('show') === 'unread';
  const answer = useQuery(noticesDocument, { variables: { unreadOnly } });
  const [markRead] = useMutation(markReadDocument, { refetchQueries: ['UnreadNoticesCount', 'Notices'] });
  const shown = (answer.data ?? answer.previousData)?.notices;
  const list = useListPages(shown, answer);

  const read = (ids?: string[]) => void markRead({ variables: { input: { ids } } }).catch(say.refused);

  return (
    <Page
      title={t('notices.title')}
      sub={shown && t('notices.unread', { count: shown.unreadCount })}
      actions={
        shown !== undefined &&
        shown.unreadCount > 0 && (
          <Button leftSection={<IconChecks size={16} stroke={1.75} aria-hidden />} onClick={() => read()}>
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
            onChange={(value) => setParams(value === 'unread' ? { show: 'unread' } : {}, { replace: true })}
            data={[
              { value: 'all', label: t('notices.all') },
              { value: 'unread', label: t('notices.onlyUnread') },
            ]}
          />
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
          action={unreadOnly ? <Button onClick={() => setParams({})}>{t('notices.showAll')}</Button> : undefined}
          example={t('notices.example')}
        >
          {t('notices.emptyText')}
        </EmptyState>
      ) : (
        <>
          <ul className={classes.list}>
            {shown.edges.map(({ node }) => (
              <li key={node.id} data-unread={node.readAt === null || undefined}>
                <Link to={node.path} onClick={() => node.readAt === null && read([node.id])}>
                  <NoticeIcon kind={node.kind} />
                  <span>
                    <span className={classes.text}>
                      {node.readAt === null && <span className="visually-hidden">{t('notices.new')} </span>}
                      {node.text}
                    </span>
                    <span className="small muted">
                      {dates.at(node.at)} · {node.reason}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <ListFooter
            rows={shown.edges}
            total={shown.totalCount}
            hasMore={shown.pageInfo.hasNextPage}
            loadingMore={list.loadingMore}
            onMore={list.more}
          />
        </>
      )}
    </Page>
  );
}
