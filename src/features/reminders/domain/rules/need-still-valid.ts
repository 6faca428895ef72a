import { dateWords } from '../../../../kernel/date-words.js';
import type { Text } from '../../../../kernel/text.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder, stepOf } from '../timing.js';

type Line = 'CONFIRMED' | 'VALID_UNTIL';

const TEXTS: Readonly<Record<Line, { readonly need: Text; readonly offer: Text }>> = {
  CONFIRMED: {
    need: {
      uk: 'Потребу востаннє підтверджено {on}: {title}. Чи вона ще актуальна? Без відповіді її буде знято з показу.',
      en: 'The need was last confirmed on {on}: {title}. Does it still hold? Without an answer it goes out of view.',
    },
    offer: {
      uk: 'Пропозицію востаннє підтверджено {on}: {title}. Чи вона ще чинна? Без відповіді її буде знято з показу.',
      en: 'The offer was last confirmed on {on}: {title}. Does it still hold? Without an answer it goes out of view.',
    },
  },
  VALID_UNTIL: {
    need: {
      uk: 'Потреба діє до {on}: {title}. Продовжте її, якщо вона ще актуальна.',
      en: 'The need is valid until {on}: {title}. Give it a later day if it still holds.',
    },
    offer: {
      uk: 'Пропозиція діє до {on}: {title}. Продовжте її, якщо вона ще чинна.',
      en: 'The offer is valid until {on}: {title}. Give it a later day if it still holds.',
    },
  },
};

/** After three months without a word, and before the last day, while a need or offer is shown or reserved. */
export const needStillValid: ReminderRule<'NEED_OR_OFFER'> = {
  kind: 'NEED_STILL_VALID',
  subject: 'NEED_OR_OFFER',
  repeats: false,
  timing: {
    CONFIRMED: {
      countsFrom: { uk: 'останнє підтвердження', en: 'the last confirmation' },
      unit: 'DAYS',
      offsets: [90, 113],
      to: 'RESPONSIBLE',
    },
    VALID_UNTIL: {
      countsFrom: { uk: 'останній день дії', en: 'the last day of validity' },
      unit: 'DAYS',
      offsets: [-14, -3],
      to: 'RESPONSIBLE',
    },
  },

  plan({ open, confirmedOn, validUntil }, circumstances) {
    if (!open) return [];
    return [
      ...(confirmedOn === null ? [] : ladder(circumstances, 'CONFIRMED', confirmedOn)),
      ...(validUntil === null ? [] : ladder(circumstances, 'VALID_UNTIL', validUntil)),
    ];
  },

  words({ title, offer }, { key, anchorOn }) {
    const { need: ofNeed, offer: ofOffer } = TEXTS[stepOf(key).line === 'VALID_UNTIL' ? 'VALID_UNTIL' : 'CONFIRMED'];
    return {
      text: offer ? ofOffer : ofNeed,
      reason: {
        uk: 'Ви відповідаєте за цей запис; через 120 днів без підтвердження він зникає з показу.',
        en: 'This record is yours; after 120 days without a confirmation it goes out of view.',
      },
      values: { title, on: dateWords(anchorOn) },
    };
  },
};
