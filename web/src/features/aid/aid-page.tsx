import { useQuery } from '@apollo/client/react';
import { useParams, useSearchParams } from 'react-router';
import type { AidRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useIsPhone } from '../../lib/use-phone';
import { AidStatusTag } from '../../ui/aid/aid-status-tag';
import { LifecycleStepper } from '../../ui/lifecycle-stepper';
import { LoadError } from '../../ui/load-error';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { RecordColumns, RecordHead, RecordHistory, RecordTabs } from '../../ui/record-layout';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { Tag } from '../../ui/tag';
import { RecordMeasures } from '../../ui/record-measures';
import { RecordRemindersCard } from '../../ui/record-reminders';
import { AidClocks } from './aid-clocks';
import { AidChain, AidFacts, AidLinks } from './aid-facts';
import { AidHistory } from './aid-history';
import { lifecycleOf } from './aid-lifecycle';
import { AidLines } from './aid-lines';
import { AidMoves } from './aid-moves';
import { aidTransferDocument } from './aid.documents';
import classes from './aid-page.module.css';

export function AidPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(aidTransferDocument, { variables: { id } });
  if (data) return <AidTransferPage key={id} transfer={data.aidTransfer} />;
  return (
    <Page title={t('aid.one')} crumbs={[{ label: t('nav.aidTransfers'), to: '/aid' }]}>
      {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} height={44} />}
    </Page>
  );
}

function AidTransferPage({ transfer }: { readonly transfer: AidRecordFragment }) {
  const t = useT();
  const names = useNames();
  const phone = useIsPhone();
  const [params] = useSearchParams();
  const tab = params.get('tab') === 'history' ? 'history' : 'aid';
  const { id, status, embargoed } = transfer;
  const moves = <AidMoves transfer={transfer} compact={phone} />;
  const tag = (
    <>
      <AidStatusTag status={status} />
      {embargoed && <Tag tone="due">{t('aid.embargoed')}</Tag>}
    </>
  );

  return (
    <Page
      title={names.title(transfer)}
      titleInHeader={!phone}
      tone="surface"
      crumbs={[{ label: t('nav.aidTransfers'), to: '/aid' }]}
      sub={phone ? t(`enum.AidStatus.${status}`) : undefined}
      phoneCorner={moves}
      header={
        <RecordHead title={names.title(transfer)} tag={tag} compact={phone} actions={moves}>
          <div className={classes.life}>
            <LifecycleStepper
              label={t('aid.lifecycle')}
              steps={lifecycleOf(transfer)}
              nameOf={(step) => t(`enum.AidStatus.${step}`)}
            />
          </div>
          {(!phone || tab === 'history') && (
            <RecordTabs
              label={t('aid.views')}
              current={tab}
              tabs={[
                { key: 'aid', label: t('aid.one') },
                { key: 'history', label: t('aid.history') },
              ]}
            />
          )}
        </RecordHead>
      }
    >
      {tab === 'history' ? (
        <RecordHistory>
          <AidHistory id={id} />
        </RecordHistory>
      ) : (
        <RecordColumns
          main={
            <>
              <LastReason transfer={transfer} />
              <AidClocks clocks={transfer.clocks} />
              <AidLines transfer={transfer} />
              <AidChain transfer={transfer} />
            </>
          }
          side={
            <>
              <AidFacts transfer={transfer} />
              <AidLinks transfer={transfer} />
              <RecordRemindersCard type="AID_TRANSFER" id={transfer.id} />
              <RecordMeasures record={{ type: 'AID_TRANSFER', id: transfer.id }} startsOn={transfer.happenedOn} />
            </>
          }
        />
      )}
    </Page>
  );
}

/** Why it stands where it stands, where somebody has said so. */
function LastReason({ transfer: { statusHistory, restReason, status } }: { readonly transfer: AidRecordFragment }) {
  const t = useT();
  const last = statusHistory.at(-1);
  const reason = last?.to === status && last.reason ? last.reason : restReason;
  if (!reason) return null;
  return (
    <Note tone={status === 'NOT_DELIVERED' || status === 'CANCELLED' ? 'overdue' : 'info'}>
      <b>{reason === restReason ? t('aid.restStays') : t(`enum.AidStatus.${status}`)}</b>: {reason}
    </Note>
  );
}
