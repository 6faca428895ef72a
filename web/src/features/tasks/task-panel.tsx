import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { LoadError } from '../../ui/load-error';
import { SidePanel } from '../../ui/side-panel';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { TaskEditor } from './task-editor';
import { taskDocument } from './tasks.documents';

interface TaskPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** A task at 480 px: where it belongs, its moves, its fields. */
export function TaskPanel({ id, onClose }: TaskPanelProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(taskDocument, { variables: { id } });

  async function newest() {
    const { data: fresh } = await refetch();
    if (!fresh) throw new Error('the task did not come');
    return fresh.task;
  }

  return (
    <SidePanel opened title={t('task.one')} onClose={onClose}>
      {data ? (
        // A key for each task: another task must not inherit what was typed into this one.
        <TaskEditor key={id} task={data.task} onNewest={newest} onClose={onClose} />
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={6} height={56} />
      )}
    </SidePanel>
  );
}
