import { dateWords } from '../../../../kernel/date-words.js';
import type { Text } from '../../../../kernel/text.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder, stepOf } from '../timing.js';

const LAST_DAY: Text = { uk: 'останній день на посаді', en: 'the last day in the post' };

/** To those whose partnerships are with the place where a post has ended, until its successor is known. */
export const contactLeft: ReminderRule<'CONTACT'> = {
  kind: 'CONTACT_LEFT',
  subject: 'CONTACT',
  repeats: false,
  timing: {
    SUCCESSOR: { countsFrom: LAST_DAY, unit: 'DAYS', offsets: [0], to: 'RESPONSIBLE' },
    HANDOVER: { countsFrom: LAST_DAY, unit: 'DAYS', offsets: [10], to: 'RESPONSIBLE' },
  },

  plan({ leftOn }, circumstances) {
    return leftOn.flatMap((day) => ['SUCCESSOR', 'HANDOVER'].flatMap((line) => ladder(circumstances, line, day)));
  },

  words({ title }, { key, anchorOn }) {
    return {
      text:
        stepOf(key).line === 'HANDOVER'
          ? {
              uk: 'Наступника досі не записано, останній день на посаді – {on}: {title}. Перегляньте, що з цією людиною почато.',
              en: 'No successor is written down; the last day in the post was {on}: {title}. Go through what was begun with them.',
            }
          : {
              uk: 'Останній день на посаді – {on}: {title}. Запитайте, хто наступник.',
              en: 'The last day in the post is {on}: {title}. Ask who the successor is.',
            },
      reason: {
        uk: 'Ви відповідаєте за партнерство з цією громадою чи містом; посада скінчилася, а наступника не записано.',
        en: 'A partnership with this place is yours; the post has ended and no successor is written down.',
      },
      values: { title, on: dateWords(anchorOn) },
    };
  },
};
