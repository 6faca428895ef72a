import ical, {
  ICalAlarmType,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';
import { addDays } from '../../kernel/calendar-date.js';
import type { Calendar, CalendarEvent, EventTime } from './calendar-event.js';

/** how long programs may wait before they ask again */
const REFRESH_SECONDS = 3_600;

/**
 * A calendar as RFC 5545 writes it, with the rules of every zone that its events name. The same events make the same
 * bytes: nothing in it says when it was written.
 */
export function renderCalendar({ name, domain, events }: Calendar): string {
  const calendar = ical({
    name,
    prodId: { company: 'Pobratym', product: 'Pobratym' },
    ttl: REFRESH_SECONDS,
    // without a zone of its own: its instants are in UTC, as the standard demands
    timezone: { name: null, generator: (zone) => timeZoneBlock(zone)[0] ?? null },
  });
  for (const event of events) calendar.createEvent(eventData(event, domain));
  return `${calendar.toString()}\r\n`;
}

function eventData(event: CalendarEvent, domain: string): ICalEventData {
  const { uid, summary, description, url, status, sequence, changedAt, alarmMinutesBefore } = event;
  return {
    ...times(event.time),
    ...{ summary: written(summary), description: written(description), url, sequence },
    id: `${uid}@${domain}`,
    stamp: changedAt,
    lastModified: changedAt,
    status: ICalEventStatus[status],
    // a deadline takes nobody's time
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    alarms:
      alarmMinutesBefore === null || status === 'CANCELLED'
        ? []
        : [{ type: ICalAlarmType.display, triggerBefore: alarmMinutesBefore * 60, description: written(summary) }],
  };
}

function times(time: EventTime): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> & { start: object } {
  if ('fromOn' in time) {
    // the end of a day-long event is the first day after it (RFC 5545 §3.6.1)
    return {
      start: Temporal.PlainDate.from(time.fromOn),
      end: Temporal.PlainDate.from(addDays(time.toOn, 1)),
      allDay: true,
    };
  }
  const start = Temporal.PlainDate.from(time.on)
    .toPlainDateTime(Temporal.PlainTime.from(time.at))
    .toZonedDateTime(time.timeZone);
  return { start, end: start.add({ minutes: time.minutes }), timezone: time.timeZone };
}

/** Control characters have no place in a calendar's text (RFC 5545 §3.3.11); line ends are one character. */
function written(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
