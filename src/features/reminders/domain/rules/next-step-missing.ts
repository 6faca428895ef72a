import { addDays } from '../../../../kernel/calendar-date.js';
import type { ReminderRule } from '../reminder-rule.js';
import { nextOnLadder } from '../timing.js';
import { wallClock } from '../../../../kernel/wall-clock.js';

/** To the owner every day at their hour while an open partnership has no next step; begins with the next such hour. */
export const nextStepMissing: ReminderRule<'PARTNERSHIP'> = {
  kind: 'NEXT_STEP_MISSING',
  subject: 'PARTNERSHIP',
  repeats: true,
  timing: {
    DAILY: {
      countsFrom: { uk: 'кожен день, поки кроку немає', en: 'every day while there is no step' },
      unit: 'DAYS',
      offsets: [0],
      to: 'RESPONSIBLE',
    },
  },

  plan(partnership, circumstances) {
    if (!partnership.open || partnership.hasNextStep) return [];
    const { localDate: today } = wallClock(circumstances.now, circumstances.person.timeZone);
    return nextOnLadder(circumstances, 'DAILY', [today, addDays(today, 1)], 0);
  },

  words(partnership) {
    return {
      text: { uk: 'Немає наступного кроку: {title}.', en: 'No next step: {title}.' },
      reason: {
        uk: 'Ви відповідаєте за партнерство, а жодного відкритого завдання в ньому немає. Нагадування приходить щодня, доки крок не з’явиться.',
        en: 'The partnership is yours and has no open task. This comes every day until there is a step.',
      },
      values: { title: partnership.title },
    };
  },
};
