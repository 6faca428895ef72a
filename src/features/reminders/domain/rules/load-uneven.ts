import type { ReminderRule } from '../reminder-rule.js';
import { nextWeekly, WEEKLY } from './weekly.js';

/** Every week to the network's coordinators: a partner city that has too much on its hands, a community that has nobody. */
export const loadUneven: ReminderRule<'MUNICIPALITY'> = {
  kind: 'LOAD_UNEVEN',
  subject: 'MUNICIPALITY',
  repeats: true,
  timing: WEEKLY,

  recipients: ({ coordinatorIds }) => coordinatorIds,

  plan({ abroad, load, capacity, worksHere }, circumstances) {
    const uneven = abroad ? load > capacity : worksHere && load === 0;
    if (!uneven) return [];
    return nextWeekly(circumstances);
  },

  words({ title, abroad, load, capacity }) {
    const reason = {
      uk: 'Ви координуєте мережу; що завантаження нерівне, нагадують щотижня.',
      en: 'You coordinate the network; uneven load is told every week.',
    };
    return {
      text: abroad
        ? {
            uk: 'Місто-партнер має {load, plural, one {# партнерство} few {# партнерства} many {# партнерств} other {# партнерства}}, а під силу йому {capacity}: {title}. Нових громад сюди краще не спрямовувати.',
            en: 'A partner city has {load, plural, one {# partnership} other {# partnerships}} and can carry {capacity}: {title}. Better send no more communities there.',
          }
        : {
            uk: 'Громада ще не має жодного партнера: {title}. Допоможіть його знайти.',
            en: 'A community has no partner yet: {title}. Help it find one.',
          },
      reason,
      values: { title, load, capacity },
    };
  },
};
