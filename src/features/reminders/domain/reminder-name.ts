import type { Id } from '../../../kernel/identifiers.js';
import type { ReminderKind } from '../../../kernel/reminder-kind.js';

/** What there is one reminder of: a kind, about a record, to a person. */
export function reminderName(kind: ReminderKind, recordId: Id, userId: Id): string {
  return `${kind} ${recordId} ${userId}`;
}
