import sql from 'sql-template-tag';
import { Retention } from '../../src/features/reminders/retention.service.js';
import { ReminderPlanner } from '../../src/features/reminders/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { type Application, startApplication } from '../support/application.js';
import { sendWhatIsDue } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { aCoordinator, type Person } from '../support/people.js';

const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id version } }`;
const MOVE = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { id version } }`;

describe('what was sent long ago', () => {
  let application: Application;
  let olena: Person;
  beforeEach(async () => {
    application = await startApplication();
    olena = await aCoordinator(application);
  });
  afterEach(() => application.stop());

  const count = async (table: 'delivery' | 'delivery_attempt' | 'outgoing_mail' | 'reminder_occurrence' | 'notice') => {
    const counts = await application.unitOfWork.rows<Record<string, number>>(sql`
      SELECT (SELECT count(*)::int FROM delivery) AS delivery, (SELECT count(*)::int FROM notice) AS notice,
        (SELECT count(*)::int FROM delivery_attempt) AS delivery_attempt,
        (SELECT count(*)::int FROM outgoing_mail) AS outgoing_mail,
        (SELECT count(*)::int FROM reminder_occurrence) AS reminder_occurrence`);
    return counts[0]?.[table];
  };

  /** A task that was due, was told of and done. */
  async function aDoneTask(): Promise<string> {
    const own = as(application, olena);
    const input = { title: 'лист', ownerId: olena.id, dueOn: '2026-11-26' };
    const { createTask } = await own.get<{ createTask: { id: string; version: number } }>(CREATE, { input });
    await sendWhatIsDue(application);
    await own.get(MOVE, { input: { id: createTask.id, expectedVersion: createTask.version, state: 'DONE' } });
    return createTask.id;
  }

  it('is removed whole when its time is over, and not told again', async () => {
    const taskId = await aDoneTask();
    const [sent, mails] = [await count('delivery'), await count('outgoing_mail')];
    await application.setTime('2027-12-20T08:00:00.000Z');
    await application.get(Retention).tidy();
    expect([await count('delivery'), await count('outgoing_mail')]).toEqual([sent, mails]);

    await application.setTime('2028-02-20T08:00:00.000Z');
    await application.get(Retention).tidy();

    expect(await count('delivery')).toBe(0);
    expect(await count('delivery_attempt')).toBe(0);
    expect(await count('outgoing_mail')).toBe(0);
    expect(await count('reminder_occurrence')).toBe(0);
    await application.unitOfWork.run(systemViewer(), () =>
      application.get(ReminderPlanner).replanAll([{ type: 'TASK', id: taskId }]),
    );
    await sendWhatIsDue(application);
    expect(await count('outgoing_mail')).toBe(0);
  });

  it('stays while another moment of the same reminder is of use, or the reminder repeats', async () => {
    await aDoneTask();
    await application.setTime('2028-02-20T08:00:00.000Z');
    const before = await count('delivery');
    await application.unitOfWork.rows(sql`
      INSERT INTO reminder_occurrence (id, reminder_id, key, anchor_on, local_at, time_zone, due_at, expires_at)
      SELECT ${newId()}, id, 'later', '2028-03-01', '2028-03-01 09:00', 'Europe/Kyiv', '2028-03-01', '2028-03-02'
      FROM reminder LIMIT 1`);
    await application.get(Retention).tidy();
    expect(await count('delivery')).toBe(before);

    await application.unitOfWork.rows(sql`DELETE FROM reminder_occurrence WHERE key = 'later'`);
    await application.unitOfWork.rows(sql`UPDATE reminder SET replan_at = app_now()`);
    await application.get(Retention).tidy();
    expect(await count('delivery')).toBe(before);
  });

  it('of the bell goes after half a year, if it was read', async () => {
    await aDoneTask();
    await application.setTime('2027-06-20T08:00:00.000Z');
    await application.get(Retention).tidy();
    expect(await count('notice')).toBe(1);

    await application.unitOfWork.rows(sql`UPDATE notice SET read_at = app_now()`);
    await application.get(Retention).tidy();
    expect(await count('notice')).toBe(0);
  });
});

it('stays for ever where it is to', async () => {
  const application = await startApplication({ DELIVERY_RETENTION_DAYS: '0' });
  try {
    const { id } = await aCoordinator(application);
    await application.unitOfWork.rows(sql`
      INSERT INTO delivery (id, topic, ref_id, channel, recipient_user_id, due_at, not_before, created_at, state)
      VALUES (${newId()}, 'old', ${newId()}, 'email', ${id}, '2000-01-01', '2000-01-01', '2000-01-01', 'sent')`);
    await application.get(Retention).tidy();
    expect(await application.unitOfWork.rows(sql`SELECT 1 FROM delivery`)).toHaveLength(1);
  } finally {
    await application.stop();
  }
});
