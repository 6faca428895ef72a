import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar-date.js';
import { instantOf } from '../../../kernel/local-time.js';
import { wallClock } from '../../../kernel/wall-clock.js';
import { isWithin, minuteOf } from './choice-rules.js';
import { type Choices, defaultHabits, defaultKindChoice } from './choices.js';
import { isOpenAt, lastOpen, weekdayOf } from './open-hours.js';
import { settled } from './settled.js';
import { tellAt } from './tell-at.js';

const WEEKDAYS = [1, 2, 3, 4, 5];
const olena: Choices = {
  ...defaultHabits('09:00'),
  ...{ userId: 'olena', name: 'Олена', timeZone: 'Europe/Kyiv', reminderTime: '09:00', kinds: [], absences: [] },
};
const LONG_AGO = new Date('2000-01-01T00:00:00Z');

/** A moment by a wall clock. @param lastOn the last day on which it is of use */
function moment(localDate: string, localTime: string, lastOn: string, timeZone = 'Europe/Kyiv', timed = false) {
  const expiresAt = instantOf(addDays(lastOn, 1), '00:00', timeZone);
  const dueAt = instantOf(localDate, localTime, timeZone);
  return { key: 'on', anchorOn: localDate, localDate, localTime, timeZone, dueAt, expiresAt, timed };
}

describe('a moment settles', () => {
  const weekdays = { ...olena, workingDays: WEEKDAYS };
  const nights = { ...olena, quietHours: { from: '22:00', to: '07:00' } };
  const office = { ...weekdays, workingHours: { from: '10:00', to: '17:00' } };
  const at = (
    person: Choices,
    [date, time, lastOn]: readonly [string, string, string],
    kind: 'TASK_DUE' | 'ANNIVERSARY' | 'STAGE_STALLED' = 'STAGE_STALLED',
    timed = false,
    now = LONG_AGO,
  ) => {
    const { localDate, localTime } = settled(moment(date, time, lastOn, 'Europe/Kyiv', timed), person, kind, now);
    return `${localDate} ${localTime}`;
  };

  it.each([
    ['where it is, for who has chosen nothing', olena, ['2026-11-28', '09:00', '2026-11-28'], '2026-11-28 09:00'],
    ['forward to Monday', weekdays, ['2026-11-28', '09:00', '2026-12-10'], '2026-11-30 09:00'],
    ['back to Friday when Monday is too late', weekdays, ['2026-11-29', '09:00', '2026-11-29'], '2026-11-27 09:00'],
    ['out of the night, on the same morning', nights, ['2026-11-28', '05:30', '2026-12-10'], '2026-11-28 07:00'],
    ['out of the night, to the next morning', nights, ['2026-11-28', '23:30', '2026-12-10'], '2026-11-29 09:00'],
    ['back to the same morning from a last night', nights, ['2026-11-28', '23:30', '2026-11-28'], '2026-11-28 09:00'],
    ['to the first working hour', office, ['2026-11-27', '09:00', '2026-11-27'], '2026-11-27 10:00'],
    ['over a weekend to the first working hour', office, ['2026-11-27', '18:00', '2026-12-10'], '2026-11-30 10:00'],
    ['over 29 February', weekdays, ['2032-02-29', '09:00', '2032-03-10'], '2032-03-01 09:00'],
    [
      'out of a night that the clock change shortens',
      nights,
      ['2027-03-28', '04:00', '2027-04-10'],
      '2027-03-28 07:00',
    ],
  ] as const)('%s', (_what, person, when, expected) => expect(at(person, when)).toBe(expected));

  it('back to Friday from the very day of a deadline, though it were of use later too', () => {
    expect(at(weekdays, ['2026-11-29', '09:00', '2026-12-10'], 'ANNIVERSARY')).toBe('2026-11-27 09:00');
  });

  it('in quiet hours where it is when it is critical, but not on a free day', () => {
    expect(at(nights, ['2026-11-28', '05:30', '2026-12-10'], 'TASK_DUE')).toBe('2026-11-28 05:30');
    expect(at(weekdays, ['2026-11-28', '09:00', '2026-12-10'], 'TASK_DUE')).toBe('2026-11-27 09:00');
  });

  it('on a free day where it is when it is critical and bound to a time of day', () => {
    expect(at(weekdays, ['2026-11-28', '09:00', '2026-12-10'], 'TASK_DUE', true)).toBe('2026-11-28 09:00');
  });

  it('not back into what has passed: then it stays', () => {
    const saturday = new Date('2026-11-28T10:00:00Z');

    expect(at(weekdays, ['2026-11-29', '09:00', '2026-11-29'], 'STAGE_STALLED', false, saturday)).toBe(
      '2026-11-29 09:00',
    );
  });
});

describe('whatever the moment and the choices,', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const time = fc.integer({ min: 0, max: 95 }).map((q) => `${pad(Math.floor(q / 4))}:${pad((q % 4) * 15)}`);
  const pad = (number: number) => String(number).padStart(2, '0');
  const person: fc.Arbitrary<Choices> = fc
    .record({
      timeZone: fc.constantFrom(...zones),
      reminderTime: time,
      workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      workingHours: fc.option(fc.constantFrom({ from: '08:00', to: '18:00' }, { from: '09:30', to: '16:15' })),
      quietHours: fc.option(
        fc.constantFrom({ from: '22:00', to: '07:00' }, { from: '13:00', to: '14:30' }, { from: '19:45', to: '10:30' }),
      ),
      critical: fc.boolean(),
    })
    .map(({ critical, ...chosen }) => ({
      ...{ ...olena, ...chosen, digestDay: chosen.workingDays[0] ?? 1, digestTime: '11:00' },
      kinds: [{ ...defaultKindChoice('ANNIVERSARY'), critical }],
    }));
  const moments = fc
    .tuple(person, fc.integer({ min: 0, max: 4_382 }), time, fc.integer({ min: 0, max: 20 }))
    .map(([who, day, localTime, useDays]) => {
      const date = addDays('2024-01-01', day);
      return { who, planned: moment(date, localTime, addDays(date, useDays), who.timeZone) };
    });

  it('it comes on a working day, outside quiet hours, in time and as the same moment', () => {
    fc.assert(
      fc.property(moments, ({ who, planned }) => {
        const came = settled(planned, who, 'ANNIVERSARY', LONG_AGO);

        const { localDate, localTime } = wallClock(came.dueAt, who.timeZone);
        const critical = who.kinds[0]?.critical === true;
        expect(who.workingDays).toContain(weekdayOf(localDate));
        if (who.workingHours) expect(isWithin(who.workingHours, minuteOf(localTime))).toBe(true);
        if (who.quietHours && !critical) expect(isWithin(who.quietHours, minuteOf(localTime))).toBe(false);
        if (lastOpen(planned.dueAt, who, critical)) expect(came.dueAt < came.expiresAt).toBe(true);
        expect([came.key, came.anchorOn, came.expiresAt]).toEqual([planned.key, planned.anchorOn, planned.expiresAt]);
        expect(settled(came, who, 'ANNIVERSARY', LONG_AGO)).toEqual(came);
      }),
      { numRuns: 1_000 },
    );
  });

  it('moments at the person’s hour keep their order', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 0, max: 4_382 }), fc.nat(9), fc.nat(9), (who, day, gap, use) => {
        const [first, second] = [addDays('2024-01-01', day), addDays('2024-01-01', day + gap)];
        const lastOn = addDays(second, use);
        const [a, b] = [first, second].map((date) =>
          settled(moment(date, who.reminderTime, lastOn, who.timeZone), who, 'ANNIVERSARY', LONG_AGO),
        );

        expect(a && b && a.dueAt <= b.dueAt).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a digest comes at its hour, in time, and what no digest carries comes by itself', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom('DAILY' as const, 'WEEKLY' as const), ({ who, planned }, mode) => {
        const choice = { ...defaultKindChoice('ANNIVERSARY'), email: mode };
        const reader = { ...who, workingHours: null, quietHours: null, kinds: [choice] };
        const came = settled(planned, reader, 'ANNIVERSARY', LONG_AGO);
        const telling = { kind: 'ANNIVERSARY', channel: 'email', repeats: false, now: LONG_AGO } as const;

        const digest = tellAt(came, reader, telling);

        const { localDate, localTime } = wallClock(digest ?? LONG_AGO, reader.timeZone);
        expect(digest && digest < came.expiresAt).toBe(true);
        expect(localTime).toBe('11:00');
        if (mode === 'WEEKLY') expect(weekdayOf(localDate)).toBe(reader.digestDay);
        expect(isOpenAt(digest ?? LONG_AGO, reader, false)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a channel tells', () => {
  const kinds = [{ ...defaultKindChoice('ANNIVERSARY'), in_app: 'OFF', email: 'WEEKLY' }] as const;
  const weekly = { ...olena, workingDays: WEEKDAYS, digestTime: '16:00', kinds };
  const planned = moment('2026-11-26', '09:00', '2026-11-26');
  const on = (channel: 'in_app' | 'email' | 'webhook', repeats: boolean, now: string) =>
    tellAt(planned, weekly, { kind: 'ANNIVERSARY', channel, repeats, now: new Date(now) })?.toISOString() ?? null;

  it('nothing where the kind is switched off', () => expect(on('in_app', false, '2026-11-20T00:00:00Z')).toBeNull());

  it('in an earlier digest what the next would tell too late', () =>
    expect(on('email', false, '2026-11-20T00:00:00Z')).toBe('2026-11-23T14:00:00.000Z'));

  it('by itself what no digest carries, unless it comes again anyway', () => {
    expect(on('email', false, '2026-11-25T00:00:00Z')).toBe('2026-11-26T07:00:00.000Z');
    expect(on('email', true, '2026-11-25T00:00:00Z')).toBeNull();
  });

  it('what has passed at once', () =>
    expect(on('webhook', false, '2026-11-26T12:00:00Z')).toBe('2026-11-26T07:00:00.000Z'));
});
