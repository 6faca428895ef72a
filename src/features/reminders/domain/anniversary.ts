import { addDays, daysBetween, inYear, yearOf } from '../../../kernel/calendar-date.js';
import { dateWords } from '../../../kernel/date-words.js';
import { atTheirHour } from './planned-moment.js';
import type { ReminderRule } from './reminder-rule.js';
import { wallClock } from './wall-clock.js';

const DAYS_BEFORE = 90;
const DAYS_BEFORE_ROUND = 180;
const DAYS_BEFORE_AGAIN = 14;

/** A round year is prepared earlier: the first, the fifth, the tenth, and every twenty-fifth. */
export function isRound(years: number): boolean {
  return years === 1 || years === 5 || years === 10 || (years > 0 && years % 25 === 0);
}

/** To the owner of an open partnership before and on the day of its first signature, every year. */
export const anniversary: ReminderRule<'PARTNERSHIP'> = {
  kind: 'ANNIVERSARY',
  subject: 'PARTNERSHIP',
  repeats: true,

  plan(partnership, person, now) {
    const { open, firstSignedOn } = partnership;
    if (!open || firstSignedOn === null) return [];
    const { localDate: today } = wallClock(now, person.timeZone);
    const thisYear = inYear(firstSignedOn, yearOf(today));
    const next =
      thisYear >= today && thisYear > firstSignedOn ? thisYear : inYear(firstSignedOn, nextYear(today, firstSignedOn));
    const first = isRound(yearOf(next) - yearOf(firstSignedOn)) ? DAYS_BEFORE_ROUND : DAYS_BEFORE;
    return [first, DAYS_BEFORE_AGAIN, 0].map((days) =>
      atTheirHour(person, days === 0 ? 'day' : `before-${days}`, next, addDays(next, -days), next),
    );
  },

  words(partnership, { anchorOn }, today) {
    const values = {
      title: partnership.title,
      on: dateWords(anchorOn),
      years: partnership.firstSignedOn === null ? 0 : yearOf(anchorOn) - yearOf(partnership.firstSignedOn),
      signed: dateWords(partnership.firstSignedOn ?? anchorOn),
      days: Math.max(0, daysBetween(today, anchorOn)),
    };
    return {
      text: {
        uk: '{on} – {years, plural, one {# рік} few {# роки} many {# років} other {# року}} партнерству: {title}.',
        en: '{on}: {years, plural, one {# year} other {# years}} of partnership: {title}.',
      },
      reason: {
        uk: 'Ви відповідаєте за партнерство; перший підпис – {signed}, до річниці {days, plural, =0 {дійшло: вона сьогодні} one {# день} few {# дні} many {# днів} other {# дня}}.',
        en: 'The partnership is yours; first signed on {signed}, the anniversary is {days, plural, =0 {today} one {in # day} other {in # days}}.',
      },
      values,
    };
  },
};

/** The year of the next anniversary when this year's has passed, or the partnership is signed only this year or later. */
function nextYear(today: string, firstSignedOn: string): number {
  return Math.max(yearOf(today), yearOf(firstSignedOn)) + 1;
}
