import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type CalendarDate, isCalendarDate, LATEST_DATE } from './calendar-date.js';
import { invalid } from './domain-error.js';
import { dateWords } from './date-words.js';
import { type DayOfMonth, type Recurrence, type Rhythm, WEEKDAYS } from './recurrence-rule.js';
import { recurrenceWords } from './recurrence-words.js';

/** A rule with an end makes at most a year of days. */
export const MOST_OCCURRENCES = 366;
const LARGEST_INTERVAL = 99;
const SUB_DAILY = new Set(['HOURLY', 'MINUTELY', 'SECONDLY']);
const PARTS = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'UNTIL', 'COUNT', 'WKST']);
const PLACES = [1, 2, 3, 4, -1] as const;

/**
 * Reads a rule, with what it leaves open taken from its first day.
 *
 * @param text an RRULE's value, e.g. `FREQ=WEEKLY;BYDAY=MO;UNTIL=20270531`
 * @param field the input's path, for refusals
 * @throws DomainError INVALID/too_many oftener than daily, INVALID/recurrence for what cannot be read or is not offered
 */
export function parseRecurrence(text: string, startsOn: CalendarDate, field = 'recurrence'): Recurrence {
  const parts = partsOf(text, field);
  const freq = parts.get('FREQ') ?? '';
  if (SUB_DAILY.has(freq) || parts.has('BYHOUR')) {
    throw invalid('too_many', field, { uk: 'Не частіше ніж раз на день.', en: 'At most once a day.' });
  }
  if ([...parts.keys()].some((part) => !PARTS.has(part)) || (parts.get('WKST') ?? 'MO') !== 'MO') {
    throw unreadable(field);
  }
  const until = parts.has('UNTIL') ? dateOf(parts.get('UNTIL') ?? '', field) : null;
  const count = parts.has('COUNT') ? whole(parts.get('COUNT') ?? '', 1, Number.MAX_SAFE_INTEGER, field) : null;
  if (until !== null && count !== null) throw unreadable(field);
  const interval = whole(parts.get('INTERVAL') ?? '1', 1, LARGEST_INTERVAL, field);
  return { ...rhythmOf(freq, parts, startsOn, field), interval, until, count };
}

/** The rule as an RRULE's value, one text for one meaning. */
export function ruleText(recurrence: Recurrence): string {
  const { freq, interval, until, count } = recurrence;
  return [
    `FREQ=${freq}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(recurrence.freq === 'WEEKLY' ? [`BYDAY=${recurrence.weekdays.join(',')}`] : []),
    ...(recurrence.freq === 'YEARLY' ? [`BYMONTH=${recurrence.month}`] : []),
    ...(recurrence.freq === 'MONTHLY' || recurrence.freq === 'YEARLY' ? [dayText(recurrence.on)] : []),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
    ...(count === null ? [] : [`COUNT=${count}`]),
  ].join(';');
}

/**
 * @param startsOn the first day, which must be one of the rule's
 * @throws DomainError INVALID/date_order, INVALID/too_many for more than 366 days, INVALID/start_mismatch at `startField`
 */
export function demandRecurrence(
  recurrence: Recurrence,
  startsOn: CalendarDate,
  { field = 'recurrence', startField = 'dueOn' } = {},
): void {
  demandEnd(recurrence, startsOn, field);
  const first = firstOn(recurrence, startsOn);
  if (first === startsOn) return;
  throw invalid(
    'start_mismatch',
    startField,
    first === null
      ? { uk: 'За цим правилом не випадає жоден день.', en: 'No day comes by this rule.' }
      : {
          uk: 'Правило «{rule}» цього дня не має. Перший його день – {first}.',
          en: 'The rule “{rule}” does not have this day. Its first one is {first}.',
        },
    { rule: recurrenceWords(recurrence), first: first === null ? '' : dateWords(first) },
  );
}

/** @throws DomainError INVALID/date_order, INVALID/too_many for more than 366 days */
export function demandEnd(recurrence: Recurrence, startsOn: CalendarDate, field: string): void {
  const { until, count } = recurrence;
  if (until !== null && until < startsOn) {
    throw invalid('date_order', field, {
      uk: 'Повторення закінчується раніше, ніж починається.',
      en: 'The repetition ends before it begins.',
    });
  }
  const tooMany =
    until !== null && occurrencesFrom(recurrence, startsOn, MOST_OCCURRENCES + 1).length > MOST_OCCURRENCES;
  if (!tooMany && (count ?? 0) <= MOST_OCCURRENCES) return;
  throw invalid(
    'too_many',
    field,
    {
      uk: 'Не більше {most} повторень. Оберіть раніший кінець або «без кінця».',
      en: 'At most {most} times. Choose an earlier end, or no end.',
    },
    { most: MOST_OCCURRENCES },
  );
}

/** The first day of the rule on or after its start; null: none. */
export function firstOn(recurrence: Recurrence, startsOn: CalendarDate): CalendarDate | null {
  return occurrencesFrom(recurrence, startsOn, 1)[0] ?? null;
}

/** The first days of the rule. @param most at most so many */
export function occurrencesFrom(recurrence: Recurrence, startsOn: CalendarDate, most: number): CalendarDate[] {
  const found: CalendarDate[] = [];
  expansion(recurrence, startsOn).all((date) => {
    if (found.length >= most) return false;
    found.push(date.toPlainDate().toString());
    return found.length < most;
  });
  return found;
}

/** The next day of the rule after a day; null: it was the last. */
export function nextOn(recurrence: Recurrence, startsOn: CalendarDate, after: CalendarDate): CalendarDate | null {
  const next = expansion(recurrence, startsOn).next(midnight(after));
  return next === null ? null : next.toPlainDate().toString();
}

/** The newest day of the rule before a day; null: there is none yet. */
export function lastBefore(recurrence: Recurrence, startsOn: CalendarDate, before: CalendarDate): CalendarDate | null {
  const previous = expansion(recurrence, startsOn).previous(midnight(before));
  return previous === null ? null : previous.toPlainDate().toString();
}

/** How many of the rule's days lie between two days, neither counted. */
export function countBetween(
  recurrence: Recurrence,
  startsOn: CalendarDate,
  after: CalendarDate,
  before: CalendarDate,
): number {
  return expansion(recurrence, startsOn).between(midnight(after), midnight(before), false).length;
}

/**
 * The library expands in UTC, where every day has its midnight: in a zone with clock changes it would leave out the days
 * whose time of day the spring skips, as RFC 5545 §3.3.10 says. A rule without an end ends with the calendar, so that one
 * that has no day at all is found out.
 */
function expansion(recurrence: Recurrence, startsOn: CalendarDate): RRuleTemporal<Temporal.ZonedDateTime> {
  const { freq, interval, until, count } = recurrence;
  return new RRuleTemporal({
    temporal: Temporal,
    dtstart: midnight(startsOn),
    includeDtstart: false,
    freq,
    interval,
    ...(recurrence.freq === 'WEEKLY' ? { byDay: [...recurrence.weekdays] } : {}),
    ...(recurrence.freq === 'YEARLY' ? { byMonth: [recurrence.month] } : {}),
    ...(recurrence.freq === 'MONTHLY' || recurrence.freq === 'YEARLY' ? dayOption(recurrence.on) : {}),
    until: midnight(until ?? LATEST_DATE),
    ...(count === null ? {} : { count }),
  });
}

function midnight(date: CalendarDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}

const dayOption = (on: DayOfMonth) =>
  'day' in on ? { byMonthDay: [on.day] } : { byDay: [`${on.place}${on.weekday}`] };

const dayText = (on: DayOfMonth) => ('day' in on ? `BYMONTHDAY=${on.day}` : `BYDAY=${on.place}${on.weekday}`);

function partsOf(text: string, field: string): ReadonlyMap<string, string> {
  const pairs = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .map((part) => /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part));
  const parts = new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? ''] as const] : [])));
  if (parts.size !== pairs.length) throw unreadable(field);
  return parts;
}

function rhythmOf(freq: string, parts: ReadonlyMap<string, string>, startsOn: CalendarDate, field: string): Rhythm {
  const demandOnly = (...names: string[]) => {
    const by = [...parts.keys()].filter((name) => name.startsWith('BY'));
    if (by.some((name) => !names.includes(name))) throw unreadable(field);
  };
  const start = Temporal.PlainDate.from(startsOn);
  switch (freq) {
    case 'DAILY':
      demandOnly();
      return { freq };
    case 'WEEKLY': {
      demandOnly('BYDAY');
      const chosen = (parts.get('BYDAY') ?? WEEKDAYS[start.dayOfWeek - 1] ?? '').split(',');
      const weekdays = WEEKDAYS.filter((weekday) => chosen.includes(weekday));
      if (weekdays.length !== chosen.length) throw unreadable(field);
      return { freq, weekdays };
    }
    case 'MONTHLY':
      demandOnly('BYDAY', 'BYMONTHDAY');
      return { freq, on: dayOfMonth(parts, start, field) };
    case 'YEARLY': {
      demandOnly('BYDAY', 'BYMONTHDAY', 'BYMONTH');
      const month = whole(parts.get('BYMONTH') ?? String(start.month), 1, 12, field);
      if (!parts.has('BYMONTH') && parts.has('BYDAY')) throw unreadable(field);
      const on = dayOfMonth(parts, start, field);
      const longest = Temporal.PlainDate.from({ year: 2024, month, day: 1 }).daysInMonth;
      if ('day' in on && on.day > longest) throw unreadable(field);
      return { freq, month, on };
    }
    default:
      throw unreadable(field);
  }
}

function dayOfMonth(parts: ReadonlyMap<string, string>, start: Temporal.PlainDate, field: string): DayOfMonth {
  const byDay = parts.get('BYDAY');
  if (byDay === undefined) {
    const text = parts.get('BYMONTHDAY') ?? String(start.day);
    return { day: text === '-1' ? -1 : whole(text, 1, 31, field) };
  }
  const [, number = '', name = ''] = /^\+?(-?\d)([A-Z]{2})$/.exec(byDay) ?? [];
  const place = PLACES.find((known) => known === Number(number));
  const weekday = WEEKDAYS.find((known) => known === name);
  if (parts.has('BYMONTHDAY') || place === undefined || !weekday) throw unreadable(field);
  return { place, weekday };
}

function whole(text: string, least: number, most: number, field: string): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw unreadable(field);
}

/** A day; the time of day that some programs add to UNTIL says nothing here. */
function dateOf(text: string, field: string): CalendarDate {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isCalendarDate(date)) throw unreadable(field);
  return date;
}

const unreadable = (field: string) =>
  invalid('recurrence', field, {
    uk: 'Такого повторення немає у виборі. Оберіть: щодня, щотижня, щомісяця або щороку.',
    en: 'This repetition is not among the choices. Choose daily, weekly, monthly or yearly.',
  });
