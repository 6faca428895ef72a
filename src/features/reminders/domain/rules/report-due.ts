import { yearOf } from '../../../../kernel/calendar-date.js';
import { dateWords } from '../../../../kernel/date-words.js';
import type { PlannedMoment } from '../planned-moment.js';
import type { ReminderRule, Words } from '../reminder-rule.js';
import type { ProgrammeSubject } from '../subjects.js';
import { nextOnLadder, stepOf, type TimingLine } from '../timing.js';
import { wallClock } from '../../../../kernel/wall-clock.js';

const by = (uk: string, en: string, offsets: readonly number[]): TimingLine => ({
  countsFrom: { uk, en },
  unit: 'DAYS',
  offsets,
  to: 'RESPONSIBLE',
});

const TIMING = {
  ENTRIES: by('5 січня після звітного року', '5 January after the year of the report', [-7, 0]),
  DRAFT: by('15 січня після звітного року', '15 January after the year of the report', [-3, 0]),
  SIGNED: by('31 січня після звітного року', '31 January after the year of the report', [-7, 0, 7]),
};
type Line = keyof typeof TIMING;

/** In the January after the year. */
const DAYS: Readonly<Record<Line, string>> = { ENTRIES: '01-05', DRAFT: '01-15', SIGNED: '01-31' };

const TEXTS: Readonly<Record<Line, Words['text']>> = {
  ENTRIES: {
    uk: 'До {on} впишіть заходи {year} року: {title}.',
    en: 'Enter the activities of {year} by {on}: {title}.',
  },
  DRAFT: {
    uk: 'До {on} має бути проєкт звіту за {year} рік: {title}.',
    en: 'The draft report for {year} is due on {on}: {title}.',
  },
  SIGNED: {
    uk: 'До {on} звіт за {year} рік має бути підписано: {title}.',
    en: 'The report for {year} is to be signed by {on}: {title}.',
  },
};

/** To the people of the community, from the entries to the signature of the report on each year of a programme. */
export const reportDue: ReminderRule<'PROGRAMME'> = {
  kind: 'REPORT_DUE',
  subject: 'PROGRAMME',
  repeats: true,
  timing: TIMING,

  plan(programme, circumstances) {
    const thisYear = yearOf(wallClock(circumstances.now, circumstances.person.timeZone).localDate);
    const years = [thisYear - 1, thisYear].filter((year) => programme.firstYear <= year && year <= programme.lastYear);
    const ahead = lines().flatMap((line) =>
      nextOnLadder(
        circumstances,
        line,
        years.filter((year) => stillDue(programme, line, year)).map((year) => `${year + 1}-${DAYS[line]}`),
      ),
    );
    return earliest(ahead);
  },

  words({ title }, { key, anchorOn }) {
    const line = lines().find((known) => known === stepOf(key).line);
    if (!line) throw new Error(`No words for ${key}`);
    return {
      text: TEXTS[line],
      reason: {
        uk: 'Це програма вашої громади; річного звіту за {year} рік ще немає.',
        en: 'This is a programme of your community; the annual report for {year} is not there yet.',
      },
      values: { title, on: dateWords(anchorOn), year: String(yearOf(anchorOn) - 1) },
    };
  },
};

function lines(): Line[] {
  return ['ENTRIES', 'DRAFT', 'SIGNED'];
}

function stillDue({ draftedYears, signedYears }: ProgrammeSubject, line: Line, year: number): boolean {
  if (signedYears.includes(year)) return false;
  return line !== 'DRAFT' || !draftedYears.includes(year);
}

function earliest(moments: readonly PlannedMoment[]): PlannedMoment[] {
  return [...moments].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()).slice(0, 1);
}
