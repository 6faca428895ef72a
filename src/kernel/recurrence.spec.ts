import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, type CalendarDate } from './calendar-date.js';
import { instantOf } from './local-time.js';
import { recurrenceWords } from './recurrence-words.js';
import {
  countBetween,
  demandRecurrence,
  firstOn,
  lastBefore,
  nextOn,
  occurrencesFrom,
  parseRecurrence,
  ruleText,
} from './recurrence.js';
import { type Recurrence, type Weekday, WEEKDAYS } from './recurrence-rule.js';

const LAST = '2035-12-31';

interface Day {
  readonly date: CalendarDate;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly left: number;
  readonly weekday: Weekday;
  /** days and weeks, Monday to Sunday, since the first day of the table */
  readonly number: number;
  readonly week: number;
}

/** Every day of 2024 to 2050 as Temporal tells it; 1 January 2024 was a Monday. */
const CALENDAR: readonly Day[] = Array.from({ length: 9_862 }, (_day, number) => {
  const date = Temporal.PlainDate.from('2024-01-01').add({ days: number });
  const { year, month, day } = date;
  const left = date.daysInMonth - day;
  const weekday = WEEKDAYS[date.dayOfWeek - 1] ?? 'MO';
  return { date: date.toString(), year, month, day, left, weekday, number, week: Math.floor(number / 7) };
});

/** The same rule said in other words: every day is asked whether it belongs, by the calendar alone. */
function oracle(recurrence: Recurrence, startsOn: CalendarDate, lastOn: CalendarDate): CalendarDate[] {
  const [start, ...rest] = CALENDAR.filter(({ date }) => date >= startsOn && date <= lastOn);
  if (!start) return [];
  const days = [start, ...rest].filter((day) => belongs(recurrence, start, day)).map(({ date }) => date);
  const inTime = days.filter((date) => recurrence.until === null || date <= recurrence.until);
  return recurrence.count === null ? inTime : inTime.slice(0, recurrence.count);
}

function belongs(recurrence: Recurrence, start: Day, day: Day): boolean {
  const fits = (distance: number) => distance % recurrence.interval === 0;
  switch (recurrence.freq) {
    case 'DAILY':
      return fits(day.number - start.number);
    case 'WEEKLY':
      return fits(day.week - start.week) && recurrence.weekdays.includes(day.weekday);
    case 'MONTHLY':
      return fits((day.year - start.year) * 12 + day.month - start.month) && isDay(recurrence, day);
    case 'YEARLY':
      return fits(day.year - start.year) && day.month === recurrence.month && isDay(recurrence, day);
  }
}

function isDay({ on }: Extract<Recurrence, { on: unknown }>, { day, left, weekday }: Day): boolean {
  if ('day' in on) return on.day === -1 ? left === 0 : day === on.day;
  return weekday === on.weekday && (on.place === -1 ? left < 7 : Math.ceil(day / 7) === on.place);
}

const dates = fc.integer({ min: 0, max: 4_382 }).map((days) => addDays('2024-01-01', days));
const dayOfMonth = fc.oneof(
  fc.constantFrom(1, 15, 28, 29, 30, 31, -1).map((day) => ({ day })),
  fc.record({
    place: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    weekday: fc.constantFrom(...WEEKDAYS),
  }),
);
const rhythms = fc.oneof(
  fc.constant({ freq: 'DAILY' as const }),
  fc.subarray([...WEEKDAYS], { minLength: 1 }).map((weekdays) => ({ freq: 'WEEKLY' as const, weekdays })),
  dayOfMonth.map((on) => ({ freq: 'MONTHLY' as const, on })),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), dayOfMonth)
    .filter(
      ([month, on]) => !('day' in on) || on.day <= Temporal.PlainDate.from({ year: 2024, month, day: 1 }).daysInMonth,
    )
    .map(([month, on]) => ({ freq: 'YEARLY' as const, month, on })),
);
const ends = fc.oneof(
  fc.constant({ until: null, count: null }),
  dates.map((until) => ({ until, count: null })),
  fc.integer({ min: 1, max: 366 }).map((count) => ({ until: null, count })),
);
const rules = fc
  .tuple(rhythms, ends, fc.integer({ min: 1, max: 14 }), dates)
  .map(([rhythm, end, interval, startsOn]) => {
    const recurrence: Recurrence = { ...rhythm, ...end, interval };
    return { recurrence, startsOn };
  });

describe('days that come again', () => {
  it('are those of the calendar, whatever the rule, 2024 to 2035', () => {
    fc.assert(
      fc.property(rules, ({ recurrence, startsOn }) => {
        const expected = oracle(recurrence, startsOn, LAST);
        const most = Math.min(400, Math.max(1, expected.length));
        expect(occurrencesFrom(recurrence, startsOn, most).filter((day) => day <= LAST)).toEqual(
          expected.slice(0, most),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('follow one another: the next one after any day', () => {
    fc.assert(
      fc.property(rules, dates, ({ recurrence, startsOn }, after) => {
        const [expected] = oracle(recurrence, startsOn, '2050-12-31').filter((day) => day > after);
        const found = nextOn(recurrence, startsOn, after);
        expect(found === null || found > '2050-12-31' ? undefined : found).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('come after one another: the newest one before any day', () => {
    fc.assert(
      fc.property(rules, dates, ({ recurrence, startsOn }, before) => {
        const expected = oracle(recurrence, startsOn, LAST)
          .filter((day) => day < before)
          .at(-1);
        expect(lastBefore(recurrence, startsOn, before) ?? undefined).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('are counted between two days', () => {
    fc.assert(
      fc.property(rules, dates, dates, ({ recurrence, startsOn }, one, other) => {
        const [after = one, before = other] = [one, other].sort();
        const expected = oracle(recurrence, startsOn, LAST).filter((day) => day > after && day < before);
        expect(countBetween(recurrence, startsOn, after, before)).toBe(expected.length);
      }),
      { numRuns: 50 },
    );
  });

  it('are read back from their own text', () => {
    fc.assert(
      fc.property(rules, ({ recurrence, startsOn }) => {
        expect(parseRecurrence(ruleText(recurrence), startsOn)).toEqual(recurrence);
      }),
    );
  });

  it('keep their time of day on the wall of every zone: one instant a day, in order, none lost', () => {
    const zones = fc.constantFrom(
      'Europe/Kyiv',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    );
    const times = fc.constantFrom('00:00', '01:30', '02:00', '02:30', '03:00', '03:30', '23:45');
    fc.assert(
      fc.property(rules, zones, times, ({ recurrence, startsOn }, zone, time) => {
        const days = oracle(recurrence, startsOn, LAST);
        const instants = days.map((day) => instantOf(day, time, zone).getTime());
        expect(new Set(instants).size).toBe(days.length);
        expect([...instants].sort((a, b) => a - b)).toEqual(instants);
        days.forEach((day, at) => {
          const wall = Temporal.Instant.fromEpochMilliseconds(instants[at] ?? 0).toZonedDateTimeISO(zone);
          expect(wall.toPlainDate().toString()).toBe(day);
          expect(wall.toPlainTime().toString({ smallestUnit: 'minute' }) >= time).toBe(true);
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('a rule', () => {
  it.each<[string, string, string, string]>([
    ['FREQ=DAILY', '2026-12-01', 'щодня', 'every day'],
    ['FREQ=DAILY;INTERVAL=3', '2026-12-01', 'кожні 3 дні', 'every 3 days'],
    ['FREQ=DAILY;INTERVAL=21', '2026-12-01', 'кожен 21 день', 'every 21 days'],
    ['FREQ=WEEKLY', '2026-12-07', 'щотижня в понеділок', 'every week on Monday'],
    [
      'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270531',
      '2026-12-07',
      'щотижня в понеділок до 31 травня 2027',
      'every week on Monday until 31 May 2027',
    ],
    ['FREQ=WEEKLY;BYDAY=FR,TU', '2026-12-01', 'щотижня у вівторок і п’ятницю', 'every week on Tuesday and Friday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-12-01', 'щобудня', 'every weekday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', '2026-12-02', 'кожні 2 тижні в середу', 'every 2 weeks on Wednesday'],
    ['FREQ=WEEKLY;INTERVAL=5;BYDAY=MO', '2026-12-07', 'кожні 5 тижнів у понеділок', 'every 5 weeks on Monday'],
    ['FREQ=MONTHLY', '2026-12-15', 'щомісяця 15-го числа', 'every month on day 15'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-12-31', 'щомісяця в останній день', 'every month on the last day'],
    ['FREQ=MONTHLY;BYDAY=2TU', '2026-12-08', 'щомісяця в другий вівторок', 'every month on the second Tuesday'],
    [
      'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3',
      '2026-12-25',
      'щомісяця в останню п’ятницю, 3 рази',
      'every month on the last Friday, 3 times',
    ],
    ['FREQ=YEARLY', '2027-03-15', 'щороку 15 березня', 'every year on 15 March'],
    [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      '2027-02-28',
      'щороку в останній день лютого',
      'every year on the last day of February',
    ],
    [
      'FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU',
      '2027-04-25',
      'щороку в останню неділю квітня',
      'every year on the last Sunday of April',
    ],
    [
      'FREQ=YEARLY;INTERVAL=2;COUNT=5',
      '2027-03-15',
      'кожні 2 роки 15 березня, 5 разів',
      'every 2 years on 15 March, 5 times',
    ],
  ])('%s reads as people speak', (text, startsOn, uk, en) => {
    const recurrence = parseRecurrence(text, startsOn);
    demandRecurrence(recurrence, startsOn);
    expect(recurrenceWords(recurrence)).toEqual({ uk, en });
  });

  it.each([
    ['FREQ=MINUTELY', 'too_many'],
    ['FREQ=HOURLY;COUNT=3', 'too_many'],
    ['FREQ=DAILY;BYHOUR=9,10', 'too_many'],
    ['FREQ=DAILY;COUNT=367', 'too_many'],
    ['FREQ=DAILY;UNTIL=20281231', 'too_many'],
    ['FREQ=DAILY;UNTIL=20261130', 'date_order'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20271231', 'recurrence'],
    ['FREQ=DAILY;COUNT=0', 'recurrence'],
    ['FREQ=DAILY;INTERVAL=0', 'recurrence'],
    ['FREQ=DAILY;INTERVAL=100', 'recurrence'],
    ['FREQ=DAILY;INTERVAL=1.5', 'recurrence'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'recurrence'],
    ['FREQ=WEEKLY;BYDAY=XX', 'recurrence'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'recurrence'],
    ['FREQ=WEEKLY;WKST=SU', 'recurrence'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'recurrence'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'recurrence'],
    ['FREQ=MONTHLY;BYDAY=5MO', 'recurrence'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'recurrence'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'recurrence'],
    ['FREQ=YEARLY;UNTIL=20271301', 'recurrence'],
    ['FREQ=FORTNIGHTLY', 'recurrence'],
    ['щодня', 'recurrence'],
    ['', 'recurrence'],
    [';;;', 'recurrence'],
  ])('%s is refused: %s', (text, reason) => {
    const read = () => demandRecurrence(parseRecurrence(text, '2026-12-01'), '2026-12-01');
    expect(read).toThrow(`INVALID/${reason} at recurrence`);
  });

  it('has its first day among its days', () => {
    const recurrence = parseRecurrence('FREQ=WEEKLY;BYDAY=MO', '2026-12-02');
    expect(firstOn(recurrence, '2026-12-02')).toBe('2026-12-07');
    expect(() => demandRecurrence(recurrence, '2026-12-02')).toThrow('INVALID/start_mismatch at dueOn');
  });

  it('of the 31st leaves out shorter months; the last day does not', () => {
    expect(occurrencesFrom(parseRecurrence('FREQ=MONTHLY', '2027-01-31'), '2027-01-31', 3)).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
    ]);
    const last = parseRecurrence('FREQ=MONTHLY;BYMONTHDAY=-1', '2027-01-31');
    expect(occurrencesFrom(last, '2027-01-31', 3)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
  });

  it('of the 29th of February comes in leap years; the last of February every year', () => {
    expect(occurrencesFrom(parseRecurrence('FREQ=YEARLY', '2028-02-29'), '2028-02-29', 2)).toEqual([
      '2028-02-29',
      '2032-02-29',
    ]);
    const last = parseRecurrence('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', '2028-02-29');
    expect(occurrencesFrom(last, '2028-02-29', 2)).toEqual(['2028-02-29', '2029-02-28']);
  });

  it('never throws anything but a refusal, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `FREQ=DAILY;${text}`),
        ),
        (text) => {
          try {
            demandRecurrence(parseRecurrence(text, '2026-12-01'), '2026-12-01');
          } catch (error) {
            expect(String(error)).toContain('INVALID/');
          }
        },
      ),
    );
  });
});
