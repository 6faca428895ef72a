import type { CalendarDate } from './calendar-date.js';
import { dateWords } from './date-words.js';
import { type LocalTime, wallTimeOn } from './local-time.js';
import { MOST_OCCURRENCES, occurrencesFrom } from './recurrence.js';
import type { Recurrence } from './recurrence-rule.js';
import type { Text, TextValues } from './text.js';

/** What a person should know before they agree; nothing is refused. */
export interface Remark {
  readonly reason: 'short_months' | 'leap_years' | 'time_twice' | 'time_skipped';
  readonly text: Text;
  readonly values?: TextValues;
}

/** What a rule leaves out. */
export function remarksOnRule(recurrence: Recurrence): Remark[] {
  if (recurrence.freq === 'DAILY' || recurrence.freq === 'WEEKLY' || !('day' in recurrence.on)) return [];
  const { day } = recurrence.on;
  if (recurrence.freq === 'MONTHLY' && day > 28) {
    return [
      {
        reason: 'short_months',
        text: {
          uk: 'Місяців без {day}-го числа повторення не має. Якщо воно потрібне щомісяця, оберіть останній день місяця.',
          en: 'Months without day {day} are left out. For every month choose its last day.',
        },
        values: { day },
      },
    ];
  }
  if (recurrence.freq === 'YEARLY' && recurrence.month === 2 && day === 29) {
    return [
      {
        reason: 'leap_years',
        text: {
          uk: '29 лютого буває лише у високосні роки. Якщо повторення потрібне щороку, оберіть останній день лютого.',
          en: 'There is a 29 February in leap years only. For every year choose the last day of February.',
        },
      },
    ];
  }
  return [];
}

/** What the clocks do to a time of day on one of several days. @param timeZone IANA name */
export function remarksOnTime(dates: readonly CalendarDate[], time: LocalTime, timeZone: string): Remark[] {
  for (const date of dates) {
    const wall = wallTimeOn(date, time, timeZone);
    if (wall.comes === 'once') continue;
    const values = { day: dateWords(date), time, moved: wall.comes === 'never' ? wall.movedTo : '' };
    return [wall.comes === 'twice' ? { ...TWICE, values } : { ...SKIPPED, values }];
  }
  return [];
}

/** The days of a rule that the clocks are looked at for. */
export function daysAhead(recurrence: Recurrence, startsOn: CalendarDate): CalendarDate[] {
  return occurrencesFrom(recurrence, startsOn, MOST_OCCURRENCES);
}

const TWICE = {
  reason: 'time_twice',
  text: {
    uk: '{day} годинник переводять назад, і {time} буде двічі. Рахуємо перший раз.',
    en: 'The clocks go back on {day}, and {time} comes twice. The first one counts.',
  },
} as const;
const SKIPPED = {
  reason: 'time_skipped',
  text: {
    uk: '{day} годинник переводять уперед, і {time} не буде. Того дня це о {moved}.',
    en: 'The clocks go forward on {day}, and there is no {time}. On that day it is at {moved}.',
  },
} as const;
