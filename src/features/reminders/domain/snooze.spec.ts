import { byDefault } from './default-circumstances.js';
import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar-date.js';
import type { PlannedMoment } from './planned-moment.js';
import { atTheirHour, localAt, stillToTell } from './planned-moment.js';
import { deadlineMissed, demandSnoozable, isSilent, ruleKey, snoozed } from './snooze.js';
import { taskDue } from './rules/task-due.js';

const kyiv = { timeZone: 'Europe/Kyiv', reminderTime: '09:00' };
const task = {
  id: 't',
  ownerIds: ['o'],
  title: { uk: 'порядок денний', en: 'agenda' },
  context: null,
  open: true,
  dueOn: '2026-12-09',
  dueTime: null,
  dueTimeZone: null,
};
const now = new Date('2026-12-06T08:00:00Z');
const moments = taskDue.plan(task, byDefault(taskDue, now));
const shown = (planned: readonly PlannedMoment[]) =>
  planned.map((moment) => `${moment.key} ${localAt(moment).slice(0, 16)}`);

describe('what was put off', () => {
  it.each<[string, string | null, string[]]>([
    ['nothing', null, ['DUE-3 2026-12-06 09:00', 'DUE+0 2026-12-09 09:00', 'DUE+3 2026-12-12 09:00']],
    [
      'until the day before it is due',
      '2026-12-08',
      ['DUE-3~2026-12-08 2026-12-08 09:00', 'DUE+0 2026-12-09 09:00', 'DUE+3 2026-12-12 09:00'],
    ],
    [
      'until the very day: the day’s own moment says it',
      '2026-12-09',
      ['DUE+0 2026-12-09 09:00', 'DUE+3 2026-12-12 09:00'],
    ],
    ['past the deadline', '2026-12-11', ['DUE+0~2026-12-11 2026-12-11 09:00', 'DUE+3 2026-12-12 09:00']],
    ['past everything', '2027-02-01', ['DUE+3~2027-02-01 2027-02-01 09:00']],
    ['before everything', '2026-12-01', ['DUE-3 2026-12-06 09:00', 'DUE+0 2026-12-09 09:00', 'DUE+3 2026-12-12 09:00']],
  ])('%s', (_case, untilOn, expected) => expect(shown(snoozed(moments, untilOn, kyiv))).toEqual(expected));

  it('is of use as long as what it stands for, and at least on its day', () => {
    const [standIn] = snoozed(moments, '2026-12-15', kyiv);
    expect(standIn?.expiresAt).toEqual(new Date('2026-12-19T22:00:00Z'));
    expect(snoozed(moments, '2027-02-01', kyiv)[0]?.expiresAt).toEqual(new Date('2027-02-01T22:00:00Z'));
  });

  it('is nothing once the rule wants nothing', () => {
    expect(snoozed(taskDue.plan({ ...task, open: false }, byDefault(taskDue, now)), '2026-12-08', kyiv)).toEqual([]);
  });

  it('does not speak of an hour’s time on another day', () => {
    const timed = taskDue.plan({ ...task, dueTime: '12:00', dueTimeZone: 'Europe/Prague' }, byDefault(taskDue, now));
    expect(shown(snoozed(timed, '2026-12-11', kyiv))).toEqual([
      'DUE+0~2026-12-11 2026-12-11 09:00',
      'DUE+3 2026-12-12 09:00',
    ]);
  });

  it('says the words of the moment it stands for', () => {
    expect(ruleKey('DUE-3~2026-12-08')).toBe('DUE-3');
    expect(ruleKey('daily')).toBe('daily');
  });

  it('is never heard before its day, and never lost: whatever rule, day and zone', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2024-01-01', days));
    const person = fc.record({
      timeZone: fc.constantFrom('Europe/Kyiv', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'),
      reminderTime: fc.constantFrom('00:30', '02:30', '03:30', '09:00', '23:30'),
    });
    const offsets = fc.uniqueArray(fc.integer({ min: -90, max: 90 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(day, person, offsets, fc.integer({ min: -120, max: 120 }), (anchor, who, wanted, put) => {
        const planned = wanted.map((offset) =>
          atTheirHour(who, `o${offset}`, anchor, addDays(anchor, offset), addDays(anchor, offset)),
        );
        const untilOn = addDays(anchor, put);
        const left = snoozed(planned, untilOn, who);
        expect(left.every(({ localDate }) => localDate >= untilOn)).toBe(true);
        expect(left.length > 0).toBe(true);
        const wasPutOff = planned.some(({ localDate }) => localDate < untilOn);
        expect(left.some(({ localDate }) => localDate === untilOn)).toBe(
          wasPutOff || planned.some(({ localDate }) => localDate === untilOn),
        );
        expect(stillToTell(left, new Date('2000-01-01T00:00:00Z'))).toHaveLength(left.length);
        expect(snoozed(left, untilOn, who)).toEqual(left);
      }),
    );
  });
});

describe('the silence', () => {
  it('ends with the person’s day, not before', () => {
    expect(isSilent('2026-12-08', kyiv, new Date('2026-12-07T21:59:00Z'))).toBe(true);
    expect(isSilent('2026-12-08', kyiv, new Date('2026-12-07T22:00:00Z'))).toBe(false);
    expect(isSilent(null, kyiv, now)).toBe(false);
  });

  it.each([
    ['2026-12-05', 'past'],
    ['2026-12-06', 'past'],
    ['2036-12-07', 'range'],
  ])('is refused until %s: %s', (untilOn, reason) =>
    expect(() => demandSnoozable(untilOn, kyiv, now)).toThrow(`INVALID/${reason} at untilOn`),
  );
  it.each(['2026-12-07', '2036-12-06'])('is allowed until %s', (untilOn) =>
    expect(() => demandSnoozable(untilOn, kyiv, now)).not.toThrow(),
  );

  it('names the deadline it sleeps through', () => {
    expect(deadlineMissed(moments, '2026-12-06', '2026-12-10')).toBe('2026-12-09');
    expect(deadlineMissed(moments, '2026-12-06', '2026-12-09')).toBeNull();
    expect(deadlineMissed(moments, '2026-12-10', '2026-12-20')).toBeNull();
  });
});
