import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { useT } from '../../lib/messages';
import { useListPages } from '../../lib/use-list-pages';
import { Card } from '../../ui/card';
import { ListFooter } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { OwnReminderRows } from '../../ui/remind-me/own-reminder-rows';
import { ownRemindersDocument } from '../../ui/remind-me/remind-me.documents';
import { SkeletonRows } from '../../ui/skeleton-rows';
import classes from './own-reminders-page.module.css';

/** Everything one asked to be reminded of; `?reminder=` opens one. */
export function OwnRemindersPage() {
  const t = useT();
  const [params] = useSearchParams();
  const answer = useQuery(ownRemindersDocument, { variables: {}, fetchPolicy: 'cache-and-network' });
  const shown = answer.data?.ownReminders;
  const list = useListPages(shown, answer);
  return (
    <Page title={t('remindMe.pageTitle')} sub={shown && t('list.count', { count: shown.totalCount })}>
      {shown === undefined ? (
        list.error ? (
          <LoadError error={list.error} onRetry={list.retry} />
        ) : (
          <SkeletonRows rows={6} height={56} />
        )
      ) : shown.edges.length === 0 ? (
        <EmptyState title={t('remindMe.none')}>{t('remindMe.emptyText')}</EmptyState>
      ) : (
        <div className={classes.page}>
          <Card>
            <OwnReminderRows
              key={params.get('reminder')}
              reminders={shown.edges.map(({ node }) => node)}
              withRecord
              openedId={params.get('reminder')}
            />
            <ListFooter
              rows={shown.edges}
              total={shown.totalCount}
              hasMore={shown.pageInfo.hasNextPage}
              loadingMore={list.loadingMore}
              onMore={list.more}
            />
          </Card>
        </div>
      )}
    </Page>
  );
}
