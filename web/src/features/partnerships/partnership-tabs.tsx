import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { usePanel } from '../../lib/panels';
import { useDates } from '../../lib/use-dates';
import { useTaskActions } from '../../lib/use-task-actions';
import { useCan, useMayWrite } from '../../lib/viewer';
import { AgreementStatusTag } from '../../ui/agreement-status-tag';
import { Avatar } from '../../ui/avatar';
import { DueDate } from '../../ui/due-date';
import { HistoryList } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { Tag } from '../../ui/tag';
import { TaskTick } from '../../ui/task-controls';
import { usePartnershipFieldText } from './partnership-field-text';
import {
  partnershipAgreementsDocument,
  partnershipHistoryDocument,
  partnershipTasksDocument,
  partnershipVisitsDocument,
} from './partnership-tabs.documents';
import classes from './partnership-page.module.css';

interface TabProps {
  readonly id: string;
}

export function AgreementsTab({ id }: TabProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const can = useCan();
  const { data, error, refetch, fetchMore } = useQuery(partnershipAgreementsDocument, { variables: { id } });
  const page = data?.partnership.agreements;
  return (
    <TabRows
      page={page}
      error={error}
      empty={t('partnershipPage.noAgreement')}
      add={
        can('agreements.edit') && (
          <Button component={Link} to={`/agreements/new?partnership=${id}`}>
            {t('add.agreement')}
          </Button>
        )
      }
      onRetry={() => void refetch()}
      onMore={() => void fetchMore({ variables: { after: page?.pageInfo.endCursor } })}
    >
      {page?.edges.map(({ node }) => (
        <li key={node.id}>
          <span className={classes.rowMain}>
            <Link to={`/agreements/${node.id}`}>{names.title(node)}</Link>
            <span className="small muted">
              {[
                t(`enum.AgreementType.${node.type}`),
                node.signedOn && t('partnershipPage.signedOn', { date: dates.long(node.signedOn) }),
                node.inForceTo && t('partnershipPage.validTo', { date: dates.long(node.inForceTo) }),
                node.noticeOn && t('partnershipPage.noticeTo', { date: dates.long(node.noticeOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <AgreementStatusTag status={node.status} />
        </li>
      ))}
    </TabRows>
  );
}

export function VisitsTab({ id }: TabProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const can = useCan();
  const { data, error, refetch, fetchMore } = useQuery(partnershipVisitsDocument, { variables: { id } });
  const page = data?.partnership.visits;
  return (
    <TabRows
      page={page}
      error={error}
      empty={t('partnershipPage.noVisits')}
      add={
        can('visits.edit') && (
          <Button component={Link} to={`/visits/new?partnership=${id}`}>
            {t('add.visit')}
          </Button>
        )
      }
      onRetry={() => void refetch()}
      onMore={() => void fetchMore({ variables: { after: page?.pageInfo.endCursor } })}
    >
      {page?.edges.map(({ node }) => (
        <li key={node.id}>
          <span className={classes.rowMain}>
            <Link to={`/visits/${node.id}`}>{names.title(node)}</Link>
            <span className="small muted">
              {[
                node.startsOn ? dates.range(node.startsOn, node.endsOn ?? node.startsOn) : t('visit.noDates'),
                t(`enum.VisitKind.${node.kind}`),
                t(`enum.VisitDirection.${node.direction}`),
                t(`enum.VisitMode.${node.mode}`),
                node.places.map(({ name }) => name).join(', '),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Tag tone={node.status === 'COMPLETED' ? 'due' : undefined}>
            {node.status === 'COMPLETED' ? t('visit.awaitsReport') : t(`enum.VisitStatus.${node.status}`)}
          </Tag>
        </li>
      ))}
    </TabRows>
  );
}

export function TasksTab({ id, onChanged }: TabProps & { onChanged(): Promise<unknown> }) {
  const t = useT();
  const dates = useDates();
  const mayWrite = useMayWrite();
  const { open } = usePanel();
  const { data, error, refetch, fetchMore } = useQuery(partnershipTasksDocument, { variables: { id } });
  const { tick } = useTaskActions(() => Promise.all([refetch(), onChanged()]));
  const page = data?.partnership.tasks;
  return (
    <TabRows
      page={page}
      error={error}
      empty={t('partnershipPage.noTasks')}
      add={mayWrite && <Button onClick={() => open({ kind: 'new-task', partnershipId: id })}>{t('add.task')}</Button>}
      onRetry={() => void refetch()}
      onMore={() => void fetchMore({ variables: { after: page?.pageInfo.endCursor } })}
    >
      {page?.edges.map(({ node }) => {
        const closed = node.state === 'DONE' || node.state === 'CANCELLED';
        return (
          <li key={node.id}>
            <TaskTick
              title={node.title}
              done={node.state === 'DONE'}
              disabled={closed || !mayWrite}
              onTick={() => void tick(node)}
            />
            <span className={classes.rowMain}>
              <button
                type="button"
                data-closed={closed || undefined}
                onClick={() => open({ kind: 'task', id: node.id })}
              >
                {node.title}
              </button>
              {node.state !== 'OPEN' && node.state !== 'DONE' && (
                <span className="small muted">{t(`enum.TaskState.${node.state}`)}</span>
              )}
            </span>
            <DueDate on={node.dueOn} time={node.dueTime} doneOn={node.doneAt ? dates.dayOf(node.doneAt) : null} />
            <Avatar user={node.owner} />
          </li>
        );
      })}
    </TabRows>
  );
}

export function HistoryTab({ id }: TabProps) {
  const t = useT();
  const { history: fields } = usePartnershipFieldText();
  const { data, error, refetch, fetchMore } = useQuery(partnershipHistoryDocument, { variables: { id } });
  const history = data?.partnership.history;
  if (history === undefined)
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={5} height={52} />;
  if (history.edges.length === 0) return <p className="muted dense">{t('history.none')}</p>;
  return (
    <HistoryList
      history={history}
      fields={fields}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
    />
  );
}

interface TabRowsProps {
  readonly page:
    | {
        readonly totalCount: number;
        readonly pageInfo: { readonly hasNextPage: boolean };
        readonly edges: readonly unknown[];
      }
    | undefined;
  readonly error: unknown;
  readonly empty: string;
  readonly add: ReactNode;
  onRetry(): void;
  onMore(): void;
  readonly children: ReactNode;
}

function TabRows({ page, error, empty, add, onRetry, onMore, children }: TabRowsProps) {
  const t = useT();
  if (page === undefined)
    return error ? <LoadError error={error} onRetry={onRetry} /> : <SkeletonRows rows={5} height={52} />;
  return (
    <div className={classes.tabBody}>
      {page.totalCount === 0 ? <p className="muted dense">{empty}</p> : <ul className={classes.rows}>{children}</ul>}
      <div className={classes.tabFoot}>
        {add}
        {page.pageInfo.hasNextPage && (
          <Button size="xs" onClick={onMore}>
            {t('list.more', { count: page.totalCount - page.edges.length })}
          </Button>
        )}
      </div>
    </div>
  );
}
