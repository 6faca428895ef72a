import { addDays, type CalendarDate, daysBetween } from '../../../kernel/calendar-date.js';
import type { AidDirection } from './aid-kinds.js';
import { type AidStatus, hasArrived, isDeadEnd, isDistributed, isOver } from './aid-status.js';

/**
 * REPORT: a consignment not reported in АС ГД in time counts as unaccounted (dtkt.ua 2025). DELIVERY: the agreed day.
 * THANKS: the giver hears what became of it. DISTRIBUTION: who was given it is written down. SHIPMENT_DATE: a promise of
 * which nobody has said when it will come.
 */
export const AID_CLOCK_KINDS = ['REPORT', 'DELIVERY', 'THANKS', 'DISTRIBUTION', 'SHIPMENT_DATE'] as const;
export type AidClockKind = (typeof AID_CLOCK_KINDS)[number];

export const CLOCK_STATES = ['RUNNING', 'OVERDUE', 'STOPPED'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** Calendar days from the start of a clock to its due day. */
export const REPORT_DAYS = 90;
export const THANKS_DAYS = 10;
export const DISTRIBUTION_DAYS = 30;
export const SHIPMENT_DATE_DAYS = 30;

export interface AidClock {
  readonly kind: AidClockKind;
  /** null: nobody has said since when it is awaited */
  readonly startedOn: CalendarDate | null;
  readonly dueOn: CalendarDate;
  /** null: still awaited */
  readonly stoppedOn: CalendarDate | null;
}

export interface ClockFacts {
  readonly status: AidStatus;
  readonly statusOn: CalendarDate;
  readonly direction: AidDirection;
  readonly recurring: boolean;
  readonly promisedOn: CalendarDate | null;
  readonly agreedDeliveryOn: CalendarDate | null;
  /** the first receipt */
  readonly arrivedOn: CalendarDate | null;
  /** all that had come was given on; null: not yet, or the day is not known */
  readonly distributedOn: CalendarDate | null;
  readonly clearedOn: CalendarDate | null;
  readonly reportedOn: CalendarDate | null;
  readonly thankedOn: CalendarDate | null;
}

/**
 * The clocks of an aid transfer. Nothing is awaited of a promise that was given up; of closed aid only what was done is
 * told. Reports, thanks and distribution are for what the community receives. Ongoing aid has no day of delivery.
 */
export function clocksOf(facts: ClockFacts): AidClock[] {
  if (isDeadEnd(facts.status)) return [];
  const clocks = [...receiversClocks(facts), ...(facts.recurring ? [] : deliveryClocks(facts))];
  return clocks
    .filter(({ stoppedOn }) => stoppedOn !== null || !isOver(facts.status))
    .sort((a, b) => AID_CLOCK_KINDS.indexOf(a.kind) - AID_CLOCK_KINDS.indexOf(b.kind));
}

function receiversClocks(facts: ClockFacts): AidClock[] {
  const { status, clearedOn, reportedOn, arrivedOn, distributedOn, thankedOn } = facts;
  if (facts.direction === 'GIVEN') return [];
  const clocks: AidClock[] = [];
  if (clearedOn) clocks.push(running('REPORT', clearedOn, REPORT_DAYS, reportedOn));
  if (arrivedOn) clocks.push(running('THANKS', arrivedOn, THANKS_DAYS, thankedOn));
  // given on at some time that nobody has written down: nothing is awaited, and nothing can be told
  const isKnown = distributedOn !== null || !isDistributed(status);
  if (arrivedOn && isKnown) clocks.push(running('DISTRIBUTION', arrivedOn, DISTRIBUTION_DAYS, distributedOn));
  return clocks;
}

function deliveryClocks({ status, statusOn, promisedOn, agreedDeliveryOn, arrivedOn }: ClockFacts): AidClock[] {
  if (agreedDeliveryOn) {
    const stoppedOn = hasArrived(status) ? (arrivedOn ?? statusOn) : null;
    return [{ kind: 'DELIVERY', startedOn: promisedOn, dueOn: agreedDeliveryOn, stoppedOn }];
  }
  if (!promisedOn || status === 'SHIPPED' || hasArrived(status)) return [];
  return [running('SHIPMENT_DATE', promisedOn, SHIPMENT_DATE_DAYS, null)];
}

function running(kind: AidClockKind, startedOn: CalendarDate, days: number, stoppedOn: CalendarDate | null): AidClock {
  return { kind, startedOn, dueOn: addDays(startedOn, days), stoppedOn };
}

/** The earliest day on which something is awaited; null: nothing. It does not depend on today. */
export function nextDueDay(clocks: readonly AidClock[]): CalendarDate | null {
  const days = clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ dueOn }) => dueOn);
  return days.sort()[0] ?? null;
}

export interface ReadClock extends AidClock {
  readonly state: ClockState;
  /** to the due day; below zero: past it; null: it has stopped */
  readonly daysLeft: number | null;
  /** overdue, or stopped after the due day */
  readonly late: boolean;
}

/** What a clock shows on a day. */
export function readOn(clock: AidClock, today: CalendarDate): ReadClock {
  const { dueOn, stoppedOn } = clock;
  if (stoppedOn !== null) return { ...clock, state: 'STOPPED', daysLeft: null, late: stoppedOn > dueOn };
  const late = today > dueOn;
  return { ...clock, state: late ? 'OVERDUE' : 'RUNNING', daysLeft: daysBetween(today, dueOn), late };
}
