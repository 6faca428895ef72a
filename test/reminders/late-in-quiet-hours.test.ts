import sql from 'sql-template-tag';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { mailTo, sendWhatIsDue } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, type Person } from '../support/people.js';
import { CREATE as CREATE_TASK } from '../tasks/documents.js';

const CHOOSE = `mutation ($input: UpdateReminderChoicesInput!) { updateReminderChoices(input: $input) { version } }`;

const AT_NOON = { from: '12:00', to: '14:00' };
const BY_NIGHT = { from: '21:00', to: '08:00' };

/** Somebody in Kyiv has quiet hours that begin half an hour after their hour of reminders, and a task for 9 December. */
describe('a reminder that comes later than planned', () => {
  let application: Application;
  let olena: Person;

  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    await application.unitOfWork.rows(sql`
      UPDATE delivery SET state = 'cancelled', sweep_at = NULL WHERE sweep_at IS NOT NULL`);
    await application.setTime(DEFAULT_TIME);
  });

  async function aTask(quietHours: typeof AT_NOON, critical = false): Promise<void> {
    const hour = quietHours === AT_NOON ? '11:30' : '20:30';
    olena = await aCoordinator(application, { reminderTime: hour });
    const kinds = [{ kind: 'TASK_DUE', critical, inApp: 'IMMEDIATE', email: 'IMMEDIATE', webhook: 'IMMEDIATE' }];
    await as(application, olena).get(CHOOSE, {
      input: { expectedVersion: 0, quietHours, digestTime: hour, kinds },
    });
    const { id: partnershipId } = await aPartnership(application);
    await as(application, olena).get(CREATE_TASK, {
      input: { title: 'порядок денний', ownerId: olena.id, partnershipId, dueOn: '2026-12-09' },
    });
  }
  async function lettersAt(iso: string): Promise<number> {
    await application.setTime(iso);
    await sendWhatIsDue(application);
    return (await mailTo(application, olena.email)).length;
  }
  const waiting = () =>
    application.unitOfWork.rows<{ state: string; at: string; failures: number }>(sql`
      SELECT state, to_char(not_before AT TIME ZONE 'Europe/Kyiv', 'YYYY-MM-DD HH24:MI') AS at, failures FROM delivery
      WHERE recipient_user_id = ${olena.id} AND channel = 'email' AND state = 'retry'`);

  it('waits for the end of quiet hours, and that is no failure', async () => {
    await aTask(AT_NOON);

    // due at half past eleven of 6 December; the worker comes back at half past twelve
    expect(await lettersAt('2026-12-06T10:30:00Z')).toBe(0);
    expect(await waiting()).toEqual([{ state: 'retry', at: '2026-12-06 14:00', failures: 0 }]);
    expect(await lettersAt('2026-12-06T11:59:00Z')).toBe(0);
    expect(await lettersAt('2026-12-06T12:00:01Z')).toBe(1);
  });

  it('waits too when a try has failed before', async () => {
    await aTask(AT_NOON);
    await application.unitOfWork.rows(sql`
      UPDATE delivery SET state = 'retry', failures = 1, attempt = 1, not_before = '2026-12-06T10:05:00Z',
        sweep_at = '2026-12-06T10:05:00Z'
      WHERE recipient_user_id = ${olena.id} AND due_at = '2026-12-06T09:30:00Z'`);

    expect(await lettersAt('2026-12-06T10:05:01Z')).toBe(0);
    expect(await waiting()).toEqual([{ state: 'retry', at: '2026-12-06 14:00', failures: 1 }]);
    expect(await lettersAt('2026-12-06T12:00:01Z')).toBe(1);
  });

  it('waits over the night for the hour of reminders', async () => {
    await aTask(BY_NIGHT);

    expect(await lettersAt('2026-12-06T19:30:00Z')).toBe(0);
    expect(await waiting()).toEqual([{ state: 'retry', at: '2026-12-07 20:30', failures: 0 }]);
  });

  it('goes at once when it is critical', async () => {
    await aTask(BY_NIGHT, true);

    expect(await lettersAt('2026-12-06T19:30:00Z')).toBe(1);
  });

  it('goes at once on the evening of its last day: later it would be of no use', async () => {
    await aTask(BY_NIGHT);
    await lettersAt('2026-12-06T18:30:01Z');

    expect(await lettersAt('2026-12-09T19:30:00Z')).toBe(2);
  });
});
