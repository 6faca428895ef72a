import { furtherAfter, nextDay, ONCE, seriesFrom, takenOver } from './task-series.js';

const anyTime = { dueTime: null, dueTimeZone: null };
const mondays = seriesFrom('FREQ=WEEKLY;BYDAY=MO', '2026-11-02', 's');

describe('the next task of a series', () => {
  it.each<[string, string, string, { dueOn: string; missed: number } | null]>([
    ['done on its day', '2026-11-02', '2026-11-02', { dueOn: '2026-11-09', missed: 0 }],
    ['done before its day', '2026-11-30', '2026-11-26', { dueOn: '2026-12-07', missed: 0 }],
    ['done a week late, on the next one’s day', '2026-11-02', '2026-11-09', { dueOn: '2026-11-09', missed: 0 }],
    ['done three weeks late', '2026-11-02', '2026-11-26', { dueOn: '2026-11-30', missed: 3 }],
  ])('%s', (_case, occursOn, today, expected) => {
    expect(nextDay({ ...mondays, occursOn }, anyTime, new Date(`${today}T10:00:00Z`), today)).toEqual(expected);
  });

  it('leaves out a day whose time has passed', () => {
    const noon = { dueTime: '12:00', dueTimeZone: 'Europe/Kyiv' };
    expect(nextDay(mondays, noon, new Date('2026-11-09T09:59:00Z'), '2026-11-09')).toEqual({
      dueOn: '2026-11-09',
      missed: 0,
    });
    expect(nextDay(mondays, noon, new Date('2026-11-09T10:01:00Z'), '2026-11-09')).toEqual({
      dueOn: '2026-11-16',
      missed: 1,
    });
  });

  it.each(['FREQ=WEEKLY;COUNT=1', 'FREQ=WEEKLY;UNTIL=20261108'])('is none after the last: %s', (rule) => {
    const over = seriesFrom(rule, '2026-11-02', 's');
    expect(nextDay(over, anyTime, new Date('2026-11-02T10:00:00Z'), '2026-11-02')).toBeNull();
  });

  it('is none of a task that comes once', () => {
    expect(nextDay(ONCE, anyTime, new Date('2026-11-02T10:00:00Z'), '2026-11-02')).toBeNull();
  });
});

describe('a change', () => {
  const before = { title: 'a', note: null, ownerId: 'o', priority: 'NORMAL', ...anyTime } as const;
  const after = { ...before, title: 'b', ownerId: 'p' } as const;

  it('of this one leaves the next one as it was', () => {
    const further = furtherAfter('THIS_ONE', before, after, null);
    expect(further).toEqual({ title: 'a', ownerId: 'o' });
    expect(takenOver({ ...after, further })).toEqual(before);
  });

  it('of this one once more keeps what was said first', () => {
    expect(furtherAfter('THIS_ONE', after, { ...after, title: 'c' }, { title: 'a' })).toEqual({ title: 'a' });
  });

  it('of all that come forgets what was otherwise', () => {
    expect(furtherAfter('FURTHER', before, after, { title: 'z', note: 'n' })).toEqual({ note: 'n' });
    expect(furtherAfter('FURTHER', before, after, { title: 'z' })).toBeNull();
    expect(furtherAfter('THIS_ONE', before, before, null)).toBeNull();
  });
});
