import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import { canonicalTimeZone, instantOf, type LocalTime } from '../../../kernel/local-time.js';
import { demandRecurrence, lastBefore, nextOn, parseRecurrence, ruleText } from '../../../kernel/recurrence.js';
import type { Recurrence } from '../../../kernel/recurrence-rule.js';
import type { Person, PlannedMoment } from './planned-moment.js';
import { demandWithinTenYears } from './snooze.js';
import { wallClock } from '../../../kernel/wall-clock.js';

/** The records that people may ask to be reminded of. */
export const REMINDABLE_TYPES = [
  'AGREEMENT',
  'AID_TRANSFER',
  'MEMBERSHIP',
  'MUNICIPALITY',
  'ORGANISATION',
  'PARTNERSHIP',
  'PROJECT',
  'TASK',
  'VISIT',
] as const;
export type RemindableType = (typeof REMINDABLE_TYPES)[number];

/** When somebody asked to be reminded: on a day, or so many days from the record's own date, which it then follows. */
export interface Wanted {
  /** the first day of several; null exactly when `offsetDays` is not */
  readonly startsOn: CalendarDate | null;
  /** from the record's date; negative: before it */
  readonly offsetDays: number | null;
  /** null: the person's hour of reminders, in their zone */
  readonly time: LocalTime | null;
  /** IANA name; null exactly when `time` is */
  readonly timeZone: string | null;
  /** RRULE's value, counted from `startsOn`; null: once */
  readonly recurrence: string | null;
}

/** As a form asks for it. */
export interface Wish {
  readonly on?: CalendarDate | null;
  readonly offsetDays?: number | null;
  readonly time?: LocalTime | null;
  /** absent: the person's */
  readonly timeZone?: string | null;
  readonly recurrence?: string | null;
}

/** days for which a reminder stays of use, e.g. after a fault of ours */
const USEFUL_DAYS = 30;
const FARTHEST_OFFSET = 730;

/**
 * @param recordDate the date that offsets count from; null: the record has none
 * @throws DomainError INVALID/required, no_anchor, past, range, unknown_code and those of a recurrence, below `when`
 */
export function wantedFrom(wish: Wish, recordDate: CalendarDate | null, person: Person, now: Date): Wanted {
  const wanted = scheduleFrom(wish, person);
  if (wanted.offsetDays !== null && recordDate === null) {
    throw invalid('no_anchor', 'when.offsetDays', {
      uk: 'Цей запис не має дати. Спершу вкажіть її або оберіть день.',
      en: 'This record has no date. Set it first, or choose a day.',
    });
  }
  const field = wanted.offsetDays === null ? 'when.on' : 'when.offsetDays';
  const { localDate: today } = wallClock(now, wanted.timeZone ?? person.timeZone);
  if (wanted.startsOn !== null) demandWithinTenYears(field, wanted.startsOn, today);
  if (wanted.startsOn !== null && wanted.recurrence !== null) {
    const options = { field: 'when.recurrence', startField: 'when.on' };
    demandRecurrence(parseRecurrence(wanted.recurrence, wanted.startsOn, options.field), wanted.startsOn, options);
  }
  if (momentsOf(wanted, recordDate, person, now).every(({ dueAt }) => dueAt <= now)) {
    throw invalid('past', field, {
      uk: 'Цей момент уже минув. Оберіть пізніший.',
      en: 'That moment has passed. Choose a later one.',
    });
  }
  return wanted;
}

function scheduleFrom({ on, offsetDays, time, timeZone, recurrence }: Wish, person: Person): Wanted {
  if ((on ?? null) === null && (offsetDays ?? null) === null) {
    throw invalid('required', 'when.on', { uk: 'Коли нагадати?', en: 'When shall we remind you?' });
  }
  const startsOn = (offsetDays ?? null) === null ? (on ?? null) : null;
  const offset = offsetDays ?? null;
  if (offset !== null && !(Number.isInteger(offset) && Math.abs(offset) <= FARTHEST_OFFSET)) {
    throw invalid('range', 'when.offsetDays', {
      uk: 'Не далі ніж за два роки від дати запису.',
      en: 'At most two years from the date of the record.',
    });
  }
  const zone = time ? canonicalTimeZone(timeZone ?? person.timeZone) : null;
  if (time && zone === null) {
    throw invalid('unknown_code', 'when.timeZone', { uk: 'Оберіть зі списку.', en: 'Choose from the list.' });
  }
  if (startsOn === null && recurrence) {
    throw invalid('recurrence', 'when.recurrence', {
      uk: 'Нагадування від дати запису приходить один раз.',
      en: 'A reminder counted from the date of the record comes once.',
    });
  }
  const rule = recurrence && startsOn ? parseRecurrence(recurrence, startsOn, 'when.recurrence') : null;
  return { startsOn, offsetDays: offset, time: time ?? null, timeZone: zone, recurrence: rule && ruleText(rule) };
}

/** The newest moment that has passed, and the next one. */
export function momentsOf(wanted: Wanted, recordDate: CalendarDate | null, person: Person, now: Date): PlannedMoment[] {
  const { startsOn, offsetDays, recurrence } = wanted;
  if (offsetDays !== null) {
    return recordDate === null ? [] : [momentOn(wanted, 'OFFSET', addDays(recordDate, offsetDays), null, person)];
  }
  if (startsOn === null) return [];
  if (recurrence === null) return [momentOn(wanted, 'ONCE', startsOn, null, person)];
  const rule = parseRecurrence(recurrence, startsOn);
  return aroundNow(wanted, rule, startsOn, person, now).map((date) =>
    momentOn(wanted, 'AGAIN', date, nextOn(rule, startsOn, date), person),
  );
}

function aroundNow(
  { time, timeZone }: Wanted,
  rule: Recurrence,
  startsOn: CalendarDate,
  person: Person,
  now: Date,
): CalendarDate[] {
  const zone = timeZone ?? person.timeZone;
  const { localDate: today } = wallClock(now, zone);
  const comesToday = nextOn(rule, startsOn, addDays(today, -1));
  const passed = comesToday !== null && instantOf(comesToday, time ?? person.reminderTime, zone) <= now;
  const newest = passed ? comesToday : lastBefore(rule, startsOn, today);
  const next = passed ? nextOn(rule, startsOn, comesToday) : comesToday;
  return [newest, next].filter((date) => date !== null);
}

/** @param nextDate when it comes again; null: not */
function momentOn(
  { time, timeZone }: Wanted,
  key: string,
  date: CalendarDate,
  nextDate: CalendarDate | null,
  person: Person,
): PlannedMoment {
  const zone = timeZone ?? person.timeZone;
  const localTime = time ?? person.reminderTime;
  const useless = addDays(date, USEFUL_DAYS + 1);
  const lastDay = nextDate !== null && nextDate < useless ? nextDate : useless;
  return {
    ...{ key, anchorOn: date, localDate: date, localTime, timeZone: zone },
    dueAt: instantOf(date, localTime, zone),
    expiresAt: instantOf(lastDay, '00:00', zone),
  };
}
