import { daysBetween } from '../../../../kernel/calendar-date.js';
import { dateWords } from '../../../../kernel/date-words.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder, stepOf } from '../timing.js';

/** While the partner's answer is awaited: write again, and in the end telephone or stop waiting. */
export const letterUnanswered: ReminderRule<'PARTNERSHIP'> = {
  kind: 'LETTER_UNANSWERED',
  subject: 'PARTNERSHIP',
  repeats: false,
  timing: {
    SENT: {
      countsFrom: { uk: 'день листа', en: 'the day of the letter' },
      unit: 'DAYS',
      offsets: [14, 30],
      to: 'RESPONSIBLE',
    },
    CLOSE: {
      countsFrom: { uk: 'день листа', en: 'the day of the letter' },
      unit: 'DAYS',
      offsets: [45],
      to: 'RESPONSIBLE',
    },
  },

  plan({ repliesAwaited }, circumstances) {
    return repliesAwaited
      .filter(({ from }) => from === 'PARTNER')
      .flatMap(({ on }) => ['SENT', 'CLOSE'].flatMap((line) => ladder(circumstances, line, on)));
  },

  words({ title, repliesAwaited }, { key, anchorOn }, { today }) {
    const about = repliesAwaited.find(({ from, on }) => from === 'PARTNER' && on === anchorOn)?.about ?? '';
    return {
      text:
        stepOf(key).line === 'CLOSE'
          ? {
              uk: 'Партнер так і не відповів на листа від {on}: {title} – «{about}». Зателефонуйте або більше не чекайте.',
              en: 'The partner never answered the letter of {on}: {title} – “{about}”. Telephone, or stop waiting.',
            }
          : {
              uk: 'Партнер ще не відповів на листа від {on}: {title} – «{about}». Нагадайте про нього.',
              en: 'The partner has not answered the letter of {on}: {title} – “{about}”. Write again.',
            },
      reason: {
        uk: 'Ви відповідаєте за партнерство; відповіді партнера чекають {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}.',
        en: 'The partnership is yours; the partner’s answer has been awaited for {days, plural, one {# day} other {# days}}.',
      },
      values: { title, about, on: dateWords(anchorOn), days: daysBetween(anchorOn, today) },
    };
  },
};
