import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { atTheirHour, localAt, stillToTell } from './planned-moment.js';

const kyiv = { timeZone: 'Europe/Kyiv', reminderTime: '09:00' };
const at = (iso: string) => new Date(iso);

describe("a moment at the person's hour", () => {
  it('is nine in the morning on both sides of the clock change', () => {
    expect(atTheirHour(kyiv, 'on', '2026-10-24', '2026-10-24', '2026-10-24').dueAt).toEqual(at('2026-10-24T06:00:00Z'));
    expect(atTheirHour(kyiv, 'on', '2026-10-26', '2026-10-26', '2026-10-26').dueAt).toEqual(at('2026-10-26T07:00:00Z'));
  });

  it('is of use until the last day ends where the person lives', () => {
    expect(atTheirHour(kyiv, 'on', '2026-12-09', '2026-12-09', '2026-12-09').expiresAt).toEqual(
      at('2026-12-09T22:00:00Z'),
    );
  });

  it('agrees with Temporal in every zone, on every day, at every half-hour', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 4_382 }),
        fc.integer({ min: 0, max: 47 }),
        (timeZone, day, halfHour) => {
          const date = Temporal.PlainDate.from('2024-01-01').add({ days: day });
          const time = Temporal.PlainTime.from('00:00').add({ minutes: 30 * halfHour });
          const person = { timeZone, reminderTime: time.toString({ smallestUnit: 'minute' }) };

          const { dueAt } = atTheirHour(person, 'on', date.toString(), date.toString(), date.toString());

          const shown = Temporal.Instant.fromEpochMilliseconds(dueAt.getTime()).toZonedDateTimeISO(timeZone);
          const wanted = date.toPlainDateTime(time);
          const oracle = wanted.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
          expect(dueAt.getTime()).toBe(oracle.epochMilliseconds);
          // the wall shows the wanted time, or later by the gap that the clock change leaves out
          expect(Temporal.PlainDateTime.compare(shown.toPlainDateTime(), wanted)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('comes once a day in every zone, whatever the clocks do', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 47 }), (timeZone, halfHour) => {
        const time = Temporal.PlainTime.from('00:00').add({ minutes: 30 * halfHour });
        const person = { timeZone, reminderTime: time.toString({ smallestUnit: 'minute' }) };
        const year = Array.from({ length: 366 }, (_, day) => Temporal.PlainDate.from('2026-01-01').add({ days: day }));

        const instants = year.map((date) => {
          const day = date.toString();
          return atTheirHour(person, 'daily', day, day, day).dueAt.getTime();
        });

        expect(new Set(instants).size).toBe(instants.length);
        expect([...instants].sort((a, b) => a - b)).toEqual(instants);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is still to be told', () => {
  const moments = ['2026-12-06', '2026-12-09', '2026-12-12'].map((day, index) =>
    atTheirHour(kyiv, `m${index}`, '2026-12-09', day, index === 2 ? '2026-12-19' : '2026-12-09'),
  );
  const keys = (iso: string) => stillToTell(moments, at(iso)).map(({ key }) => key);

  it.each([
    ['before all of them', '2026-12-01T00:00:00Z', ['m0', 'm1', 'm2']],
    ['after the first: it goes at once', '2026-12-07T00:00:00Z', ['m0', 'm1', 'm2']],
    ['after the second: only the newest goes at once', '2026-12-09T12:00:00Z', ['m1', 'm2']],
    ['after the anchor: what was about it is of no use', '2026-12-10T12:00:00Z', ['m2']],
    ['long after', '2027-01-10T12:00:00Z', []],
  ])('%s', (_when, now, expected) => expect(keys(now)).toEqual(expected));

  it('keeps the first of two at one wall-clock time', () => {
    const [first] = moments;
    if (!first) throw new Error('no moment');
    const twin = { ...first, key: 'twin' };

    expect(stillToTell([first, twin], at('2026-12-01T00:00:00Z'))).toEqual([first]);
  });

  it('writes the wall clock as the table does', () => {
    expect(moments.map(localAt)[0]).toBe('2026-12-06 09:00:00');
  });
});
