/** What stands on a partnership's timeline. */
export const TIMELINE_KINDS = [
  'VISIT',
  'AGREEMENT',
  'AID',
  'PROJECT',
  'INTERACTION',
  'STAGE_CHANGE',
  'TASK_DONE',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];
