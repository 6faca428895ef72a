import type { ReminderRule } from '../reminder-rule.js';
import { nextWeekly, WEEKLY } from './weekly.js';

/** Every week to whoever looks after a gift of which fewer are left than there should be. */
export const giftStockLow: ReminderRule<'GIFT_ITEM'> = {
  kind: 'GIFT_STOCK_LOW',
  subject: 'GIFT_ITEM',
  repeats: true,
  timing: WEEKLY,

  plan({ inStock, minimum }, circumstances) {
    if (inStock === null || minimum === null || inStock >= minimum) return [];
    return nextWeekly(circumstances);
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
