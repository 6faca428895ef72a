import { addDays, daysBetween } from '../../../kernel/calendar-date.js';
import { dateWords } from '../../../kernel/date-words.js';
import type { Text } from '../../../kernel/text.js';
import { AWAITED, type AwaitedWhat } from './awaited.js';
import { atTheirHour } from './planned-moment.js';
import type { ReminderKind } from './reminder-kind.js';
import type { ReminderRule } from './reminder-rule.js';

/** How one thing that is waited for is told. Patterns know `{title}`, `{on}` (the due day) and `{days}` (to it or since). */
export interface Telling {
  /** days from the due day; negative: before it */
  readonly offsets: readonly number[];
  readonly ahead: Text;
  readonly late: Text;
  readonly reason: Text;
}

/** the types of record that have clocks */
type Timed = 'AGREEMENT' | 'AID_TRANSFER' | 'MEMBERSHIP' | 'PROJECT';

/** days for which a reminder of what is late stays of use */
const USEFUL_DAYS = 30;

/** To the one responsible, around the days on which something is waited for, until the clock has stopped. */
export function awaitedRule<T extends Timed>(
  kind: ReminderKind,
  subject: T,
  tellings: Readonly<Partial<Record<AwaitedWhat, Telling>>>,
): ReminderRule<T> {
  return {
    kind,
    subject,
    repeats: false,

    plan({ awaited }, person) {
      return awaited.flatMap(({ what, dueOn }) =>
        (tellings[what]?.offsets ?? []).map((offset) =>
          atTheirHour(
            person,
            `${what}${offset < 0 ? '' : '+'}${offset}`,
            dueOn,
            addDays(dueOn, offset),
            offset < 0 ? dueOn : addDays(dueOn, USEFUL_DAYS),
          ),
        ),
      );
    },

    words({ title }, { key, anchorOn }, today) {
      const what = AWAITED.find((known) => key.startsWith(known));
      const telling = what && tellings[what];
      if (!telling) throw new Error(`No words for ${key}`);
      return {
        text: today > anchorOn ? telling.late : telling.ahead,
        reason: telling.reason,
        values: { title, on: dateWords(anchorOn), days: Math.abs(daysBetween(today, anchorOn)) },
      };
    },
  };
}
