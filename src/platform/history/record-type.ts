/** The kinds of record that have history and trash; the values are stored and shown in the API. */
export const RECORD_TYPES = [
  'AGREEMENT',
  'AID_TRANSFER',
  'ANNUAL_REPORT',
  'AWARD',
  'CONTACT',
  'COOPERATION_PROFILE',
  'GIFT_ITEM',
  'INTERACTION',
  'MATCH_DECISION',
  'MATCH_RUN',
  'MATCH_WEIGHTS',
  'MEMBERSHIP',
  'MUNICIPALITY',
  'NEED_OR_OFFER',
  'ORGANISATION',
  'OWN_REMINDER',
  'PARTNERSHIP',
  'PROGRAMME',
  'PROJECT',
  'PUBLICATION',
  'REMINDER_TIMING',
  'TASK',
  'TASK_TEMPLATE',
  'USER',
  'VISIT',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

export const HISTORY_ACTIONS = ['CREATED', 'UPDATED', 'TRASHED', 'RESTORED'] as const;
export type HistoryAction = (typeof HISTORY_ACTIONS)[number];
