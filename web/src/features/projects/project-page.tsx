import { useMutation, useQuery } from '@apollo/client/react';
import { useParams, useSearchParams } from 'react-router';
import type { ProjectFields, ProjectRecordFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useIsPhone } from '../../lib/use-phone';
import { useVersionedSave } from '../../lib/use-versioned-save';
import { useCan } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { LifecycleStepper } from '../../ui/lifecycle-stepper';
import { LoadError } from '../../ui/load-error';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { RecordColumns, RecordHead, RecordHistory, RecordTabs } from '../../ui/record-layout';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { RecordMeasures } from '../../ui/record-measures';
import { RecordRemindersCard } from '../../ui/record-reminders';
import { ProjectFacts, ProjectLinks } from './project-facts';
import { ProjectHistory } from './project-history';
import { ProjectIndicators } from './project-indicators';
import { lifecycleOf } from './project-lifecycle';
import { ProjectMoves } from './project-moves';
import { ProjectParticipants } from './project-participants';
import { ProjectReports } from './project-reports';
import { ProjectStatusTag } from '../../ui/project-status-tag';
import { projectDocument, updateProjectDocument } from './projects.documents';
import classes from './projects.module.css';

export function ProjectPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(projectDocument, { variables: { id } });

  async function newest(): Promise<number> {
    const { data: fresh } = await refetch();
    if (!fresh) throw new Error('the project did not come');
    return fresh.project.version;
  }

  if (data) return <ProjectView key={id} project={data.project} onNewest={newest} />;
  return (
    <Page title={t('project.one')} crumbs={[{ label: t('nav.projects'), to: '/projects' }]}>
      {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} height={44} />}
    </Page>
  );
}

interface ProjectViewProps {
  readonly project: ProjectRecordFragment;
  readonly onNewest: () => Promise<number>;
}

function ProjectView({ project, onNewest }: ProjectViewProps) {
  const t = useT();
  const names = useNames();
  const phone = useIsPhone();
  const [params] = useSearchParams();
  const editable = useCan()('projects.edit');
  const [update] = useMutation(updateProjectDocument, { refetchQueries: 'active' });
  const { id, version, status } = project;
  const saving = useVersionedSave<ProjectFields>({
    version,
    send: (fields, expectedVersion) => update({ variables: { input: { id, expectedVersion, fields } } }),
    newest: onNewest,
  });
  const tab = params.get('tab') === 'history' ? 'history' : 'project';
  const moves = <ProjectMoves project={project} compact={phone} />;
  const refused = saving.conflict?.message ?? saving.refusal;

  return (
    <Page
      title={names.title(project)}
      titleInHeader={!phone}
      tone="surface"
      crumbs={[{ label: t('nav.projects'), to: '/projects' }]}
      sub={phone ? t(`enum.ProjectStatus.${status}`) : undefined}
      phoneCorner={moves}
      header={
        <RecordHead
          title={names.title(project)}
          tag={<ProjectStatusTag status={status} />}
          compact={phone}
          actions={moves}
        >
          <div className={classes.life}>
            <LifecycleStepper
              label={t('project.lifecycle')}
              steps={lifecycleOf(project)}
              nameOf={(step) => t(`enum.ProjectStatus.${step}`)}
            />
          </div>
          {(!phone || tab === 'history') && (
            <RecordTabs
              label={t('project.views')}
              current={tab}
              tabs={[
                { key: 'project', label: t('project.one') },
                { key: 'history', label: t('history.title') },
              ]}
            />
          )}
        </RecordHead>
      }
    >
      {tab === 'history' ? (
        <RecordHistory>
          <ProjectHistory id={id} />
        </RecordHistory>
      ) : (
        <RecordColumns
          main={
            <>
              <StatusReason project={project} />
              {refused !== null && <Note tone="overdue">{refused}</Note>}
              <ProjectParticipants project={project} />
              <ProjectReports project={project} editable={editable} onSave={(fields) => void saving.save(fields)} />
              <ProjectIndicators indicators={project.indicators} />
              <ProjectResult project={project} />
            </>
          }
          side={
            <>
              <ProjectFacts project={project} />
              <ProjectLinks project={project} />
              <RecordRemindersCard type="PROJECT" id={project.id} />
              <RecordMeasures record={{ type: 'PROJECT', id: project.id }} startsOn={null} />
            </>
          }
        />
      )}
    </Page>
  );
}

/** Why the project stands where it stands, where the last step said so. */
function StatusReason({ project: { statusHistory } }: { readonly project: ProjectRecordFragment }) {
  const t = useT();
  const dates = useDates();
  const last = statusHistory.at(-1);
  if (!last?.reason) return null;
  return (
    <Note tone="due">
      {t('project.because', {
        status: t(`enum.ProjectStatus.${last.to}`),
        date: dates.long(last.on),
        reason: last.reason,
      })}
    </Note>
  );
}

function ProjectResult({ project: { resultUk, resultEn } }: { readonly project: ProjectRecordFragment }) {
  const t = useT();
  const locale = useLocale();
  const result = locale === 'en' ? (resultEn ?? resultUk) : (resultUk ?? resultEn);
  if (result === null) return null;
  return (
    <Card title={t('project.result')}>
      <p style={{ whiteSpace: 'pre-line' }}>{result}</p>
    </Card>
  );
}
