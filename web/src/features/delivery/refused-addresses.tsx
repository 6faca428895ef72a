import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ListFooter } from '../../ui/data-table';
import { LoadError } from '../../ui/load-error';
import { liftMailSuppressionDocument, mailSuppressionsDocument } from './delivery.documents';
import classes from './delivery-page.module.css';

/** Addresses that have refused our letters for good, and the way back. Nothing stands here while there are none. */
export function RefusedAddresses() {
  const t = useT();
  const say = useSay();
  const dates = useDates();
  const mayAct = useCan()('operations.edit');
  const answer = useQuery(mailSuppressionsDocument);
  const shown = answer.data?.mailSuppressions;
  const list = useListPages(shown, answer);
  const [lift, { loading }] = useMutation(liftMailSuppressionDocument);
  const [asking, setAsking] = useState<{ id: string; address: string } | null>(null);

  async function sendAgain(id: string) {
    try {
      await lift({ variables: { id } });
      say.done(t('delivery.refusedLifted'));
    } catch (refusal) {
      say.refused(refusal);
      void answer.refetch();
    } finally {
      setAsking(null);
    }
  }

  if (list.error && !shown) return <LoadError error={list.error} onRetry={list.retry} />;
  if (!shown || shown.edges.length === 0) return null;
  return (
    <section aria-label={t('delivery.refused')}>
      <h2 className={classes.heading}>{t('delivery.refused')}</h2>
      <ul className={classes.list}>
        {shown.edges.map(({ node: { id, address, reason, since, liftedAt } }) => (
          <li key={id} className={classes.refused}>
            <span className={classes.main}>
              <b className="ellipsis">{address}</b>
              <span className="small muted">{reason}</span>
            </span>
            <span className="small muted">
              {liftedAt === null
                ? t('delivery.refusedSince', { at: dates.at(since) })
                : t('delivery.refusedUntil', { at: dates.at(liftedAt) })}
            </span>
            {mayAct && liftedAt === null && (
              <Button size="xs" onClick={() => setAsking({ id, address })}>
                {t('delivery.refusedLift')}
              </Button>
            )}
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
      <ConfirmDialog
        opened={asking !== null}
        title={asking?.address ?? ''}
        confirmLabel={t('delivery.refusedLift')}
        busy={loading}
        onConfirm={() => asking && void sendAgain(asking.id)}
        onClose={() => setAsking(null)}
      >
        <p className="dense">{t('delivery.refusedHint')}</p>
      </ConfirmDialog>
    </section>
  );
}
