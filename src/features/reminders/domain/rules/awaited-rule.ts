import { daysBetween } from '../../../../kernel/calendar-date.js';
import { dateWords } from '../../../../kernel/date-words.js';
import type { Text } from '../../../../kernel/text.js';
import type { AwaitedWhat } from '../awaited.js';
import type { ReminderKind } from '../reminder-kind.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder, stepOf, type TimingLine, type TimingUnit } from '../timing.js';

/** How one thing that is waited for is told. Patterns know `{title}`, `{on}` (the due day) and `{days}` (to it or since). */
export interface Telling {
  readonly countsFrom: Text;
  /** of the offsets; calendar days unless said */
  readonly unit?: TimingUnit;
  /** days from the due day; negative: before it */
  readonly offsets: readonly number[];
  readonly ahead: Text;
  readonly late: Text;
  readonly reason: Text;
}

/** the types of record that have clocks */
type Timed = 'AGREEMENT' | 'AID_TRANSFER' | 'MEMBERSHIP' | 'PROJECT';

/** To the one responsible, around the days on which something is waited for, until the clock has stopped. */
export function awaitedRule<T extends Timed>(
  kind: ReminderKind,
  subject: T,
  tellings: Readonly<Partial<Record<AwaitedWhat, Telling>>>,
): ReminderRule<T> {
  const byLine = new Map(Object.entries(tellings));
  return {
    kind,
    subject,
    repeats: false,
    timing: Object.fromEntries(
      [...byLine].map(([line, { countsFrom, unit = 'DAYS', offsets }]): [string, TimingLine] => [
        line,
        { countsFrom, unit, offsets, to: 'RESPONSIBLE' },
      ]),
    ),

    plan({ awaited }, circumstances) {
      return awaited.flatMap(({ what, dueOn }) => (byLine.has(what) ? ladder(circumstances, what, dueOn) : []));
    },

    words({ title }, { key, anchorOn }, { today }) {
      const telling = byLine.get(stepOf(key).line);
      if (!telling) throw new Error(`No words for ${key}`);
      return {
        text: today > anchorOn ? telling.late : telling.ahead,
        reason: telling.reason,
        values: { title, on: dateWords(anchorOn), days: Math.abs(daysBetween(today, anchorOn)) },
      };
    },
  };
}
