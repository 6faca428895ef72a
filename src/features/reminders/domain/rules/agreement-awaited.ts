import { awaitedRule } from './awaited-rule.js';

const YOURS = {
  uk: 'Ви відповідаєте за угоду; за порядком, який для неї обрано, на це дано строк.',
  en: 'The agreement is yours; the procedure chosen for it gives this a time limit.',
};

/** What law 3668-IX gives a time for: the ministry and Justice while they check, then the signed copy and the register. */
export const agreementAnswerDue = awaitedRule('AGREEMENT_ANSWER_DUE', 'AGREEMENT', {
  MINISTRY_ANSWER: {
    countsFrom: { uk: 'день, до якого має відповісти міністерство', en: 'the day by which the ministry is to answer' },
    offsets: [-10, 0, 7],
    ahead: {
      uk: 'Міністерство має відповісти до {on}: {title}.',
      en: 'The ministry is to answer by {on}: {title}.',
    },
    late: {
      uk: 'Міністерство мало відповісти до {on}: {title}. Зателефонуйте або надішліть запит.',
      en: 'The ministry was to answer by {on}: {title}. Telephone or write to ask.',
    },
    reason: YOURS,
  },
  JUSTICE_CHECK: {
    countsFrom: { uk: 'останній день перевірки Мін’юсту', en: 'the last day of the check by Justice' },
    offsets: [0],
    ahead: {
      uk: 'Мін’юст перевіряє проєкт до {on}: {title}.',
      en: 'Justice checks the draft until {on}: {title}.',
    },
    late: {
      uk: 'Перевірка Мін’юсту мала закінчитися {on}: {title}.',
      en: 'The check by Justice was to end on {on}: {title}.',
    },
    reason: YOURS,
  },
  SENDING: {
    countsFrom: {
      uk: 'день, до якого надсилають підписаний примірник',
      en: 'the day by which the signed copy is sent',
    },
    offsets: [-14, -3, 3],
    ahead: {
      uk: 'До {on} надішліть підписаний примірник на реєстрацію: {title}.',
      en: 'Send the signed copy for registration by {on}: {title}.',
    },
    late: {
      uk: 'Підписаний примірник мали надіслати до {on}: {title}.',
      en: 'The signed copy was to be sent by {on}: {title}.',
    },
    reason: YOURS,
  },
  REGISTRATION: {
    countsFrom: {
      uk: 'день, до якого угоду мають зареєструвати',
      en: 'the day by which the agreement is to be registered',
    },
    offsets: [0, 14],
    ahead: {
      uk: 'Угоду мають зареєструвати до {on}: {title}.',
      en: 'The agreement is to be registered by {on}: {title}.',
    },
    late: {
      uk: 'Угоду мали зареєструвати до {on}, а запису в реєстрі немає: {title}.',
      en: 'The agreement was to be registered by {on} and is not in the register: {title}.',
    },
    reason: YOURS,
  },
});

/** A month before a perpetual agreement is to be looked at again, and on the day. */
export const agreementReviewDue = awaitedRule('AGREEMENT_REVIEW_DUE', 'AGREEMENT', {
  AGREEMENT_REVIEW: {
    countsFrom: { uk: 'день перегляду безстрокової угоди', en: 'the day of review of a perpetual agreement' },
    offsets: [-30, 0],
    ahead: {
      uk: '{on} – перегляд безстрокової угоди: {title}. Чи вона ще працює?',
      en: 'A perpetual agreement is to be reviewed on {on}: {title}. Does it still work?',
    },
    late: {
      uk: 'Безстрокову угоду мали переглянути {on}: {title}.',
      en: 'A perpetual agreement was to be reviewed on {on}: {title}.',
    },
    reason: {
      uk: 'Ви відповідаєте за угоду; безстрокові переглядають що п’ять років.',
      en: 'The agreement is yours; perpetual ones are reviewed every five years.',
    },
  },
});
