import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { TaskState } from './task-state.js';

/** Where a task stands, and since when or why. Each value is null outside the state it belongs to. */
export interface Progress {
  readonly state: TaskState;
  /** null while waiting: the partner is not named */
  readonly waitingForId: Id | null;
  readonly waitingSince: CalendarDate | null;
  readonly doneAt: Date | null;
  readonly cancelReason: string | null;
}

interface Moment {
  readonly now: Date;
  /** the viewer's day */
  readonly today: CalendarDate;
}

const NOTHING = { waitingForId: null, waitingSince: null, doneAt: null, cancelReason: null } as const;

/** @param details of the state: the partner waited for, or why it is cancelled */
export function progressIn(
  state: TaskState,
  details: { readonly waitingForId: Id | null; readonly reason: string | null },
  { now, today }: Moment,
): Progress {
  switch (state) {
    case 'WAITING_FOR_PARTNER':
      return { ...NOTHING, state, waitingForId: details.waitingForId, waitingSince: today };
    case 'DONE':
      return { ...NOTHING, state, doneAt: now };
    case 'CANCELLED':
      return { ...NOTHING, state, cancelReason: details.reason };
    default:
      return { ...NOTHING, state };
  }
}
