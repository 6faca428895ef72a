import sql from 'sql-template-tag';
import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { type Application, startApplication } from '../support/application.js';
import { mailTo, sendWhatIsDue } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, type Person } from '../support/people.js';

const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`;
const HALF_HOUR_MS = 1_800_000;
/** a few hundred half-hours are lived through */
const PATIENCE_MS = 90_000;

/** Clocks go back in both countries on Sunday, 25 October 2026. */
describe('reminders across the change of clocks', () => {
  let application: Application;
  let olena: Person;
  let stefan: Person;
  let partnership: PartnershipRow;

  beforeAll(async () => {
    application = await startApplication({}, '2026-10-20T08:00:00Z');
    const khmelnytskyi = await aCommunity(application, 'Хмельницький');
    const prague = await aPartnerCity(application, 'Прага 6', 'CZ');
    olena = await aCoordinator(application, { language: 'uk', timeZone: 'Europe/Kyiv' });
    stefan = await aCoordinator(application, { language: 'en', timeZone: 'Europe/Berlin', reminderTime: '08:30' });
    partnership = await aPartnership(application, { partyIds: [khmelnytskyi.id, prague.id] });
    for (const owner of [olena, stefan]) {
      await as(application, olena).get(CREATE, {
        input: {
          title: 'передати порядок денний сесії',
          ownerId: owner.id,
          partnershipId: partnership.id,
          dueOn: '2026-10-25',
        },
      });
    }
  });
  afterAll(() => application.stop());

  /** Lets the clock run, half-hour by half-hour, with several workers' worth of attempts at each; says when each letter came. */
  async function arrivals(from: string, to: string, person: Person): Promise<string[]> {
    const came: string[] = [];
    let known = (await mailTo(application, person.email)).length;
    for (let at = Date.parse(from); at <= Date.parse(to); at += HALF_HOUR_MS) {
      await application.setTime(new Date(at).toISOString());
      await sendWhatIsDue(application);
      await sendWhatIsDue(application);
      const now = (await mailTo(application, person.email)).length;
      for (; known < now; known += 1) came.push(new Date(at).toISOString());
    }
    return came;
  }

  it(
    'come exactly once, at the local hour, on both sides',
    async () => {
      const kyiv = await arrivals('2026-10-21T00:00:00Z', '2026-10-25T12:00:00Z', olena);

      // three days before: summer time, UTC+3; on the day: winter time, UTC+2
      expect(kyiv).toEqual(['2026-10-22T06:00:00.000Z', '2026-10-25T07:00:00.000Z']);
      const berlin = await application.unitOfWork.rows<{ at: Date }>(sql`
      SELECT d.sent_at AS at FROM delivery d
      WHERE d.recipient_user_id = ${stefan.id} AND d.channel = 'email' AND d.state = 'sent' ORDER BY d.sent_at`);
      expect(berlin.map(({ at }) => at.toISOString())).toEqual([
        '2026-10-22T06:30:00.000Z',
        '2026-10-25T07:30:00.000Z',
      ]);
    },
    PATIENCE_MS,
  );

  it('speak the reader’s language', async () => {
    const [ukrainian] = await mailTo(application, olena.email);
    const [english] = await mailTo(application, stefan.email);

    expect(ukrainian?.subject).toBe('25 жовтня 2026: передати порядок денний сесії. Хмельницький – Прага 6.');
    expect(ukrainian?.text).toContain('Завдання ваше, строк – за 3 дні.');
    expect(english?.subject).toBe('25 October 2026: передати порядок денний сесії. Хмельницький – Прага 6.');
    expect(english?.text).toContain('The task is yours; it is due in 3 days.');
    expect(english?.text).toContain(`${application.config.PUBLIC_URL}/tasks?task=`);
  });

  it('stand once in the application too', async () => {
    const rows = await application.unitOfWork.rows<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM notice WHERE user_id = ${olena.id}`);
    expect(rows).toEqual([{ count: 2 }]);
  });

  it(
    'come every day while a partnership has no next step, also over the change',
    async () => {
      await application.setTime('2026-10-23T12:00:00Z');
      const maria = await aCoordinator(application, { timeZone: 'Europe/Kyiv' });
      await aPartnership(application, { ownerId: maria.id, stageOn: '2026-10-23' });

      expect(await arrivals('2026-10-23T12:30:00Z', '2026-10-27T12:00:00Z', maria)).toEqual([
        '2026-10-24T06:00:00.000Z',
        '2026-10-25T07:00:00.000Z',
        '2026-10-26T07:00:00.000Z',
        '2026-10-27T07:00:00.000Z',
      ]);
    },
    PATIENCE_MS,
  );
});
