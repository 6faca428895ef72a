import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import type { Text } from '../../../kernel/text.js';
import { atTheirHour, type Person, type PlannedMoment } from './planned-moment.js';
import { type WorkingCalendar, workingDayFrom } from './working-calendar.js';

export const TIMING_UNITS = ['DAYS', 'WORKING_DAYS'] as const;
export type TimingUnit = (typeof TIMING_UNITS)[number];

/** Who is told: whoever answers for the record, or their head when it is ignored. */
export const ADDRESSEES = ['RESPONSIBLE', 'HEAD'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** One line of a rule's timing: on which days around which day it reminds whom, unless settings say otherwise. */
export interface TimingLine {
  /** the day that offsets count from */
  readonly countsFrom: Text;
  readonly unit: TimingUnit;
  /** negative: before that day; empty: not at all */
  readonly offsets: readonly number[];
  readonly to: Addressee;
}

/** The lines of a rule by their names, which settings and moments keep. */
export type Timing = Readonly<Record<string, TimingLine>>;

/** The days of a line that hold for one record and one person. */
export type Steps = Pick<TimingLine, 'unit' | 'offsets'>;

/** Everything besides the record that decides when a rule reminds. */
export interface Circumstances {
  readonly person: Person;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
  /** as settings have them; no offsets where the line is switched off or told to somebody else */
  steps(line: string): Steps;
}

/** days for which the last reminder of a line stays of use */
const USEFUL_DAYS = 30;

/**
 * The moments of a line around a day. A reminder that comes before the day is of use until it, a later one until the
 * next follows.
 */
export function ladder(
  circumstances: Circumstances,
  line: string,
  anchorOn: CalendarDate,
  usefulDays = USEFUL_DAYS,
): PlannedMoment[] {
  const { unit, offsets } = circumstances.steps(line);
  const steps = [...offsets]
    .sort((a, b) => a - b)
    .map((offset) => ({ offset, day: dayOf(circumstances.calendar, unit, anchorOn, offset) }));
  return steps.map(({ offset, day }, at) => {
    const next = steps[at + 1]?.day;
    const lastOn = next !== undefined && offset >= 0 ? addDays(next, -1) : addDays(day, usefulDays);
    return atTheirHour(
      circumstances.person,
      keyOf(line, offset),
      anchorOn,
      day,
      later(day, offset < 0 ? anchorOn : lastOn),
    );
  });
}

/**
 * The next moment of a line that comes again and again.
 *
 * @param anchors the days that it counts from, earliest first; the last ones must lie ahead
 */
export function nextOnLadder(
  circumstances: Circumstances,
  line: string,
  anchors: readonly CalendarDate[],
  usefulDays?: number,
): PlannedMoment[] {
  const ahead = anchors
    .flatMap((anchorOn) => ladder(circumstances, line, anchorOn, usefulDays))
    .filter(({ dueAt }) => dueAt > circumstances.now)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  return ahead.slice(0, 1);
}

/** The line and the offset that a moment's key is made of. */
export function stepOf(key: string): { readonly line: string; readonly offset: number } {
  const [, line, offset] = /^(\w+)([+-]\d+)$/.exec(key) ?? [];
  return { line: line ?? key, offset: Number(offset ?? 0) };
}

function keyOf(line: string, offset: number): string {
  return `${line}${offset < 0 ? '' : '+'}${offset}`;
}

function dayOf(calendar: WorkingCalendar, unit: TimingUnit, anchorOn: CalendarDate, offset: number): CalendarDate {
  return unit === 'DAYS' ? addDays(anchorOn, offset) : workingDayFrom(calendar, anchorOn, offset);
}

const later = (a: CalendarDate, b: CalendarDate) => (a > b ? a : b);
