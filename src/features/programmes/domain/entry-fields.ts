import { type CalendarDate, yearOf } from '../../../kernel/calendar-date.js';
import { chosen } from '../../../kernel/chosen.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { EntryPrecision, Run } from './date-phrase.js';

/** What people write of an entry. Absent: unchanged; null: cleared. */
export interface EntryFields {
  /** moves the entry to another measure of the programme */
  readonly measureId?: Id | null;
  readonly year?: number | null;
  readonly textUk?: string | null;
  readonly textEn?: string | null;
  /** of free text; a record brings its own dates, which NONE leaves out */
  readonly datePrecision?: EntryPrecision | null;
  readonly startsOn?: CalendarDate | null;
  readonly endsOn?: CalendarDate | null;
}

export interface EntryValues {
  textUk: string | null;
  textEn: string | null;
  datePrecision: EntryPrecision | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
}

/**
 * The values after a change. Free text needs its words; a record brings its own dates.
 *
 * @param before null for a new entry
 * @param ofRecord whether the entry points to a record
 * @throws DomainError INVALID/required, INVALID/date_order, INVALID/own_dates
 */
export function entryValues(before: EntryValues | null, fields: EntryFields, ofRecord: boolean): EntryValues {
  const textUk = chosen(fields.textUk, before?.textUk);
  const textEn = chosen(fields.textEn, before?.textEn);
  if (ofRecord) return { textUk, textEn, datePrecision: recordPrecision(before, fields), startsOn: null, endsOn: null };
  if (textUk === null) {
    throw invalid('required', 'fields.textUk', {
      uk: 'Напишіть, що зроблено, або оберіть запис.',
      en: 'Write what was done, or choose a record.',
    });
  }
  return { textUk, textEn, ...entryDates(before, fields) };
}

/** The date of a record is the record's own; an entry can only leave it out. */
function recordPrecision(before: EntryValues | null, fields: EntryFields): 'NONE' | null {
  const precision = chosen(fields.datePrecision, before?.datePrecision);
  if (precision !== null && precision !== 'NONE') throw datesOfRecord('fields.datePrecision');
  if (fields.startsOn ?? fields.endsOn) throw datesOfRecord('fields.startsOn');
  return precision;
}

function datesOfRecord(field: string) {
  return invalid('own_dates', field, {
    uk: 'Дата береться із запису. Виправте її там або друкуйте без дати.',
    en: 'The date is that of the record. Correct it there, or print none.',
  });
}

function entryDates(before: EntryValues | null, fields: EntryFields) {
  const datePrecision = chosen(fields.datePrecision, before?.datePrecision);
  if (datePrecision === null || datePrecision === 'NONE') return { datePrecision, startsOn: null, endsOn: null };
  const startsOn = chosen(fields.startsOn, before?.startsOn);
  const endsOn = chosen(fields.endsOn, before?.endsOn) ?? startsOn;
  if (startsOn === null && datePrecision !== 'ONGOING') {
    throw invalid('required', 'fields.startsOn', { uk: 'Вкажіть, коли це було.', en: 'Say when it took place.' });
  }
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw invalid(
      'date_order',
      'fields.endsOn',
      { uk: 'Кінець ({to}) раніше за початок ({from}).', en: 'End ({to}) is before start ({from}).' },
      { from: startsOn, to: endsOn },
    );
  }
  return { datePrecision, startsOn, endsOn };
}

/**
 * The year under which an entry is reported: as given, else that of its first day. Never guessed.
 *
 * @param firstDay of the record or the free text
 * @throws DomainError INVALID/required
 */
export function entryYear(given: number | null | undefined, firstDay: CalendarDate | null): number {
  if (given !== null && given !== undefined) return given;
  if (firstDay !== null) return yearOf(firstDay);
  throw invalid('required', 'fields.year', {
    uk: 'Дати немає. Скажіть, до якого року це належить.',
    en: 'There is no date. Say to which year it belongs.',
  });
}

/** One run, or none where no day was given. */
export function runsOf(startsOn: CalendarDate | null, endsOn: CalendarDate | null): Run[] {
  return startsOn === null ? [] : [{ startsOn, endsOn: endsOn ?? startsOn }];
}
