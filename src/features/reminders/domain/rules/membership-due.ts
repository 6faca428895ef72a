import { awaitedRule, type Telling } from './awaited-rule.js';

const OFFSETS: Telling['offsets'] = [-30, -7, 0];

/** A month and a week before a fee or an obligation is due, and on the day. */
export const membershipDue = awaitedRule('MEMBERSHIP_DUE', 'MEMBERSHIP', {
  MEMBERSHIP_FEE: {
    countsFrom: { uk: 'день сплати внеску', en: 'the day on which the fee is due' },
    offsets: OFFSETS,
    ahead: { uk: 'Членський внесок – до {on}: {title}.', en: 'The membership fee is due on {on}: {title}.' },
    late: {
      uk: 'Членський внесок не сплачено, строк був {on}: {title}.',
      en: 'The membership fee was due on {on} and is not paid: {title}.',
    },
    reason: {
      uk: 'Ви відповідаєте за членство, і цей внесок ще не сплачено.',
      en: 'The membership is yours and this fee is not paid.',
    },
  },
  MEMBERSHIP_OBLIGATION: {
    countsFrom: { uk: 'день, до якого виконують зобов’язання', en: 'the day by which the obligation is met' },
    offsets: OFFSETS,
    ahead: {
      uk: 'Зобов’язання перед мережею – до {on}: {title}.',
      en: 'An obligation to the network is due on {on}: {title}.',
    },
    late: {
      uk: 'Зобов’язання перед мережею не виконано, строк був {on}: {title}.',
      en: 'An obligation to the network was due on {on} and is not met: {title}.',
    },
    reason: {
      uk: 'Ви відповідаєте за членство, і це зобов’язання ще не виконано.',
      en: 'The membership is yours and this obligation is not met.',
    },
  },
});
