import { addDays, daysBetween } from '../../../kernel/calendar-date.js';
import { dateWords } from '../../../kernel/date-words.js';
import { atTheirHour } from './planned-moment.js';
import type { ReminderRule } from './reminder-rule.js';

const DAYS_BEFORE_END = [180, 90, 30] as const;
/** an agreement that renews itself is stopped by a notice, so that day counts instead of the end */
const DAYS_BEFORE_NOTICE = [60, 14] as const;

/** To the one responsible: before the end, or before the last day to give notice where the agreement renews itself. */
export const agreementExpiring: ReminderRule<'AGREEMENT'> = {
  kind: 'AGREEMENT_EXPIRING',
  subject: 'AGREEMENT',
  repeats: false,

  plan(agreement, person) {
    const { binding, renewsItself, inForceTo, noticeOn } = agreement;
    if (!binding) return [];
    const [name, anchor, steps] = renewsItself
      ? (['notice', noticeOn, DAYS_BEFORE_NOTICE] as const)
      : (['end', inForceTo, DAYS_BEFORE_END] as const);
    if (anchor === null) return [];
    return steps.map((days) => atTheirHour(person, `${name}-${days}`, anchor, addDays(anchor, -days), anchor));
  },

  words(agreement, { key, anchorOn }, today) {
    const values = { title: agreement.title, on: dateWords(anchorOn), days: Math.max(0, daysBetween(today, anchorOn)) };
    if (key.startsWith('notice-')) {
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
