export const REMINDER_KINDS = [
  'AGREEMENT_EXPIRING',
  'ANNIVERSARY',
  'NEXT_STEP_MISSING',
  'STAGE_STALLED',
  'TASK_DUE',
  'VISIT_DEBRIEF_DUE',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** The records that reminders are about. */
export const SUBJECT_TYPES = ['AGREEMENT', 'PARTNERSHIP', 'TASK', 'VISIT'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];
