export const REMINDER_KINDS = [
  'AGREEMENT_ANSWER_DUE',
  'AGREEMENT_EXPIRING',
  'AGREEMENT_REVIEW_DUE',
  'AID_DELIVERY_DUE',
  'AID_REPORT_DUE',
  'AID_THANKS_DUE',
  'ANNIVERSARY',
  'GRANT_DEADLINE',
  'MEMBERSHIP_DUE',
  'NEXT_STEP_MISSING',
  'STAGE_STALLED',
  'TASK_DUE',
  'VISIT_DEBRIEF_DUE',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** The records that reminders are about. */
export const SUBJECT_TYPES = [
  'AGREEMENT',
  'AID_TRANSFER',
  'MEMBERSHIP',
  'PARTNERSHIP',
  'PROJECT',
  'TASK',
  'VISIT',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];
