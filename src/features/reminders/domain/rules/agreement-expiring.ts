import { daysBetween } from '../../../../kernel/calendar-date.js';
import { dateWords } from '../../../../kernel/date-words.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder, stepOf } from '../timing.js';

/**
 * To the one responsible: before the end, or before the last day to give notice where the agreement renews itself, for it
 * is stopped by a notice, so that day counts instead of the end.
 */
export const agreementExpiring: ReminderRule<'AGREEMENT'> = {
  kind: 'AGREEMENT_EXPIRING',
  subject: 'AGREEMENT',
  repeats: false,
  timing: {
    END: {
      countsFrom: { uk: 'останній день чинності угоди', en: 'the last day of the agreement' },
      unit: 'DAYS',
      offsets: [-180, -90, -30],
      to: 'RESPONSIBLE',
    },
    NOTICE: {
      countsFrom: {
        uk: 'останній день, щоб зупинити автоматичне продовження',
        en: 'the last day to stop the automatic renewal',
      },
      unit: 'DAYS',
      offsets: [-60, -14],
      to: 'RESPONSIBLE',
    },
  },

  plan({ binding, renewsItself, inForceTo, noticeOn }, circumstances) {
    const [line, anchorOn] = renewsItself ? (['NOTICE', noticeOn] as const) : (['END', inForceTo] as const);
    return binding && anchorOn !== null ? ladder(circumstances, line, anchorOn) : [];
  },

  words(agreement, { key, anchorOn }, { today }) {
    const values = { title: agreement.title, on: dateWords(anchorOn), days: Math.max(0, daysBetween(today, anchorOn)) };
    if (stepOf(key).line === 'NOTICE') {
      return {
        text: {
          uk: '{on}: останній день, щоб зупинити автоматичне продовження: {title}.',
          en: '{on}: the last day to stop the automatic renewal: {title}.',
        },
        reason: {
          uk: 'Ви відповідаєте за угоду, вона продовжується сама; до цього дня {days, plural, =0 {нічого не лишилося} one {# день} few {# дні} many {# днів} other {# дня}}.',
          en: 'The agreement is yours and renews itself; {days, plural, =0 {the day is today} one {# day is left} other {# days are left}}.',
        },
        values,
      };
    }
    return {
      text: {
        uk: '{on} закінчується угода: {title}. Продовжити, змінити чи завершити?',
        en: 'The agreement ends on {on}: {title}. Extend, change or let it end?',
      },
      reason: {
        uk: 'Ви відповідаєте за угоду; до кінця її строку {days, plural, =0 {нічого не лишилося} one {# день} few {# дні} many {# днів} other {# дня}}.',
        en: 'The agreement is yours; {days, plural, =0 {it ends today} one {# day is left} other {# days are left}}.',
      },
      values,
    };
  },
};
