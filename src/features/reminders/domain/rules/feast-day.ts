import { addDays, type CalendarDate, mondayOf, yearOf } from '../../../../kernel/calendar-date.js';
import { dateWords } from '../../../../kernel/date-words.js';
import { NATIONAL_DAYS } from '../national-days.js';
import type { ReminderRule } from '../reminder-rule.js';
import type { PartnershipSubject } from '../subjects.js';
import { nextOnLadder, stepOf } from '../timing.js';
import { wallClock } from '../../../../kernel/wall-clock.js';

/** A week before the national day of the partner's country and before the International Day of Sister Cities. */
export const feastDay: ReminderRule<'PARTNERSHIP'> = {
  kind: 'FEAST_DAY',
  subject: 'PARTNERSHIP',
  repeats: true,
  timing: {
    NATIONAL_DAY: {
      countsFrom: { uk: 'національне свято країни партнера', en: 'the national day of the partner’s country' },
      unit: 'DAYS',
      offsets: [-7],
      to: 'RESPONSIBLE',
    },
    SISTER_CITIES_DAY: {
      countsFrom: {
        uk: 'Міжнародний день міст-побратимів, остання неділя квітня',
        en: 'the International Day of Sister Cities, the last Sunday of April',
      },
      unit: 'DAYS',
      offsets: [-7],
      to: 'RESPONSIBLE',
    },
  },

  plan({ active, countryCodes }, circumstances) {
    if (!active) return [];
    const thisYear = yearOf(wallClock(circumstances.now, circumstances.person.timeZone).localDate);
    const years = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2];
    const nationalDays = countryCodes
      .flatMap((code) => NATIONAL_DAYS[code] ?? [])
      .flatMap((day) => years.map((year) => `${year}-${day}`));
    return [
      ...nextOnLadder(circumstances, 'NATIONAL_DAY', nationalDays),
      ...nextOnLadder(circumstances, 'SISTER_CITIES_DAY', years.map(sisterCitiesDay)),
    ]
      .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
      .slice(0, 1);
  },

  words(partnership, { key, anchorOn }) {
    const reason = {
      uk: 'Ви відповідаєте за партнерство; {on} – добра нагода привітати партнера.',
      en: 'The partnership is yours; {on} is a good occasion to congratulate the partner.',
    };
    const values = { title: partnership.title, on: dateWords(anchorOn), country: countryWith(partnership, anchorOn) };
    if (stepOf(key).line === 'SISTER_CITIES_DAY') {
      return {
        text: {
          uk: '{on} – Міжнародний день міст-побратимів: {title}. Підготуйте привітання.',
          en: '{on} is the International Day of Sister Cities: {title}. Prepare a greeting.',
        },
        reason,
        values,
      };
    }
    return {
      text: {
        uk: '{on} – національне свято партнера ({country}): {title}. Підготуйте привітання.',
        en: '{on} is the national day of the partner ({country}): {title}. Prepare a greeting.',
      },
      reason,
      values,
    };
  },
};

/** The last Sunday of April. */
export function sisterCitiesDay(year: number): CalendarDate {
  const last = `${year}-04-30`;
  const sunday = addDays(mondayOf(last), 6);
  return sunday === last ? last : addDays(sunday, -7);
}

/** Whose national day it is. */
function countryWith({ countryCodes }: PartnershipSubject, day: CalendarDate) {
  const code = countryCodes.find((known) => NATIONAL_DAYS[known] === day.slice(5)) ?? '';
  const named = (language: string) =>
    code === '' ? '' : (new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code);
  return { uk: named('uk'), en: named('en') };
}
