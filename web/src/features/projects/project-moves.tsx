import { useMutation } from '@apollo/client/react';
import type { ProjectRecordFragment, ProjectStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { RecordMoves } from '../../ui/record-moves';
import { moveProjectDocument } from './projects.documents';

/** The step that leads on from each status; elsewhere people choose from the menu. */
const ONWARD: Readonly<Partial<Record<ProjectStatus, ProjectStatus>>> = {
  IDEA: 'APPLYING',
  APPLYING: 'SUBMITTED',
  SUBMITTED: 'AWARDED',
  AWARDED: 'RUNNING',
  RUNNING: 'CLOSED',
  REJECTED: 'IDEA',
};

interface ProjectMovesProps {
  readonly project: ProjectRecordFragment;
  readonly compact: boolean;
}

export function ProjectMoves({ project, compact }: ProjectMovesProps) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const mayEdit = useCan()('projects.edit');
  const [move] = useMutation(moveProjectDocument, { refetchQueries: 'active' });
  if (!mayEdit) return null;
  const { id, version, allowedMoves, status: present, statusOn, reports } = project;
  const unsubmitted = reports.some(({ submittedOn }) => submittedOn === null);
  return (
    <RecordMoves
      record={{ type: 'PROJECT', id, version, title: names.title(project) }}
      list="/projects"
      moves={allowedMoves}
      onward={ONWARD[present]}
      labelOf={(status) => t(present === 'ABANDONED' ? 'project.reopen' : `project.move.${status}`)}
      since={statusOn}
      needsReason={(status) => status === 'CLOSED' && unsubmitted}
      onMove={async (status, { on, reason }) => {
        await move({ variables: { input: { id, expectedVersion: version, status, on, reason } } });
        say.done(t('project.moved', { status: t(`enum.ProjectStatus.${status}`) }));
      }}
      compact={compact}
    />
  );
}
