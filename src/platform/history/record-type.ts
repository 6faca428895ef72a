/** The kinds of record that have history and trash; the values are stored and shown in the API. */
export const RECORD_TYPES = [
  'AGREEMENT',
  'ANNUAL_REPORT',
  'CONTACT',
  'INTERACTION',
  'MUNICIPALITY',
  'ORGANISATION',
  'PARTNERSHIP',
  'PROGRAMME',
  'TASK',
  'USER',
  'VISIT',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

export const HISTORY_ACTIONS = ['CREATED', 'UPDATED', 'TRASHED', 'RESTORED'] as const;
export type HistoryAction = (typeof HISTORY_ACTIONS)[number];
