import { daysBetween } from '../../../../kernel/calendar-date.js';
import { dateWords } from '../../../../kernel/date-words.js';
import type { Text } from '../../../../kernel/text.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder, stepOf, type TimingLine } from '../timing.js';

const LAST_CONTACT: Text = {
  uk: 'останній контакт будь-якої зі сторін, а доки його не було – початок стадії',
  en: 'the last contact with any party, or the beginning of the stage while there was none',
};
const after = (offsets: readonly number[], to: TimingLine['to'] = 'RESPONSIBLE'): TimingLine => ({
  countsFrom: LAST_CONTACT,
  unit: 'DAYS',
  offsets,
  to,
});

const TEXTS: Readonly<Record<string, Text>> = {
  CONTACT: {
    uk: 'Зв’язку немає {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}: {title}. Напишіть або зателефонуйте.',
    en: 'No contact for {days, plural, one {# day} other {# days}}: {title}. Write or telephone.',
  },
  DORMANT: {
    uk: 'Зв’язку немає {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}: {title}. Чи не час позначити партнерство «Призупинене»?',
    en: 'No contact for {days, plural, one {# day} other {# days}}: {title}. Is it time to call the partnership dormant?',
  },
  REVIEW: {
    uk: 'Зв’язку немає {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}: {title}. Перегляньте партнерство: відновити чи завершити.',
    en: 'No contact for {days, plural, one {# day} other {# days}}: {title}. Review the partnership: revive or end it.',
  },
  HEAD: {
    uk: 'Зв’язку немає {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}, відповідає {responsible}: {title}.',
    en: 'No contact for {days, plural, one {# day} other {# days}} in a partnership of {responsible}: {title}.',
  },
};

/** To the owner of an active partnership that goes quiet. Any letter, call, meeting or visit starts the clock anew. */
export const contactLapsed: ReminderRule<'PARTNERSHIP'> = {
  kind: 'CONTACT_LAPSED',
  subject: 'PARTNERSHIP',
  repeats: false,
  timing: { CONTACT: after([45, 90]), DORMANT: after([180]), REVIEW: after([365]), HEAD: after([90], 'HEAD') },

  plan({ active, lastContactOn, stageSince }, circumstances) {
    if (!active) return [];
    return Object.keys(TEXTS).flatMap((line) => ladder(circumstances, line, lastContactOn ?? stageSince));
  },

  words({ title, lastContactOn }, { key, anchorOn }, { today, responsible }) {
    const text = TEXTS[stepOf(key).line];
    if (!text) throw new Error(`No words for ${key}`);
    const values = { title, days: daysBetween(anchorOn, today), on: dateWords(anchorOn), responsible };
    if (responsible !== null) {
      return {
        text,
        reason: {
          uk: 'Ви керівник, якому повідомляють, коли чинне партнерство мовчить; востаннє тут щось було {on}.',
          en: 'You are the head who is told when an active partnership is silent; something last happened on {on}.',
        },
        values,
      };
    }
    return {
      text,
      reason:
        lastContactOn === null
          ? {
              uk: 'Ви відповідаєте за партнерство; воно чинне з {on}, а жодного контакту не записано.',
              en: 'The partnership is yours; it has been active since {on} and no contact is written down.',
            }
          : {
              uk: 'Ви відповідаєте за партнерство; останній контакт був {on}.',
              en: 'The partnership is yours; the last contact was on {on}.',
            },
      values,
    };
  },
};
