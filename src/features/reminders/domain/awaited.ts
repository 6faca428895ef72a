import type { CalendarDate } from '../../../kernel/calendar-date.js';

/** What the clocks of records wait for. */
export const AWAITED = [
  'AID_REPORT',
  'AID_DELIVERY',
  'AID_SHIPMENT_DATE',
  'AID_THANKS',
  'AID_DISTRIBUTION',
  'CALL_DEADLINE',
  'FUNDER_REPORT',
  'MEMBERSHIP_FEE',
  'MEMBERSHIP_OBLIGATION',
  'MINISTRY_ANSWER',
  'JUSTICE_CHECK',
  'SENDING',
  'REGISTRATION',
  'AGREEMENT_REVIEW',
  'COUNCIL_AGENDA',
] as const;
export type AwaitedWhat = (typeof AWAITED)[number];

/** A clock that runs: what is waited for, and its day. */
export interface Awaited {
  readonly what: AwaitedWhat;
  readonly dueOn: CalendarDate;
}
