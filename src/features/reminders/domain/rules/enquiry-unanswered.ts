import { dateWords } from '../../../../kernel/date-words.js';
import type { Text } from '../../../../kernel/text.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder, stepOf } from '../timing.js';

const ENQUIRY_DAY: Text = { uk: 'день звернення партнера', en: 'the day of the partner’s enquiry' };

/** While the partner waits for an answer of ours; after a week the head hears of it. */
export const enquiryUnanswered: ReminderRule<'PARTNERSHIP'> = {
  kind: 'ENQUIRY_UNANSWERED',
  subject: 'PARTNERSHIP',
  repeats: false,
  timing: {
    RECEIVED: { countsFrom: ENQUIRY_DAY, unit: 'WORKING_DAYS', offsets: [3, 7], to: 'RESPONSIBLE' },
    HEAD: { countsFrom: ENQUIRY_DAY, unit: 'WORKING_DAYS', offsets: [7], to: 'HEAD' },
  },

  plan({ repliesAwaited }, circumstances) {
    return repliesAwaited
      .filter(({ from }) => from === 'US')
      .flatMap(({ on }) => ['RECEIVED', 'HEAD'].flatMap((line) => ladder(circumstances, line, on)));
  },

  words({ title, repliesAwaited }, { key, anchorOn }, { responsible }) {
    const about = repliesAwaited.find(({ from, on }) => from === 'US' && on === anchorOn)?.about ?? '';
    const values = { title, about, on: dateWords(anchorOn), days: stepOf(key).offset };
    if (responsible !== null) {
      return {
        text: {
          uk: 'Партнер чекає відповіді з {on}, відповідає {responsible}: {title} – «{about}».',
          en: 'The partner has waited since {on} for an answer by {responsible}: {title} – “{about}”.',
        },
        reason: {
          uk: 'Ви керівник, якому повідомляють, коли звернення лишилося без відповіді {days, plural, one {# робочий день} few {# робочі дні} many {# робочих днів} other {# робочого дня}}.',
          en: 'You are the head who is told when an enquiry is not answered within {days, plural, one {# working day} other {# working days}}.',
        },
        values: { ...values, responsible },
      };
    }
    return {
      text: {
        uk: 'Партнер чекає на вашу відповідь із {on}: {title} – «{about}».',
        en: 'The partner has waited for your answer since {on}: {title} – “{about}”.',
      },
      reason: {
        uk: 'Ви відповідаєте за партнерство; {days, plural, one {минув # робочий день} few {минуло # робочі дні} many {минуло # робочих днів} other {минуло # робочого дня}}, а відповіді не записано.',
        en: 'The partnership is yours; {days, plural, one {# working day has} other {# working days have}} passed and no answer is written down.',
      },
      values,
    };
  },
};
