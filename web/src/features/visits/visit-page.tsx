import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useParams, useSearchParams } from 'react-router';
import type { VisitQuery, VisitRecordFragment, VisitStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { usePanel } from '../../lib/panels';
import { useIsPhone } from '../../lib/use-phone';
import { useCan } from '../../lib/viewer';
import { AidCard } from '../../ui/aid/aid-card';
import { Card } from '../../ui/card';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { Parties } from '../../ui/party';
import { PromotionAbout } from '../../ui/promotion-about';
import { ProjectsCard } from '../../ui/projects-card';
import { RecordColumns, RecordHead, RecordHistory, RecordTabs } from '../../ui/record-layout';
import { RecordMeasures } from '../../ui/record-measures';
import { RecordRemindersCard } from '../../ui/record-reminders';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { TaskList } from '../../ui/task-list';
import { CloseReport } from './close-report';
import { CommitmentDock } from './commitment-dock';
import { Commitments } from './commitments';
import { useSaveVisit } from './use-save-visit';
import { useVisitDates } from './use-visit-dates';
import { PrepareVisit } from './prepare-visit';
import { VisitCosts } from './visit-costs';
import { VisitGifts } from './visit-gifts';
import { VisitFacts } from './visit-facts';
import { VisitHistory } from './visit-history';
import { VisitMoves } from './visit-moves';
import { VisitDelegation, VisitProgramme } from './visit-programme';
import { VisitProse } from './visit-prose';
import { EmbargoTag, VisitStatusTag } from './visit-status-tag';
import { visitDocument } from './visit.documents';
import classes from './visit-page.module.css';

/** The visit has begun: from here on commitments come first. */
const BEGUN: readonly VisitStatus[] = ['IN_PROGRESS', 'COMPLETED', 'DEBRIEFED', 'CLOSED'];

/** The visit still lies ahead: there is something to prepare. */
const AHEAD: readonly VisitStatus[] = ['PROPOSED', 'PLANNED', 'APPROVED', 'CONFIRMED', 'POSTPONED'];

export function VisitPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(visitDocument, { variables: { id } });

  async function newest(): Promise<VisitRecordFragment> {
    const { data: fresh } = await refetch();
    if (!fresh) throw new Error('the visit did not come');
    return fresh.visit;
  }

  if (data) return <VisitRecord key={id} visit={data.visit} onNewest={newest} />;
  return (
    <Page title={t('visits.one')} crumbs={[{ label: t('nav.visits'), to: '/visits' }]}>
      {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} height={44} />}
    </Page>
  );
}

interface VisitRecordProps {
  readonly visit: VisitQuery['visit'];
  onNewest(): Promise<VisitRecordFragment>;
}

function VisitRecord({ visit, onNewest }: VisitRecordProps) {
  const t = useT();
  const names = useNames();
  const phone = useIsPhone();
  const datesOf = useVisitDates();
  const [params] = useSearchParams();
  const editable = useCan()('visits.edit');
  const saving = useSaveVisit(visit, onNewest);
  const tab = params.get('tab') === 'history' ? 'history' : 'visit';
  const begun = BEGUN.includes(visit.status);
  const awaits = visit.status === 'COMPLETED' || visit.status === 'DEBRIEFED';
  const parties = <Parties municipalities={visit.parties.map(({ municipality }) => municipality)} layout="wrap" />;
  const tabs = (
    <RecordTabs
      label={t('visit.views')}
      current={tab}
      tabs={[
        { key: 'visit', label: t('visits.one') },
        { key: 'history', label: t('visit.history') },
      ]}
    />
  );
  const moves = <VisitMoves visit={visit} compact={phone} onNewest={onNewest} />;

  const debrief = (
    <div>
      <Commitments visit={visit} onNewest={onNewest} onNone={(noCommitments) => void saving.save({ noCommitments })} />
      {editable && <CloseReport visit={visit} onNewest={onNewest} />}
    </div>
  );
  const prose = (
    <>
      <VisitProse visit={visit} field="report" onNewest={onNewest} />
      <VisitProse visit={visit} field="outcomes" onNewest={onNewest} />
    </>
  );
  const gifts = <VisitGifts visit={visit} editable={editable} />;
  const plan = (
    <>
      <VisitProse visit={visit} field="purpose" onNewest={onNewest} />
      <VisitProgramme visit={visit} editable={editable} />
      <VisitDelegation visit={visit} editable={editable} />
      <VisitCosts visit={visit} editable={editable} />
    </>
  );

  return (
    <Page
      title={names.title(visit)}
      titleInHeader={!phone}
      tone="surface"
      crumbs={[{ label: t('nav.visits'), to: '/visits' }]}
      sub={phone ? [datesOf(visit), awaits && t('visit.reportAfter')].filter(Boolean).join(' · ') : undefined}
      phoneCorner={moves}
      header={
        // A phone keeps its height for the commitments; the way to the history is in its menu.
        phone ? (
          tab === 'history' && (
            <RecordHead title={names.title(visit)} compact>
              {tabs}
            </RecordHead>
          )
        ) : (
          <RecordHead
            title={names.title(visit)}
            tag={
              <>
                <VisitStatusTag status={visit.status} />
                <EmbargoTag visit={visit} />
              </>
            }
            compact={false}
            actions={moves}
            sub={
              <>
                <b style={{ fontWeight: 500 }}>{datesOf(visit)}</b>
                {parties}
              </>
            }
          >
            {tabs}
          </RecordHead>
        )
      }
    >
      {tab === 'history' ? (
        <RecordHistory>
          <VisitHistory id={visit.id} />
        </RecordHistory>
      ) : (
        <>
          {phone && (
            <div className={classes.lead}>
              <VisitStatusTag status={visit.status} />
              <EmbargoTag visit={visit} />
              {parties}
            </div>
          )}
          <RecordColumns
            main={
              begun ? (
                <>
                  {debrief}
                  {gifts}
                  {prose}
                  {plan}
                </>
              ) : (
                <>
                  {plan}
                  {gifts}
                  {debrief}
                </>
              )
            }
            side={
              <>
                <VisitFacts visit={visit} saving={saving} editable={editable} />
                <VisitTasks visit={visit} onNewest={onNewest} />
                <ProjectsCard of="visit" id={visit.id} />
                <PromotionAbout record={{ type: 'visit', id: visit.id }} />
                <AidCard of={{ visit: visit.id }} />
                <RecordRemindersCard type="VISIT" id={visit.id} />
                <RecordMeasures record={{ type: 'VISIT', id: visit.id }} startsOn={visit.startsOn} />
              </>
            }
          />
          {phone && editable && begun && <CommitmentDock visit={visit} />}
        </>
      )}
    </Page>
  );
}

/** What is to be done for the visit apart from its commitments. */
function VisitTasks({ visit, onNewest }: VisitRecordProps) {
  const t = useT();
  const { open } = usePanel();
  const mayAdd = useCan()('tasks.edit');
  const tasks = visit.tasks.edges.map(({ node }) => node).filter(({ commitment }) => commitment === null);
  const add = mayAdd && (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
      onClick={() => open({ kind: 'new-task', visitId: visit.id, partnershipId: visit.partnerships[0]?.id })}
    >
      {t('action.add')}
    </Button>
  );
  const prepared = tasks.some(({ templateId }) => templateId !== null);
  const mayPrepare = mayAdd && !prepared && visit.startsOn !== null && AHEAD.includes(visit.status);
  return (
    <Card title={t('nav.tasks')} count={tasks.length || undefined} action={add || undefined} flush>
      {tasks.length === 0 ? (
        <p className="muted dense" style={{ padding: '12px 16px 16px' }}>
          {t('visit.tasksNone')}
        </p>
      ) : (
        <TaskList tasks={tasks} onChanged={onNewest} />
      )}
      {mayPrepare && <PrepareVisit visitId={visit.id} onPrepared={onNewest} />}
    </Card>
  );
}
