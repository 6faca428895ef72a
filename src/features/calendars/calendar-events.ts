import { inYear, yearOf } from '../../kernel/calendar-date.js';
import { dateWords } from '../../kernel/date-words.js';
import type { LanguageCode, Text } from '../../kernel/text.js';
import type { CalendarEvent } from '../../platform/calendar/calendar-event.js';
import { translate } from '../../platform/i18n/translate.js';
import type { AgendaItem } from '../reminders/index.js';
import type { DatedAgreement, DatedPartnership, DatedTask, DatedVisit } from './data/dated-records.repository.js';
import type { Horizon } from './domain/calendar-content.js';
import { AGREEMENT_ENDS, ANNIVERSARY, LAST_NOTICE_DAY, OPEN_RECORD } from './domain/event-words.js';

/** For whom events are written. */
export interface EventReader {
  readonly language: LanguageCode;
  /** without a trailing slash */
  readonly publicUrl: string;
  /** whether the program that shows them is asked to remind as well */
  readonly alarms: boolean;
}

/** how long a deadline with a time of day, or a reminder, stands on the page of a day */
const MINUTES = 30;
const HOUR_BEFORE = 60;
/** nine in the morning of the day before */
const DAY_BEFORE = 15 * 60;

export function taskEvent(task: DatedTask, reader: EventReader): CalendarEvent {
  const { dueOn, dueTime, dueTimeZone } = task;
  const timed = dueTime !== null && dueTimeZone !== null;
  return {
    ...common(task, reader, `/tasks?task=${task.id}`, task.note),
    uid: task.id,
    summary: task.title[reader.language],
    time: timed ? { on: dueOn, at: dueTime, timeZone: dueTimeZone, minutes: MINUTES } : { fromOn: dueOn, toOn: dueOn },
    alarmMinutesBefore: reader.alarms ? (timed ? HOUR_BEFORE : DAY_BEFORE) : null,
  };
}

/** One event for days in a row; a visit that comes and goes has several. */
export function visitEvents(visit: DatedVisit, reader: EventReader): CalendarEvent[] {
  return visit.ranges.map(({ position, startsOn, endsOn }) => ({
    ...common(visit, reader, `/visits/${visit.id}`, null),
    uid: position === 0 ? visit.id : `${visit.id}.${position}`,
    summary: visit.title[reader.language],
    time: { fromOn: startsOn, toOn: endsOn },
    status: visit.gone ? 'CANCELLED' : visit.tentative ? 'TENTATIVE' : 'CONFIRMED',
  }));
}

/** The last day in force, and the last day to stop a renewal. */
export function agreementEvents(agreement: DatedAgreement, reader: EventReader): CalendarEvent[] {
  const { id, title, inForceTo, noticeOn } = agreement;
  const event = (key: string, words: Text, on: string): CalendarEvent => ({
    ...common(agreement, reader, `/agreements/${id}`, null),
    uid: `${id}.${key}`,
    summary: translate(words, reader.language, { title }),
    time: { fromOn: on, toOn: on },
  });
  return [
    ...(inForceTo === null ? [] : [event('end', AGREEMENT_ENDS, inForceTo)]),
    ...(noticeOn === null ? [] : [event('notice', LAST_NOTICE_DAY, noticeOn)]),
  ];
}

/** Every anniversary of the first signature within the horizon. */
export function anniversaryEvents(
  partnership: DatedPartnership,
  { from, to }: Horizon,
  reader: EventReader,
): CalendarEvent[] {
  const { id, title, firstSignedOn } = partnership;
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at);
  return years
    .map((year) => ({ on: inYear(firstSignedOn, year), age: year - yearOf(firstSignedOn) }))
    .filter(({ on, age }) => age > 0 && on >= from && on <= to)
    .map(({ on, age }) => ({
      ...common(partnership, reader, `/partnerships/${id}`, null),
      uid: `${id}.${yearOf(on)}`,
      summary: translate(ANNIVERSARY, reader.language, { title, years: age, signed: dateWords(firstSignedOn) }),
      time: { fromOn: on, toOn: on },
    }));
}

export function reminderEvent(item: AgendaItem, reader: EventReader): CalendarEvent {
  const { id, sentence, reason, path, localDate, localTime, timeZone, plannedAt } = item;
  const record = { gone: false, version: 0, changedAt: plannedAt };
  return {
    ...common(record, reader, path, reason),
    uid: id,
    summary: sentence,
    time: { on: localDate, at: localTime, timeZone, minutes: MINUTES },
    alarmMinutesBefore: reader.alarms ? 0 : null,
  };
}

function common(
  { gone, version, changedAt }: Pick<DatedTask, 'gone' | 'version' | 'changedAt'>,
  { language, publicUrl, alarms }: EventReader,
  path: string,
  note: string | null,
) {
  const url = `${publicUrl}${path}`;
  return {
    url,
    description: [...(note ? [note] : []), `${OPEN_RECORD[language]}: ${url}`].join('\n\n'),
    status: gone ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    sequence: version,
    changedAt: new Date(changedAt),
    alarmMinutesBefore: alarms ? DAY_BEFORE : null,
  };
}
