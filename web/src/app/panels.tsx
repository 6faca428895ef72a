import { usePanel } from '../lib/panels';
import { PartnershipPanel } from '../features/partnerships/partnership-panel';
import { NewTaskPanel } from '../features/tasks/new-task-panel';
import { TaskPanel } from '../features/tasks/task-panel';

/** Draws the panel named in the address; features ask for it through `lib/panels`. */
export function Panels() {
  const { panel, close } = usePanel();
  if (panel === null) return null;
  if (panel.kind === 'task') return <TaskPanel id={panel.id} onClose={close} />;
  if (panel.kind === 'partnership') return <PartnershipPanel id={panel.id} onClose={close} />;
  return <NewTaskPanel links={panel} onClose={close} />;
}
