import { dateWords } from '../../../kernel/date-words.js';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { instantOf } from '../../../kernel/local-time.js';
import type { Person, PlannedMoment } from './planned-moment.js';
import type { Words } from './reminder-rule.js';

/** The same moment at another person's own hour of the same day; one bound to a time of day stays where it is. */
export function atHourOf<M extends PlannedMoment>(person: Person, moment: M): M {
  if (moment.timed) return moment;
  const { reminderTime: localTime, timeZone } = person;
  return { ...moment, localTime, timeZone, dueAt: instantOf(moment.localDate, localTime, timeZone) };
}

/** What a substitute reads: the same sentence, and for whom it comes. @param untilOn last day of the absence */
export function wordsForSubstitute(words: Words, absentName: string, untilOn: CalendarDate): Words {
  return {
    text: words.text,
    reason: {
      uk: `Ви заступаєте колегу ({absentName}, до {absentUntil}). Пояснення для колеги: ${words.reason.uk}`,
      en: `You stand in for a colleague ({absentName}, until {absentUntil}). The reason given to them: ${words.reason.en}`,
    },
    values: { ...words.values, absentName, absentUntil: dateWords(untilOn) },
  };
}
