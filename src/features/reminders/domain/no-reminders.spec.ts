import { noRemindersBecause, type Unreminded } from './no-reminders.js';

const calm: Unreminded = { beingPlanned: false, subject: { ownerIds: ['o'], open: true }, ownerActive: true };

describe('nothing is planned about a record', () => {
  it.each<[string, Partial<Unreminded>, string]>([
    ['that waits for the next sweep', { beingPlanned: true, subject: null }, 'BEING_PLANNED'],
    ['that is gone', { subject: null }, 'CLOSED'],
    ['that is closed', { subject: { ownerIds: ['o'], open: false } }, 'CLOSED'],
    ['that nobody owns', { subject: { ownerIds: [] } }, 'NO_OWNER'],
    ['whose owner has left', { ownerActive: false }, 'OWNER_INACTIVE'],
    ['that has nothing due', {}, 'NOTHING_DUE'],
  ])('%s', (_, facts, reason) => {
    expect(noRemindersBecause({ ...calm, ...facts })).toBe(reason);
  });
});
