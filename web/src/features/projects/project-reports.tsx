import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ProjectFields, ProjectRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Card } from '../../ui/card';
import { DueDate } from '../../ui/due-date';
import classes from './projects.module.css';

interface ProjectReportsProps {
  readonly project: ProjectRecordFragment;
  readonly editable: boolean;
  readonly onSave: (fields: ProjectFields) => void;
}

/** Reports to the funder: what is due, what is late, what was submitted. */
export function ProjectReports({ project, editable, onSave }: ProjectReportsProps) {
  const t = useT();
  const { today } = useDates();
  const { reports } = project;
  if (reports.length === 0) return null;

  function submit(submitted: string) {
    onSave({
      reports: reports.map(({ id, kind, dueOn, submittedOn, note }) => ({
        ...{ id, kind, dueOn, note },
        submittedOn: id === submitted ? today : submittedOn,
      })),
    });
  }

  return (
    <Card title={t('project.reports')} count={reports.length} flush>
      <ul className={classes.people}>
        {reports.map(({ id, kind, dueOn, submittedOn, note }) => (
          <li key={id}>
            <span className="muted">{t(`enum.ProjectReportKind.${kind}`)}</span>
            <span>
              {(submittedOn ?? dueOn) !== null && (
                <DueDate on={dueOn ?? submittedOn ?? today} doneOn={submittedOn} relative={submittedOn === null} />
              )}
              {note !== null && <span className="small muted"> {note}</span>}
            </span>
            {editable && submittedOn === null && (
              <Button
                size="xs"
                leftSection={<IconCheck size={14} stroke={2} aria-hidden />}
                aria-label={t('project.submitReport', { kind: t(`enum.ProjectReportKind.${kind}`) })}
                onClick={() => submit(id)}
              >
                {t('project.submitted')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
