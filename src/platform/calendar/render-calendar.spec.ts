import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent } from './calendar-event.js';
import { renderCalendar } from './render-calendar.js';

const EVENT: CalendarEvent = {
  uid: '01890a5d-ac96-774b-bcce-b302099a8057',
  time: { fromOn: '2026-11-26', toOn: '2026-11-27' },
  summary: 'Візит делегації',
  description: 'Відкрити запис',
  url: 'https://crm.example.org/visits/1',
  status: 'CONFIRMED',
  sequence: 3,
  changedAt: new Date('2026-11-20T08:00:00Z'),
  alarmMinutesBefore: null,
};

const rendered = (...events: Partial<CalendarEvent>[]) =>
  renderCalendar({
    name: 'Pobratym – візити',
    domain: 'crm.example.org',
    events: events.map((event) => ({ ...EVENT, ...event })),
  });
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsOf = (text: string) => read(text).getAllSubcomponents('vevent');

describe('a calendar for other programs', () => {
  it('says the same to an independent reader', () => {
    const [event] = eventsOf(rendered({ alarmMinutesBefore: 900 }));
    const known = new ICAL.Event(event);

    const [, properties] = event?.toJSON() as unknown[];
    expect(properties).toEqual(
      expect.arrayContaining([
        ['uid', {}, 'text', '01890a5d-ac96-774b-bcce-b302099a8057@crm.example.org'],
        ['sequence', {}, 'integer', 3],
        ['dtstamp', {}, 'date-time', '2026-11-20T08:00:00Z'],
        ['last-modified', {}, 'date-time', '2026-11-20T08:00:00Z'],
        ['dtstart', {}, 'date', '2026-11-26'],
        ['dtend', {}, 'date', '2026-11-28'],
        ['status', {}, 'text', 'CONFIRMED'],
        ['url', {}, 'uri', 'https://crm.example.org/visits/1'],
      ]),
    );
    expect([known.summary, known.description]).toEqual(['Візит делегації', 'Відкрити запис']);
    const alarm = event?.getFirstSubcomponent('valarm');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15H');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  });

  it('is the same byte by byte while nothing changes, and silent about what is cancelled', () => {
    expect(rendered({})).toBe(rendered({}));
    const [event] = eventsOf(rendered({ status: 'CANCELLED', sequence: 4, alarmMinutesBefore: 60 }));
    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.getFirstSubcomponent('valarm')).toBeNull();
    expect(eventsOf(rendered())).toEqual([]);
  });

  it.each([
    'Europe/Kyiv',
    'Europe/Prague',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'America/Santiago',
  ])('knows the clock changes of %s as Temporal does', (timeZone) => {
    const days = Array.from({ length: 640 }, (_, day) => Temporal.PlainDate.from('2026-08-01').add({ days: day }));
    const calendar = read(
      rendered(
        ...days.flatMap((day) =>
          ['09:00', '22:30'].map((at) => ({
            uid: `${day.toString()} ${at}`,
            time: { on: day.toString(), at, timeZone, minutes: 30 },
          })),
        ),
      ),
    );

    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'));
    const wrong = calendar.getAllSubcomponents('vevent').flatMap((component) => {
      const { uid, startDate } = new ICAL.Event(component);
      const [on = '', at = ''] = uid.split('@')[0]?.split(' ') ?? [];
      const expected = Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(timeZone).epochMilliseconds;
      const wall = ICAL.Time.fromDateTimeString(`${on}T${at}:00`);
      wall.zone = zone;
      return startDate.zone.tzid === zone.tzid && wall.toJSDate().getTime() === expected ? [] : [uid];
    });
    expect(wrong).toEqual([]);
  });

  it('brings every text through, whatever people write', () => {
    fc.assert(
      fc.property(anything, anything, (summary, description) => {
        const text = rendered({ summary, description });

        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [event, another] = eventsOf(text);
        expect(another).toBeUndefined();
        expect(event?.getFirstPropertyValue('summary') ?? '').toBe(plain(summary));
        expect(event?.getFirstPropertyValue('description') ?? '').toBe(plain(description));
      }),
      { numRuns: 5_000 },
    );
  }, 120_000);
});

/** Words, marks of the format, line ends, combining marks, emoji and every other character. */
const anything = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '\\n',
        '\\N',
        '\\',
        ';',
        ',',
        ':',
        '"',
        '\r\n',
        '\n',
        '\r',
        ' ',
        '\t',
        'ї̈',
        '👩‍👩‍👧',
        'END:VEVENT',
        '\r\nEND:VCALENDAR\r\n',
      ),
      fc.constantFrom('x'.repeat(90), 'Хмельницький – Прага 6 ', 'щ'.repeat(80)),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

/** one kind of line end, and no control characters, which a calendar may not hold */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
