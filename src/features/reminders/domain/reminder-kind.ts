export { REMINDER_KINDS, type ReminderKind } from '../../../kernel/reminder-kind.js';

/** The records that reminders are about. */
export const SUBJECT_TYPES = [
  'AGREEMENT',
  'AID_TRANSFER',
  'CONTACT',
  'GIFT_ITEM',
  'MEMBERSHIP',
  'OWN_REMINDER',
  'MUNICIPALITY',
  'NEED_OR_OFFER',
  'PARTNERSHIP',
  'PROGRAMME',
  'PROJECT',
  'TASK',
  'VISIT',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];
