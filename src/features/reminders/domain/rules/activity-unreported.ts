import { addMonths } from '../../../../kernel/calendar-date.js';
import type { ReminderRule } from '../reminder-rule.js';
import { nextOnLadder } from '../timing.js';
import { wallClock } from '../../../../kernel/wall-clock.js';

/** Every month to the people of the community, while activities of the year stand under no measure of its programme. */
export const activityUnreported: ReminderRule<'PROGRAMME'> = {
  kind: 'ACTIVITY_UNREPORTED',
  subject: 'PROGRAMME',
  repeats: true,
  timing: {
    MONTHLY: {
      countsFrom: { uk: 'перше число кожного місяця', en: 'the first day of every month' },
      unit: 'WORKING_DAYS',
      offsets: [0],
      to: 'RESPONSIBLE',
    },
  },

  plan({ unreported }, circumstances) {
    if (unreported === 0) return [];
    const first = `${wallClock(circumstances.now, circumstances.person.timeZone).localDate.slice(0, 7)}-01`;
    return nextOnLadder(
      circumstances,
      'MONTHLY',
      [-1, 0, 1, 2].map((months) => addMonths(first, months)),
      20,
    );
  },

  words({ title, unreported }) {
    return {
      text: {
        uk: '{unreported, plural, one {# захід цього року не вписано} few {# заходи цього року не вписано} many {# заходів цього року не вписано} other {# заходу цього року не вписано}} до програми: {title}.',
        en: '{unreported, plural, one {# activity of this year stands} other {# activities of this year stand}} under no measure: {title}.',
      },
      reason: {
        uk: 'Це програма вашої громади; те, що не вписано під жоден захід, не потрапить до річного звіту.',
        en: 'This is a programme of your community; what stands under no measure is missing from the annual report.',
      },
      values: { title, unreported },
    };
  },
};
