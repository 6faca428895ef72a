import type { CalendarDate } from './calendar-date.js';
import type { LocalTime } from './local-time.js';
import { demandEnd, occurrencesFrom, parseRecurrence, ruleText } from './recurrence.js';
import { daysAhead, type Remark, remarksOnRule, remarksOnTime } from './recurrence-remarks.js';
import { recurrenceWords } from './recurrence-words.js';
import type { Text } from './text.js';

const SHOWN_DATES = 5;

export interface Preview {
  readonly rule: string | null;
  readonly words: Text | null;
  readonly dates: CalendarDate[];
  readonly remarks: readonly Remark[];
}

export interface Previewed {
  /** RRULE's value; absent: once */
  readonly rule?: string | null;
  readonly startsOn: CalendarDate;
  /** absent: any time of the day */
  readonly time?: LocalTime | null;
  /** IANA name */
  readonly timeZone: string;
}

/**
 * What a rule or a moment means, for the one who is choosing it. The first day shown may be later than the start.
 *
 * @throws DomainError INVALID at `rule`
 */
export function previewOf({ rule, startsOn, time, timeZone }: Previewed): Preview {
  const onTime = (dates: readonly CalendarDate[]) => (time ? remarksOnTime(dates, time, timeZone) : []);
  if (!rule) return { rule: null, words: null, dates: [startsOn], remarks: onTime([startsOn]) };
  const recurrence = parseRecurrence(rule, startsOn, 'rule');
  demandEnd(recurrence, startsOn, 'rule');
  return {
    rule: ruleText(recurrence),
    words: recurrenceWords(recurrence),
    dates: occurrencesFrom(recurrence, startsOn, SHOWN_DATES),
    remarks: [...remarksOnRule(recurrence), ...onTime(daysAhead(recurrence, startsOn))],
  };
}
