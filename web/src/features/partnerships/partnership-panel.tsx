import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { LoadError } from '../../ui/load-error';
import { PartnershipName } from '../../ui/party';
import { SavingState } from '../../ui/saving-state';
import { SidePanel } from '../../ui/side-panel';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { StageMark } from '../../ui/stage-mark';
import { DaysInStage } from '../../ui/days-in-stage';
import { PartnershipAside } from './partnership-aside';
import { PartnershipNextStep } from './partnership-next-step';
import { partnershipRecordDocument } from './partnership-page.documents';
import { PartnershipStageTasks } from './partnership-stage-tasks';
import { PartnershipTimeline } from './partnership-timeline';
import { usePartnershipSaving } from './use-partnership-saving';
import classes from './partnership-page.module.css';

interface PartnershipPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** The record at 480 px, over a list. */
export function PartnershipPanel({ id, onClose }: PartnershipPanelProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(partnershipRecordDocument, { variables: { id } });
  return (
    <SidePanel
      opened
      title={data ? <PartnershipName partnership={data.partnership} layout="wrap" /> : t('partnerships.one')}
      onClose={onClose}
    >
      {data ? (
        <PanelBody
          key={id}
          partnership={data.partnership}
          newest={async () => (await refetch()).data?.partnership.version ?? 0}
        />
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={6} height={56} />
      )}
    </SidePanel>
  );
}

function PanelBody({
  partnership,
  newest,
}: {
  readonly partnership: PartnershipRecordFragment;
  newest(): Promise<number>;
}) {
  const t = useT();
  const saving = usePartnershipSaving(partnership.id, partnership.version, newest);
  const changed = () => newest();
  return (
    <div className={classes.panel}>
      <div className={classes.panelLine}>
        <StageMark stage={partnership.stage} />
        <DaysInStage days={partnership.daysInStage} rot={partnership.rot} limit={partnership.stageLimitDays} sentence />
        <span className={classes.spacer} />
        <SavingState state={saving.state} />
        <Link className="link dense" to={`/partnerships/${partnership.id}`}>
          {t('partnershipPage.openRecord')}
        </Link>
      </div>
      <PartnershipNextStep partnership={partnership} onChanged={changed} />
      <PartnershipStageTasks partnership={partnership} />
      <div className={classes.aside}>
        <PartnershipAside partnership={partnership} saving={saving} />
      </div>
      <PartnershipTimeline partnership={partnership} onChanged={changed} />
    </div>
  );
}
