export { REMINDER_KINDS, type ReminderKind } from '../../../kernel/reminder-kind.js';

/** The records that reminders are about. */
export const SUBJECT_TYPES = [
  'AGREEMENT',
  'AID_TRANSFER',
  'MEMBERSHIP',
  'OWN_REMINDER',
  'PARTNERSHIP',
  'PROJECT',
  'TASK',
  'VISIT',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];
