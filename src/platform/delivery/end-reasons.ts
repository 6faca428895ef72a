import type { Text } from '../../kernel/text.js';

/**
 * Every reason why a delivery ended other than by being made: the code stands in the ledger, the words are shown to the
 * clerk who asks. What a server answered stands beside it as the detail.
 */
export const END_REASONS = {
  moved_on: {
    uk: 'Запис змінився, тож нагадувати вже немає про що.',
    en: 'The record has moved on: there is nothing left to remind of.',
  },
  link_not_needed: {
    uk: 'Людині вже не потрібне посилання з цього листа.',
    en: 'The person no longer needs the link of this letter.',
  },
  may_not_see: {
    uk: 'Людина вже не має доступу до цього запису.',
    en: 'The person may no longer see the record.',
  },
  switched_off: {
    uk: 'Людина вимкнула такі нагадування в цьому каналі.',
    en: 'The person has switched such reminders off on this channel.',
  },
  person_gone: {
    uk: 'Людина вже не користується системою.',
    en: 'The person no longer uses the system.',
  },
  address_refused: {
    uk: 'Поштовий сервер відхиляє цю адресу, тому листи на неї не надсилаються.',
    en: 'The mail server refuses this address, so no letters are sent to it.',
  },
  no_webhook: {
    uk: 'Людина не має ввімкненої адреси вебхука.',
    en: 'The person has no webhook that is switched on.',
  },
  too_late: {
    uk: 'Час, до якого це мало сенс, минув раніше, ніж вдалося надіслати.',
    en: 'The time until which it made sense had passed before it could be sent.',
  },
  told_late: {
    uk: 'Час минув, поки надсилання не працювало; про це згадано в пізнішому листі.',
    en: 'Its time passed while nothing could be sent; a later letter mentions it.',
  },
  crashed_sender: {
    uk: 'Спроби надіслати це кілька разів зупиняли надсилання, тому його відкладено назавжди.',
    en: 'Attempts to send this stopped the sender several times, so it was set aside for good.',
  },
  refused: {
    uk: 'Сервер отримувача остаточно відмовив.',
    en: 'The recipient’s server refused it for good.',
  },
  cancelled_by_hand: {
    uk: 'Адміністратор скасував надсилання.',
    en: 'An administrator cancelled it.',
  },
  given_up: {
    uk: 'Жодна зі спроб за два дні не вдалася.',
    en: 'None of the tries of two days succeeded.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type EndReason = keyof typeof END_REASONS;
