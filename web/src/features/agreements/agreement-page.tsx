import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useParams, useSearchParams } from 'react-router';
import type { AgreementQuery, AgreementRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { usePanel } from '../../lib/panels';
import { useIsPhone } from '../../lib/use-phone';
import { useCan } from '../../lib/viewer';
import { AgreementStatusTag } from '../../ui/agreement-status-tag';
import { Card } from '../../ui/card';
import { LifecycleStepper } from '../../ui/lifecycle-stepper';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { ProjectsCard } from '../../ui/projects-card';
import { RecordColumns, RecordHead, RecordHistory, RecordTabs } from '../../ui/record-layout';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { TaskList } from '../../ui/task-list';
import { RecordMeasures } from '../../ui/record-measures';
import { RecordRemindersCard } from '../../ui/record-reminders';
import { AgreementAmendments } from './agreement-amendments';
import { AgreementApprovals } from './agreement-approvals';
import { AgreementClocks } from './agreement-clocks';
import { AgreementFiles } from './agreement-files';
import { AgreementHistory } from './agreement-history';
import { lifecycleOf, toneOf } from './agreement-lifecycle';
import { AgreementMoves } from './agreement-moves';
import { AgreementParties } from './agreement-parties';
import { AgreementTerms } from './agreement-terms';
import { agreementDocument } from './agreements.documents';
import { StatusReasons } from './status-reasons';
import { useSaveAgreement } from './use-save-agreement';
import classes from './agreement-page.module.css';

export function AgreementPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(agreementDocument, { variables: { id } });

  async function newest(): Promise<AgreementRecordFragment> {
    const { data: fresh } = await refetch();
    if (!fresh) throw new Error('the agreement did not come');
    return fresh.agreement;
  }

  if (data) return <AgreementRecord key={id} agreement={data.agreement} onNewest={newest} />;
  return (
    <Page title={t('agreements.one')} crumbs={[{ label: t('nav.agreements'), to: '/agreements' }]}>
      {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} height={44} />}
    </Page>
  );
}

interface AgreementRecordProps {
  readonly agreement: AgreementQuery['agreement'];
  onNewest(): Promise<AgreementRecordFragment>;
}

function AgreementRecord({ agreement, onNewest }: AgreementRecordProps) {
  const t = useT();
  const names = useNames();
  const phone = useIsPhone();
  const [params] = useSearchParams();
  const editable = useCan()('agreements.edit');
  const saving = useSaveAgreement(agreement, onNewest);
  const tab = params.get('tab') === 'history' ? 'history' : 'agreement';
  const { partnership, status } = agreement;
  const moves = <AgreementMoves agreement={agreement} compact={phone} />;
  const tag = <AgreementStatusTag status={status} tone={toneOf(status)} />;
  const crumbs = [
    { label: t('nav.agreements'), to: '/agreements' },
    ...(partnership && !phone ? [{ label: names.title(partnership), to: `/partnerships/${partnership.id}` }] : []),
  ];

  return (
    <Page
      title={names.title(agreement)}
      titleInHeader={!phone}
      tone="surface"
      crumbs={crumbs}
      sub={phone ? t(`enum.AgreementStatus.${status}`) : undefined}
      phoneCorner={moves}
      header={
        <RecordHead title={names.title(agreement)} tag={tag} compact={phone} actions={moves}>
          <div className={classes.life}>
            <LifecycleStepper
              label={t('agreement.lifecycle')}
              steps={lifecycleOf(agreement)}
              nameOf={(step) => t(`enum.AgreementStatus.${step}`)}
            />
          </div>
          {(!phone || tab === 'history') && (
            <RecordTabs
              label={t('agreement.views')}
              current={tab}
              tabs={[
                { key: 'agreement', label: t('agreements.one') },
                { key: 'history', label: t('agreement.history') },
              ]}
            />
          )}
        </RecordHead>
      }
    >
      {tab === 'history' ? (
        <RecordHistory>
          <AgreementHistory id={agreement.id} />
        </RecordHistory>
      ) : (
        <RecordColumns
          main={
            <>
              <StatusReasons agreement={agreement} />
              <AgreementClocks agreement={agreement} saving={saving} editable={editable} />
              <AgreementParties agreement={agreement} saving={saving} editable={editable} />
              <AgreementApprovals agreement={agreement} editable={editable} />
              <AgreementAmendments agreement={agreement} editable={editable} />
              <AgreementFiles agreement={agreement} editable={editable} onNewest={onNewest} />
            </>
          }
          side={
            <>
              <NextTasks agreement={agreement} onNewest={onNewest} />
              <AgreementTerms agreement={agreement} saving={saving} editable={editable} />
              <ProjectsCard of="agreement" id={agreement.id} />
              <RecordRemindersCard type="AGREEMENT" id={agreement.id} />
              <RecordMeasures record={{ type: 'AGREEMENT', id: agreement.id }} startsOn={agreement.signedOn} />
            </>
          }
        />
      )}
    </Page>
  );
}

/** "Що далі": the tasks of this agreement. */
function NextTasks({ agreement, onNewest }: AgreementRecordProps) {
  const t = useT();
  const { open } = usePanel();
  const mayAdd = useCan()('tasks.edit');
  const tasks = agreement.tasks.edges.map(({ node }) => node);
  return (
    <Card
      title={t('agreement.next')}
      flush
      action={
        mayAdd && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            onClick={() =>
              open({ kind: 'new-task', agreementId: agreement.id, partnershipId: agreement.partnership?.id })
            }
          >
            {t('action.add')}
          </Button>
        )
      }
    >
      {tasks.length === 0 ? (
        <p className="muted dense" style={{ padding: '12px 16px 16px' }}>
          {t('agreement.tasksNone')}
        </p>
      ) : (
        <TaskList tasks={tasks} onChanged={onNewest} />
      )}
    </Card>
  );
}
