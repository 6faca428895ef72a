import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useInstance } from '../../lib/viewer';
import { ListFooter } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { LoadError } from '../../ui/load-error';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { MailPanel } from './mail-panel';
import { MailState } from './mail-state';
import type { OutgoingMail } from './outgoing-mail';
import classes from './outbox-page.module.css';

const outboxDocument = graphql(/* GraphQL */ `
  query Outbox($after: String) {
    outgoingMails(first: 30, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          to
          subject
          state
          attempts
          error
          text
          html
          messageId
          createdAt
          sentAt
        }
      }
    }
  }
`);

export function OutboxPage() {
  const t = useT();
  const dates = useDates();
  const sendsMail = useInstance()?.sendsMail ?? true;
  const { data, error, refetch, fetchMore } = useQuery(outboxDocument, { pollInterval: 20_000 });
  const [opened, setOpened] = useState<OutgoingMail | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const shown = data?.outgoingMails;

  async function more() {
    setLoadingMore(true);
    await fetchMore({ variables: { after: shown?.pageInfo.endCursor } }).finally(() => setLoadingMore(false));
  }

  return (
    <Page title={t('nav.outbox')} sub={shown && t('list.count', { count: shown.totalCount })}>
      {!sendsMail && (
        <div className={classes.note}>
          <Note tone="info" title={t('outbox.keptTitle')}>
            {t('outbox.kept')}
          </Note>
        </div>
      )}
      {shown === undefined ? (
        error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={10} height={52} />
        )
      ) : shown.totalCount === 0 ? (
        <EmptyState title={t('outbox.empty')} example={t('outbox.example')}>
          {t('outbox.emptyText')}
        </EmptyState>
      ) : (
        <>
          <ul className={classes.list}>
            {shown.edges.map(({ node }) => (
              <li key={node.id}>
                <button type="button" onClick={() => setOpened(node)}>
                  <span className={classes.main}>
                    <b className="ellipsis">{node.subject}</b>
                    <span className="small muted ellipsis">{node.to}</span>
                  </span>
                  <MailState mail={node} />
                  <span className={`small muted ${classes.at}`}>{dates.at(node.sentAt ?? node.createdAt)}</span>
                </button>
              </li>
            ))}
          </ul>
          <ListFooter
            rows={shown.edges}
            total={shown.totalCount}
            hasMore={shown.pageInfo.hasNextPage}
            loadingMore={loadingMore}
            onMore={() => void more()}
          />
        </>
      )}
      {opened !== null && <MailPanel mail={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
