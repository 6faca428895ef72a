import type { TaskRowFragment } from '../graphql/graphql';
import { useNames } from '../lib/names';
import { Party, PartnershipName } from './party';

/** The record a task belongs to: its partnership, or else its municipality, visit or agreement. */
export function TaskPlace({
  task,
}: {
  readonly task: Pick<TaskRowFragment, 'partnership' | 'municipality' | 'visit' | 'agreement'>;
}) {
  const names = useNames();
  if (task.partnership) return <PartnershipName partnership={task.partnership} />;
  if (task.municipality) return <Party municipality={task.municipality} />;
  const titled = task.visit ?? task.agreement;
  return titled ? <span className="ellipsis">{names.title(titled)}</span> : null;
}
