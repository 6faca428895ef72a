import sql from 'sql-template-tag';
import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { ReminderHorizon } from '../../src/features/reminders/reminder-horizon.service.js';
import { Sweeper } from '../../src/platform/delivery/sweeper.js';
import { type Application, startApplication } from '../support/application.js';
import { mailTo, sendWhatIsDue } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';

const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`;
const CHOOSE = `mutation ($input: UpdateReminderChoicesInput!) { updateReminderChoices(input: $input) { version } }`;
const ADD = `mutation ($input: AddAbsenceInput!) { addAbsence(input: $input) { id version } }`;
const CANCEL = `mutation ($input: CancelAbsenceInput!) { cancelAbsence(input: $input) { id } }`;
const PROFILE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }`;
const WEEKDAYS = [1, 2, 3, 4, 5];

interface Planned {
  readonly who: string;
  readonly key: string;
  readonly channel: string;
  readonly at: string;
  readonly state: string;
}

/** The day is Thursday, 26 November 2026, 10:20 in Kyiv. */
describe('reminders, as people chose,', () => {
  let application: Application;
  let partnership: PartnershipRow;
  beforeEach(async () => {
    application = await startApplication();
    const khmelnytskyi = await aCommunity(application, 'Хмельницький');
    const prague = await aPartnerCity(application, 'Прага 6', 'CZ');
    partnership = await aPartnership(application, { partyIds: [khmelnytskyi.id, prague.id] });
  });
  afterEach(() => application.stop());

  async function aTask(owner: Person, dueOn: string, time?: string): Promise<string> {
    const dueTime = time ? { dueTime: time, dueTimeZone: 'Europe/Kyiv' } : {};
    const { createTask } = await as(application, await aCoordinator(application)).get<{ createTask: { id: string } }>(
      CREATE,
      { input: { title: 'порядок денний', ownerId: owner.id, partnershipId: partnership.id, dueOn, ...dueTime } },
    );
    return createTask.id;
  }

  /** What waits to be told about a record, by the clock of Kyiv. */
  async function waiting(recordId: string, channel = 'email'): Promise<string[]> {
    const rows = await application.unitOfWork.rows<Planned>(sql`
      SELECT u.name AS who, o.key, d.channel, to_char(d.due_at AT TIME ZONE 'Europe/Kyiv', 'YYYY-MM-DD HH24:MI') AS at,
        d.state
      FROM reminder r JOIN reminder_occurrence o ON o.reminder_id = r.id
      JOIN delivery d ON d.ref_id = o.id JOIN app_user u ON u.id = r.recipient_user_id
      WHERE r.record_id = ${recordId} AND d.state = 'scheduled' AND d.channel = ${channel} ORDER BY d.due_at, u.name`);
    return rows.map(({ who, at }) => `${at} ${who}`);
  }

  const choose = (person: Person, input: object, expectedVersion = 0) =>
    as(application, person).get(CHOOSE, { input: { expectedVersion, ...input } });
  const olenaOf = () => aCoordinator(application, { name: 'Олена' });
  const kind = (wish: object) => ({
    ...{ kind: 'TASK_DUE', critical: true, inApp: 'IMMEDIATE', email: 'IMMEDIATE', webhook: 'IMMEDIATE' },
    ...wish,
  });

  it('come on the planned day, weekends too, to who has chosen nothing', async () => {
    const task = await aTask(await olenaOf(), '2026-12-06');

    expect(await waiting(task)).toEqual(['2026-12-03 09:00 Олена', '2026-12-06 09:00 Олена', '2026-12-09 09:00 Олена']);
  });

  it('move out of free days, also those that were planned before: never later than they are of use', async () => {
    const olena = await olenaOf();
    const task = await aTask(olena, '2026-12-06');

    await choose(olena, { workingDays: WEEKDAYS });

    expect(await waiting(task)).toEqual(['2026-12-03 09:00 Олена', '2026-12-04 09:00 Олена', '2026-12-09 09:00 Олена']);
  });

  it('keep out of quiet and outside working hours; an hour before a time of day passes while it is critical', async () => {
    const olena = await olenaOf();
    const task = await aTask(olena, '2026-12-05', '06:30');
    const hours = {
      workingDays: WEEKDAYS,
      workingHours: { from: '10:00', to: '18:00' },
      quietHours: { from: '21:00', to: '08:00' },
    };

    await choose(olena, { ...hours, digestTime: '10:00' });
    expect(await waiting(task)).toEqual([
      '2026-12-02 10:00 Олена',
      '2026-12-04 10:00 Олена',
      '2026-12-05 05:30 Олена',
      '2026-12-08 10:00 Олена',
    ]);

    await choose(olena, { kinds: [kind({ critical: false })] }, 1);
    expect(await waiting(task)).toEqual(['2026-12-02 10:00 Олена', '2026-12-04 10:00 Олена', '2026-12-08 10:00 Олена']);
  });

  it('wait for the digest on the channel that has one, at its instant, and are sent there', async () => {
    const olena = await olenaOf();
    await choose(olena, { digestDay: 2, digestTime: '16:00', kinds: [kind({ email: 'WEEKLY', inApp: 'DAILY' })] });
    const task = await aTask(olena, '2026-12-09');

    expect(await waiting(task)).toEqual(['2026-12-08 16:00 Олена', '2026-12-08 16:00 Олена', '2026-12-15 16:00 Олена']);
    expect(await waiting(task, 'in_app')).toEqual([
      '2026-12-06 16:00 Олена',
      '2026-12-09 16:00 Олена',
      '2026-12-12 16:00 Олена',
    ]);
    await application.setTime('2026-12-08T13:59:00Z');
    await sendWhatIsDue(application);
    expect(await mailTo(application, olena.email)).toHaveLength(0);
    await application.setTime('2026-12-08T14:00:01Z');
    await sendWhatIsDue(application);
    expect(await mailTo(application, olena.email)).toHaveLength(1);
  });

  it('end on a channel that is switched off, with the reason, and come back with it', async () => {
    const olena = await olenaOf();
    const task = await aTask(olena, '2026-12-09');

    await choose(olena, { kinds: [kind({ email: 'OFF' })] });
    expect(await waiting(task)).toEqual([]);
    expect(await waiting(task, 'in_app')).toHaveLength(3);
    const reasons = await application.unitOfWork.rows<{ reason: string }>(sql`
      SELECT DISTINCT end_reason AS reason FROM delivery WHERE state = 'cancelled' AND recipient_user_id = ${olena.id}`);
    expect(reasons).toEqual([{ reason: 'switched_off' }]);

    await choose(olena, { kinds: [kind({})] }, 1);
    expect(await waiting(task)).toHaveLength(3);
  });

  it('go to the substitute at their own hour during an absence, whether planned before or after it was entered', async () => {
    const olena = await olenaOf();
    const maria = await aCoordinator(application, { name: 'Марія', reminderTime: '08:00' });
    const before = await aTask(olena, '2026-12-09');
    const { addAbsence } = await as(application, olena).get<{ addAbsence: { id: string; version: number } }>(ADD, {
      input: { fromOn: '2026-12-08', toOn: '2026-12-10', substituteId: maria.id },
    });
    const after = await aTask(olena, '2026-12-09');
    const planned = ['2026-12-06 09:00 Олена', '2026-12-09 08:00 Марія', '2026-12-12 09:00 Олена'];

    expect(await waiting(before)).toEqual(planned);
    expect(await waiting(after)).toEqual(planned);
    await application.setTime('2026-12-09T06:00:01Z');
    await sendWhatIsDue(application);
    const [letter] = await mailTo(application, maria.email);
    expect(letter?.text).toContain('Ви заступаєте колегу (Олена, до 10 грудня 2026).');

    // a coordinator may; Olena’s session has ended with the days
    await as(application, await aCoordinator(application)).get(CANCEL, {
      input: { id: addAbsence.id, expectedVersion: addAbsence.version },
    });
    // it is eight: her own hour of this day is still to come
    expect(await waiting(after)).toEqual(['2026-12-09 09:00 Олена', '2026-12-12 09:00 Олена']);
  });

  it('stay with their owner when the substitute may not see the record, and are not sent when they lose the right', async () => {
    const olena = await olenaOf();
    const elsewhere = await aCommunity(application, 'Рівне');
    const stranger = await anOfficial(application, [elsewhere.id], { name: 'Степан' });
    const maria = await aCoordinator(application, { name: 'Марія' });
    const task = await aTask(olena, '2026-12-09');
    await as(application, olena).get(ADD, {
      input: { fromOn: '2026-12-01', toOn: '2026-12-07', substituteId: stranger.id },
    });
    await as(application, olena).get(ADD, {
      input: { fromOn: '2026-12-08', toOn: '2026-12-10', substituteId: maria.id },
    });
    expect(await waiting(task)).toEqual(['2026-12-06 09:00 Олена', '2026-12-09 09:00 Марія', '2026-12-12 09:00 Олена']);

    await application.unitOfWork.rows(
      sql`UPDATE app_user SET role = 'OFFICIAL', network_wide = false WHERE id = ${maria.id}`,
    );
    await application.setTime('2026-12-09T07:00:01Z');
    await sendWhatIsDue(application);

    expect(await mailTo(application, maria.email)).toHaveLength(0);
  });

  it('repeat for the substitute only while the absence lasts', async () => {
    const olena = await olenaOf();
    const maria = await aCoordinator(application, { name: 'Марія' });
    await aPartnership(application, { ownerId: olena.id, stageOn: '2026-11-26' });
    await as(application, olena).get(ADD, {
      input: { fromOn: '2026-11-28', toOn: '2026-11-29', substituteId: maria.id },
    });

    for (const day of ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']) {
      for (const hour of ['00:30', '07:00:01']) {
        await application.setTime(`${day}T${hour}Z`);
        await sendWhatIsDue(application);
      }
    }

    expect(await mailTo(application, olena.email)).toHaveLength(2);
    expect(await mailTo(application, maria.email)).toHaveLength(2);
  });

  it('follow their person to another time zone', async () => {
    const olena = await olenaOf();
    const task = await aTask(olena, '2026-12-09');

    await as(application, olena).get(PROFILE, { input: { expectedVersion: 1, timeZone: 'Europe/Berlin' } });

    expect(await waiting(task)).toEqual(['2026-12-06 10:00 Олена', '2026-12-09 10:00 Олена', '2026-12-12 10:00 Олена']);
  });

  it('are left to the sweeper when a person has very many', async () => {
    const olena = await olenaOf();
    const task = await aTask(olena, '2026-12-05');
    await application.unitOfWork.rows(sql`
      INSERT INTO task (SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*
        FROM task t, generate_series(1, 250) WHERE t.id = ${task})`);

    await choose(olena, { workingDays: WEEKDAYS });
    expect(await waiting(task)).toContain('2026-12-05 09:00 Олена');

    await application.get(ReminderHorizon).planAhead();
    expect(await waiting(task)).toContain('2026-12-04 09:00 Олена');
  });

  it('move once to where the local time is when a new tz database has come', async () => {
    const olena = await olenaOf();
    const task = await aTask(olena, '2026-12-09');
    await application.unitOfWork.rows(sql`
      UPDATE reminder_occurrence SET tz_version = '2020a', due_at = due_at + interval '1 hour'`);
    await application.unitOfWork.rows(sql`UPDATE delivery SET due_at = due_at + interval '1 hour'`);

    await application.get(Sweeper).sweep();

    expect(await waiting(task)).toEqual(['2026-12-06 09:00 Олена', '2026-12-09 09:00 Олена', '2026-12-12 09:00 Олена']);
    const versions = await application.unitOfWork.rows<{ version: string; count: number }>(sql`
      SELECT tz_version AS version, count(*)::int AS count FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id
      WHERE r.record_id = ${task} GROUP BY 1`);
    expect(versions).toEqual([{ version: process.versions['tz'], count: 3 }]);
  });
});
