import type { Snapshot } from '../../platform/history/field-changes.js';
import type { Task } from './data/task.entity.js';

/** What the history remembers of a task. */
export function taskSnapshot(task: Task): Snapshot {
  const { title, note, ownerId, dueOn, dueTime, dueTimeZone, priority, state, cancelReason } = task;
  const { waitingForId, waitingSince, doneAt, partnershipId, visitId, agreementId, municipalityId } = task;
  const { recurrence, missedBefore } = task;
  return {
    title,
    note,
    ownerId,
    dueOn,
    dueTime,
    dueTimeZone,
    priority,
    recurrence,
    missedBefore: missedBefore || null,
    state,
    cancelReason,
    waitingForId,
    waitingSince,
    doneAt,
    partnershipId,
    visitId,
    agreementId,
    municipalityId,
  };
}
