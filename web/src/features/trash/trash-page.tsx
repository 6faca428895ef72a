import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { TrashQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { ListFooter } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton-rows';
import classes from '../../ui/plain-rows.module.css';

const trashDocument = graphql(/* GraphQL */ `
  query Trash($after: String) {
    trash(first: 50, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          type
          title
          version
          trashedAt
          trashedBy {
            ...PersonName
          }
        }
      }
    }
  }
`);

const restoreDocument = graphql(/* GraphQL */ `
  mutation RestoreRecord($input: RestoreRecordInput!) {
    restoreRecord(input: $input) {
      id
      type
    }
  }
`);

type Trashed = TrashQuery['trash']['edges'][number]['node'];

export function TrashPage() {
  const t = useT();
  const dates = useDates();
  const say = useSay();
  const mayRestore = useCan()('trash.edit');
  const { data, error, refetch, fetchMore } = useQuery(trashDocument, { fetchPolicy: 'network-only' });
  const [restore] = useMutation(restoreDocument);
  const [busy, setBusy] = useState<string | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const shown = data?.trash;

  async function bringBack({ id, type, title }: Trashed) {
    setBusy(id);
    try {
      await restore({ variables: { input: { id, type } } });
      say.done(t('trash.restored', { title }));
      await refetch();
    } catch (failure) {
      say.refused(failure);
    } finally {
      setBusy(null);
    }
  }

  async function more() {
    setLoadingMore(true);
    await fetchMore({ variables: { after: shown?.pageInfo.endCursor } }).finally(() => setLoadingMore(false));
  }

  return (
    <Page title={t('nav.trash')} sub={shown && t('list.count', { count: shown.totalCount })}>
      {shown === undefined ? (
        error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={8} height={44} />
        )
      ) : shown.totalCount === 0 ? (
        <EmptyState title={t('trash.empty')} example={t('trash.example')}>
          {t('trash.emptyText')}
        </EmptyState>
      ) : (
        <>
          <ul className={classes.rows}>
            {shown.edges.map(({ node }) => (
              <li key={`${node.type}:${node.id}`}>
                <span className={classes.main}>
                  <b>{node.title}</b>
                  <span className="small muted">
                    {[t(`enum.RecordType.${node.type}`), node.trashedBy?.name, dates.at(node.trashedAt)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {mayRestore && (
                  <Button
                    size="xs"
                    loading={busy === node.id}
                    leftSection={<IconRestore size={14} stroke={2} aria-hidden />}
                    onClick={() => void bringBack(node)}
                  >
                    {t('trash.restore')}
                  </Button>
                )}
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
    </Page>
  );
}
