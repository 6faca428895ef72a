import { dateWords } from '../../../../kernel/date-words.js';
import { parseRecurrence } from '../../../../kernel/recurrence.js';
import { recurrenceWords } from '../../../../kernel/recurrence-words.js';
import type { Text, TextValues } from '../../../../kernel/text.js';
import { momentsOf } from '../own-reminder.js';
import type { ReminderRule } from '../reminder-rule.js';
import type { OwnReminderSubject } from '../subjects.js';

/** What people asked to be reminded of themselves, when they asked for it; no setting changes that. */
export const remindMe: ReminderRule<'OWN_REMINDER'> = {
  kind: 'REMIND_ME',
  subject: 'OWN_REMINDER',
  repeats: true,
  timing: {},

  plan({ open, wanted, recordDate }, { person, now }) {
    return open ? momentsOf(wanted, recordDate, person, now) : [];
  },

  words(reminder) {
    const { reason, values } = reasonOf(reminder);
    const { title, words } = reminder;
    return words === null
      ? { text: { uk: 'Нагадування: {title}.', en: 'Reminder: {title}.' }, reason, values: { ...values, title } }
      : { text: { uk: '{words} – {title}.', en: '{words} – {title}.' }, reason, values: { ...values, title, words } };
  },
};

function reasonOf({ wanted, recordDate }: OwnReminderSubject): { reason: Text; values: TextValues } {
  const { recurrence, startsOn, offsetDays } = wanted;
  if (recurrence !== null && startsOn !== null) {
    return {
      reason: { uk: 'Ви попросили нагадувати про це: {rule}.', en: 'You asked to be reminded of this: {rule}.' },
      values: { rule: recurrenceWords(parseRecurrence(recurrence, startsOn)) },
    };
  }
  if (offsetDays === null || recordDate === null) {
    return { reason: { uk: 'Ви попросили нагадати про це.', en: 'You asked to be reminded of this.' }, values: {} };
  }
  const values = { days: Math.abs(offsetDays), date: dateWords(recordDate) };
  return offsetDays > 0
    ? {
        reason: {
          uk: 'Ви попросили нагадати через {days, plural, one {# день} few {# дні} many {# днів} other {# дня}} після дати запису, {date}.',
          en: 'You asked to be reminded {days, plural, one {# day} other {# days}} after the date of the record, {date}.',
        },
        values,
      }
    : {
        reason: {
          uk: 'Ви попросили нагадати {days, plural, =0 {в день запису} one {за # день до дати запису} few {за # дні до дати запису} many {за # днів до дати запису} other {за # дня до дати запису}}, {date}.',
          en: 'You asked to be reminded {days, plural, =0 {on the date of the record} one {# day before the date of the record} other {# days before the date of the record}}, {date}.',
        },
        values,
      };
}
