import { titleAndNote } from './commitment-title.js';
import { deadlineFrom, deadlineInstant, hasPassed } from './deadline.js';
import { valuesAfter } from './task-fields.js';
import { demandOneRecord } from './task-record.js';

const refused = (reason: string, field: string) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code: 'INVALID', reason, field }) });

describe('a deadline', () => {
  it('keeps the canonical name of its zone, and none without a time', () => {
    expect(deadlineFrom('2026-12-01', '09:30', 'europe/berlin').dueTimeZone).toBe('Europe/Berlin');
    expect(deadlineFrom('2026-12-01', null, 'Europe/Berlin').dueTimeZone).toBeNull();
  });

  it('says where its time is', () => {
    expect(() => deadlineFrom('2026-12-01', '09:30', null)).toThrow(refused('required', 'dueTimeZone'));
    expect(() => deadlineFrom('2026-12-01', '09:30', 'UTC+3')).toThrow(refused('unknown_code', 'dueTimeZone'));
  });

  it.each([
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29', '03:30', 'Europe/Kyiv', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '03:30', 'Europe/Kyiv', '2026-10-25T00:30:00.000Z'],
    ['2028-02-29', '09:00', 'Europe/Kyiv', '2028-02-29T07:00:00.000Z'],
  ])('on %s at %s in %s is %s: a skipped hour moves on, the first of two is meant', (day, time, zone, instant) => {
    expect(deadlineInstant(deadlineFrom(day, time, zone))?.toISOString()).toBe(instant);
  });

  it('of a day passes with the day, in the viewer’s zone', () => {
    const day = deadlineFrom('2026-11-26', null, null);
    const now = new Date('2026-11-26T22:30:00Z');
    expect(hasPassed(day, now, '2026-11-26')).toBe(false);
    expect(hasPassed(day, now, '2026-11-27')).toBe(true);
  });

  it('of a time passes with its instant, wherever the viewer is', () => {
    const noon = deadlineFrom('2026-11-26', '12:00', 'Europe/Kyiv');
    expect(hasPassed(noon, new Date('2026-11-26T09:59:59Z'), '2026-11-27')).toBe(false);
    expect(hasPassed(noon, new Date('2026-11-26T10:00:01Z'), '2026-11-25')).toBe(true);
  });
});

describe('a task', () => {
  const whole = { title: 'Надіслати лист', ownerId: 'olena', dueOn: '2026-12-01' };

  it.each([
    ['title', 'title'],
    ['ownerId', 'ownerId'],
    ['dueOn', 'dueOn'],
  ])('has always a %s', (field) => {
    expect(() => valuesAfter(null, { ...whole, [field]: undefined })).toThrow(refused('required', field));
    expect(() => valuesAfter(valuesAfter(null, whole), { [field]: null })).toThrow(refused('required', field));
  });

  it('keeps its local time when only the day moves', () => {
    const before = valuesAfter(null, { ...whole, dueTime: '09:00', dueTimeZone: 'Europe/Kyiv' });
    const after = valuesAfter(before, { dueOn: '2027-07-01' });
    expect(after.dueAt?.toISOString()).toBe('2027-07-01T06:00:00.000Z');
    expect(valuesAfter(before, { dueTime: null })).toMatchObject({ dueTime: null, dueTimeZone: null, dueAt: null });
  });

  it('belongs to one record or to none', () => {
    const none = { partnershipId: null, visitId: null, agreementId: null, municipalityId: null };
    expect(() => demandOneRecord(none)).not.toThrow();
    expect(() => demandOneRecord({ ...none, visitId: 'v' })).not.toThrow();
    expect(() => demandOneRecord({ ...none, visitId: 'v', municipalityId: 'm' })).toThrow(
      refused('one_record', 'municipalityId'),
    );
  });

  it('takes a commitment’s words for its title, and all of them for its note when they are many', () => {
    expect(titleAndNote('Надіслати\nпроєкт')).toEqual({ title: 'Надіслати проєкт', note: null });
    const long = 'слово '.repeat(60);
    const { title, note } = titleAndNote(long);
    expect([...title].length).toBeLessThanOrEqual(200);
    expect(title.endsWith('…')).toBe(true);
    expect(note).toBe(long);
  });
});
