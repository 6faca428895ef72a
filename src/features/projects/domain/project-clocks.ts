import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { clockOf, type DueClock, nextDay } from './due-clock.js';
import type { ProjectStatus } from './project-status.js';

export const PROJECT_CLOCK_KINDS = ['CALL_DEADLINE', 'REPORT'] as const;
export type ProjectClockKind = (typeof PROJECT_CLOCK_KINDS)[number];

/** Statuses in which an application may still be handed in. */
const BEFORE_SUBMISSION: readonly ProjectStatus[] = ['IDEA', 'APPLYING'];
/** Statuses in which the funder waits for reports. */
export const REPORTING_STATUSES: readonly ProjectStatus[] = ['AWARDED', 'RUNNING'];

interface Timed {
  readonly status: ProjectStatus;
  readonly callDeadlineOn: CalendarDate | null;
  readonly reports: readonly { readonly dueOn: CalendarDate | null; readonly submittedOn: CalendarDate | null }[];
}

/** What is waited for, the first first: the call until the application is in, every report until it is submitted. */
export function projectClocks(project: Timed, today: CalendarDate): DueClock<ProjectClockKind>[] {
  return dueDays(project)
    .map(({ kind, dueOn }) => clockOf(kind, dueOn, today))
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

/** The day of the first clock, by which lists are put in order; null where nothing is waited for. */
export function projectDueOn(project: Timed): CalendarDate | null {
  return nextDay(dueDays(project).map(({ dueOn }) => dueOn));
}

function dueDays({ status, callDeadlineOn, reports }: Timed) {
  const found: { kind: ProjectClockKind; dueOn: CalendarDate }[] = [];
  if (BEFORE_SUBMISSION.includes(status) && callDeadlineOn !== null) {
    found.push({ kind: 'CALL_DEADLINE', dueOn: callDeadlineOn });
  }
  if (!REPORTING_STATUSES.includes(status)) return found;
  for (const { dueOn, submittedOn } of reports) {
    if (submittedOn === null && dueOn !== null) found.push({ kind: 'REPORT', dueOn });
  }
  return found;
}
