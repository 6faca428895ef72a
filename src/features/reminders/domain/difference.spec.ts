import { difference, type KeptOccurrence } from './difference.js';
import { atTheirHour, localAt } from './planned-moment.js';

const kyiv = { timeZone: 'Europe/Kyiv', reminderTime: '09:00' };
const now = new Date('2026-12-07T08:00:00Z');
const moment = (key: string, day: string, anchorOn = '2026-12-09') => atTheirHour(kyiv, key, anchorOn, day, anchorOn);
const kept = (planned: ReturnType<typeof moment>, change: Partial<KeptOccurrence> = {}): KeptOccurrence => ({
  ...planned,
  id: planned.key,
  localAt: localAt(planned),
  cancelled: false,
  settled: false,
  ...change,
});

describe('bringing reminders into step', () => {
  const before = moment('before-3', '2026-12-06');
  const on = moment('on', '2026-12-09');

  it('leaves alone what still holds', () => {
    expect(difference([on], [kept(on)], now, false)).toEqual({ keep: [], cancel: [] });
  });

  it('adds what is new and takes back what no longer holds', () => {
    const moved = moment('on', '2026-12-20', '2026-12-20');
    expect(difference([moved], [kept(on)], now, false)).toEqual({ keep: [moved], cancel: ['on'] });
  });

  it('brings a cancelled one back to life', () => {
    expect(difference([on], [kept(on, { cancelled: true })], now, false)).toEqual({ keep: [on], cancel: [] });
  });

  it('does not tell the same moment twice when the hour moves', () => {
    const atEight = { ...before, localTime: '08:00', dueAt: new Date('2026-12-06T06:00:00Z') };
    expect(difference([atEight], [kept(before, { settled: true })], now, false)).toEqual({ keep: [], cancel: [] });
  });

  it('does not tell twice at one wall-clock time when the anchor moves', () => {
    const told = kept(moment('after-3', '2026-12-09', '2026-12-06'), { settled: true });
    expect(difference([on], [told], now, false)).toEqual({ keep: [], cancel: [] });
  });

  it('moves an instant when the zone moves under the same wall clock', () => {
    const berlin = { ...on, timeZone: 'Europe/Berlin', dueAt: new Date('2026-12-09T08:00:00Z') };
    expect(difference([berlin], [kept(on)], now, false)).toEqual({ keep: [berlin], cancel: [] });
  });

  it('lets a daily one that is due at this moment go out', () => {
    const todays = moment('daily', '2026-12-07', '2026-12-07');
    const tomorrows = moment('daily', '2026-12-08', '2026-12-08');
    expect(difference([tomorrows], [kept(todays)], now, true)).toEqual({ keep: [tomorrows], cancel: [] });
    expect(difference([], [kept(todays)], now, true)).toEqual({ keep: [], cancel: ['daily'] });
  });
});
