import { addDays } from '../../../kernel/calendar-date.js';
import { atTheirHour } from './planned-moment.js';
import type { ReminderRule } from './reminder-rule.js';
import { wallClock } from './wall-clock.js';

/** To the owner every day at their hour while an open partnership has no next step; begins with the next such hour. */
export const nextStepMissing: ReminderRule<'PARTNERSHIP'> = {
  kind: 'NEXT_STEP_MISSING',
  subject: 'PARTNERSHIP',
  repeats: true,

  plan(partnership, person, now) {
    if (!partnership.open || partnership.hasNextStep) return [];
    const { localDate: today } = wallClock(now, person.timeZone);
    const todays = atTheirHour(person, 'daily', today, today, today);
    if (todays.dueAt > now) return [todays];
    const tomorrow = addDays(today, 1);
    return [atTheirHour(person, 'daily', tomorrow, tomorrow, tomorrow)];
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
