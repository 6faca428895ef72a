import { type CalendarDate, weekday } from './calendar-date';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The repetitions that forms offer; the day itself comes from the date beside. */
export const REPEAT_PATTERNS = [
  'NEVER',
  'DAILY',
  'WORKDAYS',
  'WEEKLY',
  'MONTHLY',
  'MONTHLY_WEEKDAY',
  'MONTHLY_LAST',
  'YEARLY',
  'YEARLY_LAST',
] as const;
export type RepeatPattern = (typeof REPEAT_PATTERNS)[number];

export const REPEAT_ENDS = ['NEVER', 'UNTIL', 'COUNT'] as const;
export type RepeatEnd = (typeof REPEAT_ENDS)[number];

export interface RepeatValues {
  readonly pattern: RepeatPattern;
  /** Every how many days, weeks, months or years. */
  readonly interval: number;
  /** Of a weekly one; none: the weekday of the date. */
  readonly weekdays: readonly Weekday[];
  readonly end: RepeatEnd;
  readonly until: CalendarDate | null;
  readonly count: number;
}

export const NO_REPEAT: RepeatValues = {
  pattern: 'NEVER',
  interval: 1,
  weekdays: [],
  end: 'NEVER',
  until: null,
  count: 10,
};
const WORKDAYS = 'MO,TU,WE,TH,FR';
const DAYS_OF_WEEK = 7;
const LAST_PLACE = 4;

/** The rule as the server reads it (RFC 5545); null: it does not repeat. */
export function toRule(values: RepeatValues, startsOn: CalendarDate | null): string | null {
  if (values.pattern === 'NEVER' || startsOn === null) return null;
  const { interval, end, until, count } = values;
  return [
    ...rhythm(values, startsOn),
    ...(interval > 1 && values.pattern !== 'WORKDAYS' ? [`INTERVAL=${interval}`] : []),
    ...(end === 'UNTIL' && until !== null ? [`UNTIL=${until.replaceAll('-', '')}`] : []),
    ...(end === 'COUNT' ? [`COUNT=${count}`] : []),
  ].join(';');
}

function rhythm({ pattern, weekdays }: RepeatValues, startsOn: CalendarDate): string[] {
  const day = Number(startsOn.slice(8));
  switch (pattern) {
    case 'NEVER':
      return [];
    case 'DAILY':
      return ['FREQ=DAILY'];
    case 'WORKDAYS':
      return ['FREQ=WEEKLY', `BYDAY=${WORKDAYS}`];
    case 'WEEKLY':
      return weekdays.length > 1 ? ['FREQ=WEEKLY', `BYDAY=${weekdays.join(',')}`] : ['FREQ=WEEKLY'];
    case 'MONTHLY':
      return ['FREQ=MONTHLY'];
    case 'MONTHLY_WEEKDAY': {
      const place = Math.ceil(day / DAYS_OF_WEEK);
      return ['FREQ=MONTHLY', `BYDAY=${place > LAST_PLACE ? -1 : place}${WEEKDAYS[weekday(startsOn) - 1]}`];
    }
    case 'MONTHLY_LAST':
      return ['FREQ=MONTHLY', 'BYMONTHDAY=-1'];
    case 'YEARLY':
      return ['FREQ=YEARLY'];
    case 'YEARLY_LAST':
      return ['FREQ=YEARLY', `BYMONTH=${Number(startsOn.slice(5, 7))}`, 'BYMONTHDAY=-1'];
  }
}

/** A rule of the server in the form's terms. */
export function fromRule(rule: string | null): RepeatValues {
  if (rule === null) return NO_REPEAT;
  const parts = new Map(rule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const until = parts.get('UNTIL');
  const count = parts.get('COUNT');
  const pattern = patternOf(parts);
  const chosen = (parts.get('BYDAY') ?? '').split(',');
  return {
    pattern,
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekdays: pattern === 'WEEKLY' ? WEEKDAYS.filter((name) => chosen.includes(name)) : [],
    end: until === undefined ? (count === undefined ? 'NEVER' : 'COUNT') : 'UNTIL',
    until: until === undefined ? null : `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`,
    count: Number(count ?? NO_REPEAT.count),
  };
}

function patternOf(parts: ReadonlyMap<string, string>): RepeatPattern {
  const byDay = parts.get('BYDAY');
  const last = parts.get('BYMONTHDAY') === '-1';
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return 'DAILY';
    case 'WEEKLY':
      return byDay === WORKDAYS && !parts.has('INTERVAL') ? 'WORKDAYS' : 'WEEKLY';
    case 'MONTHLY':
      return byDay === undefined ? (last ? 'MONTHLY_LAST' : 'MONTHLY') : 'MONTHLY_WEEKDAY';
    default:
      return last ? 'YEARLY_LAST' : 'YEARLY';
  }
}
