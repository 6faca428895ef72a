import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { LoadError } from '../../ui/load-error';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { deliveryOverviewDocument, retryDeliveriesDocument } from './delivery.documents';
import { DeliveryFigures } from './delivery-figures';
import { DeliveryList } from './delivery-list';
import classes from './delivery-page.module.css';
import { RefusedAddresses } from './refused-addresses';
import { useDeliveryFilter } from './use-delivery-filter';
import { WhyDialog } from './why-dialog';

const POLL_MS = 10_000;

/** How sending stands, what did not go, and what may be done about it. */
export function DeliveryPage() {
  const t = useT();
  const say = useSay();
  const mayAct = useCan()('operations.edit');
  const [asking, setAsking] = useState(false);
  const filtering = useDeliveryFilter();
  const { data, error, refetch } = useQuery(deliveryOverviewDocument, { pollInterval: POLL_MS });
  const [retryAll] = useMutation(retryDeliveriesDocument, { refetchQueries: ['DeliveryOverview'] });
  const bulk = data?.lastBulkRetry;

  async function retry(why: string) {
    try {
      await retryAll({ variables: { input: { filter: filtering.filter, why } } });
      return true;
    } catch (refusal) {
      say.refused(refusal);
      return false;
    }
  }

  return (
    <Page
      title={t('nav.delivery')}
      actions={
        mayAct && (
          <Button
            leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />}
            disabled={bulk !== null && bulk !== undefined && bulk.finishedAt === null}
            onClick={() => setAsking(true)}
          >
            {t('delivery.retryAll')}
          </Button>
        )
      }
    >
      {data === undefined ? (
        error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={8} height={52} />
        )
      ) : (
        <DeliveryFigures overview={data.deliveryOverview} />
      )}
      {bulk && (
        <div className={classes.note}>
          <Note tone={bulk.finishedAt === null ? 'info' : 'done'} title={t('delivery.bulk', bulk)}>
            {bulk.why}
          </Note>
        </div>
      )}
      <DeliveryList filtering={filtering} />
      <RefusedAddresses />
      {asking && (
        <WhyDialog title={t('delivery.retryAll')} onClose={() => setAsking(false)} onConfirm={retry}>
          <p className="muted dense">{t('delivery.retryAllHint')}</p>
        </WhyDialog>
      )}
    </Page>
  );
}
