import { type CalendarDate, daysBetween, inYear, yearOf } from '../../../../kernel/calendar-date.js';
import { dateWords } from '../../../../kernel/date-words.js';
import type { Text } from '../../../../kernel/text.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder } from '../timing.js';
import { wallClock } from '../../../../kernel/wall-clock.js';

const DAY: Text = { uk: 'річниця першого підпису', en: 'the anniversary of the first signature' };
const ROUND_DAY: Text = { uk: 'кругла річниця першого підпису', en: 'a round anniversary of the first signature' };

/** A round year is prepared earlier: the first, the fifth, the tenth, and every twenty-fifth. */
export function isRound(years: number): boolean {
  return years === 1 || years === 5 || years === 10 || (years > 0 && years % 25 === 0);
}

/** To the owner of an open partnership before and on the day of its first signature, every year. */
export const anniversary: ReminderRule<'PARTNERSHIP'> = {
  kind: 'ANNIVERSARY',
  subject: 'PARTNERSHIP',
  repeats: true,

  timing: {
    YEAR: { countsFrom: DAY, unit: 'DAYS', offsets: [-90, -14, 0], to: 'RESPONSIBLE' },
    ROUND_YEAR: { countsFrom: ROUND_DAY, unit: 'DAYS', offsets: [-180, -14, 0], to: 'RESPONSIBLE' },
  },

  plan({ open, firstSignedOn }, circumstances) {
    if (!open || firstSignedOn === null) return [];
    const { localDate: today } = wallClock(circumstances.now, circumstances.person.timeZone);
    const next = nextAnniversary(firstSignedOn, today);
    const round = isRound(yearOf(next) - yearOf(firstSignedOn));
    return ladder(circumstances, round ? 'ROUND_YEAR' : 'YEAR', next, 0);
  },

  words(partnership, { anchorOn }, { today }) {
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

/** Today counts; a partnership that is signed only this year or later has its first one a year after. */
function nextAnniversary(firstSignedOn: CalendarDate, today: CalendarDate): CalendarDate {
  const thisYear = inYear(firstSignedOn, yearOf(today));
  if (thisYear >= today && thisYear > firstSignedOn) return thisYear;
  return inYear(firstSignedOn, Math.max(yearOf(today), yearOf(firstSignedOn)) + 1);
}
