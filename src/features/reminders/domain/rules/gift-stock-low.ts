import { addDays, mondayOf } from '../../../../kernel/calendar-date.js';
import type { ReminderRule } from '../reminder-rule.js';
import { nextOnLadder } from '../timing.js';
import { wallClock } from '../wall-clock.js';

/** Every week to whoever looks after a gift of which fewer are left than there should be. */
export const giftStockLow: ReminderRule<'GIFT_ITEM'> = {
  kind: 'GIFT_STOCK_LOW',
  subject: 'GIFT_ITEM',
  repeats: true,
  timing: {
    WEEKLY: {
      countsFrom: { uk: 'понеділок кожного тижня', en: 'the Monday of every week' },
      unit: 'DAYS',
      offsets: [0],
      to: 'RESPONSIBLE',
    },
  },

  plan({ inStock, minimum }, circumstances) {
    if (inStock === null || minimum === null || inStock >= minimum) return [];
    const monday = mondayOf(wallClock(circumstances.now, circumstances.person.timeZone).localDate);
    return nextOnLadder(
      circumstances,
      'WEEKLY',
      [-7, 0, 7, 14].map((days) => addDays(monday, days)),
      6,
    );
  },

  words({ title, inStock, minimum }) {
    return {
      text: {
        uk: 'Подарунків лишилося {inStock}, а має бути щонайменше {minimum}: {title}. Час замовити.',
        en: 'Of this gift {inStock} are left, and there should be at least {minimum}: {title}. Time to order.',
      },
      reason: {
        uk: 'Ви відповідаєте за цей подарунок; нагадування приходить щотижня, доки його замало.',
        en: 'This gift is yours to look after; this comes every week while there are too few.',
      },
      values: { title, inStock, minimum },
    };
  },
};
