import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { clockOf, type DueClock, nextDay } from './due-clock.js';
import { isOpenMembership, type MembershipStatus, PAYING_STATUSES } from './membership-status.js';

export const MEMBERSHIP_CLOCK_KINDS = ['FEE', 'OBLIGATION'] as const;
export type MembershipClockKind = (typeof MEMBERSHIP_CLOCK_KINDS)[number];

interface Timed {
  readonly status: MembershipStatus;
  readonly fees: readonly { readonly dueOn: CalendarDate | null; readonly paidOn: CalendarDate | null }[];
  readonly obligations: readonly { readonly dueOn: CalendarDate | null; readonly doneOn: CalendarDate | null }[];
}

/** What is waited for, the first first: fees of those who joined, obligations while anything is left of the membership. */
export function membershipClocks(membership: Timed, today: CalendarDate): DueClock<MembershipClockKind>[] {
  return dueDays(membership)
    .map(({ kind, dueOn }) => clockOf(kind, dueOn, today))
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

/** The day of the first clock, by which lists are put in order; null where nothing is waited for. */
export function membershipDueOn(membership: Timed): CalendarDate | null {
  return nextDay(dueDays(membership).map(({ dueOn }) => dueOn));
}

function dueDays({ status, fees, obligations }: Timed) {
  const found: { kind: MembershipClockKind; dueOn: CalendarDate }[] = [];
  if (PAYING_STATUSES.includes(status)) {
    for (const { dueOn, paidOn } of fees) if (paidOn === null && dueOn !== null) found.push({ kind: 'FEE', dueOn });
  }
  if (isOpenMembership(status)) {
    for (const { dueOn, doneOn } of obligations) {
      if (doneOn === null && dueOn !== null) found.push({ kind: 'OBLIGATION', dueOn });
    }
  }
  return found;
}
