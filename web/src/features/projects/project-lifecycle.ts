import type { ProjectRecordFragment, ProjectStatus } from '../../graphql/graphql';
import type { LifecycleStep } from '../../ui/lifecycle-stepper';

/** The road from the idea to the close. */
const ROAD: readonly ProjectStatus[] = ['IDEA', 'APPLYING', 'SUBMITTED', 'AWARDED', 'RUNNING', 'CLOSED'];

type Life = Pick<ProjectRecordFragment, 'status' | 'statusHistory' | 'callDeadlineOn' | 'endsOn'>;

/** The steps of a project: those behind it with their days, the one it stands on, those ahead. */
export function lifecycleOf({
  status,
  statusHistory,
  callDeadlineOn,
  endsOn,
}: Life): readonly LifecycleStep<ProjectStatus>[] {
  const on = (step: ProjectStatus) => statusHistory.filter(({ to }) => to === step).at(-1)?.on ?? null;
  const reached = (step: ProjectStatus) => statusHistory.some(({ to }) => to === step);
  const at = ROAD.indexOf(status);
  if (at < 0) {
    // off the road: how far it came, then where it stands
    const behind = ROAD.filter((step) => step !== 'CLOSED' && reached(step));
    return [
      ...behind.map((step) => ({ status: step, state: 'past' as const, on: on(step) })),
      { status, state: 'now', on: on(status) },
    ];
  }
  const road = ROAD.filter((step, index) => index >= at || reached(step));
  const until = new Map<ProjectStatus, string | null>([
    ['SUBMITTED', callDeadlineOn],
    ['CLOSED', endsOn],
  ]);
  return road.map((step) => {
    const index = ROAD.indexOf(step);
    if (index < at) return { status: step, state: 'past', on: on(step) };
    if (index === at) return { status: step, state: 'now', on: on(step) };
    return { status: step, state: 'ahead', on: null, until: until.get(step) ?? undefined };
  });
}
