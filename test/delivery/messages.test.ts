import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import sql from 'sql-template-tag';
import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { Deliveries } from '../../src/platform/delivery/deliveries.js';
import { DeliveryClaims } from '../../src/platform/delivery/delivery-claims.js';
import { DeliveryLedger } from '../../src/platform/delivery/delivery-ledger.js';
import { DeliveryRunner } from '../../src/platform/delivery/delivery-runner.js';
import { Sweeper } from '../../src/platform/delivery/sweeper.js';
import { type Application, startApplication } from '../support/application.js';
import { type Asked, ask, ledgerRow, MadeUpComposer } from './made-up-topic.js';
import { MailServer } from './mail-server.js';

const MORNING = Date.parse('2026-11-26T08:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('messages to one person', () => {
  const server = new MailServer();
  let application: Application;
  let composer: MadeUpComposer;
  let person: string;
  let address: string;

  beforeAll(async () => {
    application = await startApplication({ SMTP_URL: await server.start(), PUBLIC_URL: 'https://crm.example.org' });
  });
  afterAll(async () => {
    await application.stop();
    await server.stop();
  });
  beforeEach(async () => {
    await at(0);
    await application.unitOfWork.rows(
      sql`UPDATE delivery SET state = 'cancelled', sweep_at = NULL WHERE sweep_at IS NOT NULL`,
    );
    composer = new MadeUpComposer('grouped', true);
    application.get(Deliveries).register(composer);
    person = newId();
    address = `${person}@example.org`;
  });

  const at = (ms: number) => application.setTime(new Date(MORNING + ms).toISOString());
  const dueAt = (ms: number) => new Date(MORNING + ms);
  const toPerson = (more: { dueAt?: Date; expiresAt?: Date; urgent?: boolean } = {}) =>
    ask(application, composer, { recipientUserId: person, address, ...more });
  const row = ({ id }: Asked) => ledgerRow(application, id);

  async function send(): Promise<void> {
    application.get(DeliveryRunner).fetch(true);
    await application.get(Sweeper).idle();
  }

  /** What each message to the address tells of, in the order in which they came. */
  async function told(to = address): Promise<{ messageId: string; refs: string[] }[]> {
    return Promise.all(
      server.to(to).map(async ({ raw }) => {
        const { messageId = '', text = '' } = await PostalMime.parse(raw);
        return { messageId, refs: [...text.matchAll(/\[([^\]]+)\]/g)].map(([, ref = '']) => ref) };
      }),
    );
  }

  it('tell at once of everything that is due to them', async () => {
    const asked = [await toPerson(), await toPerson(), await toPerson()];

    await send();

    const [message, ...others] = await told();
    expect(others).toEqual([]);
    expect(message?.refs).toEqual(asked.map(({ refId }) => refId));
    const rows = await Promise.all(asked.map(row));
    expect(new Set(rows.map(({ carriedBy }) => `<d.${carriedBy ?? ''}@crm.example.org>`))).toEqual(
      new Set([message?.messageId]),
    );
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  });

  it('are one an hour, and what came in between goes together', async () => {
    await toPerson();
    await send();
    await at(MINUTE);
    const second = await toPerson();
    await send();
    await at(20 * MINUTE);
    const third = await toPerson();
    await send();
    expect(await told()).toHaveLength(1);
    expect(await row(second)).toMatchObject({ state: 'scheduled', endReason: null });

    await at(HOUR);
    await send();

    expect((await told()).map(({ refs }) => refs.length)).toEqual([1, 2]);
    expect((await told())[1]?.refs).toEqual([second.refId, third.refId]);
  });

  it.each([
    ['is urgent', { urgent: true }],
    ['ends within the hour', { expiresAt: new Date(MORNING + 40 * MINUTE) }],
  ])('do not wait for the hour when a matter %s, and bring along what waits', async (_, more) => {
    await toPerson();
    await send();
    await at(MINUTE);
    const waiting = await toPerson();
    await send();
    const pressing = await toPerson(more);

    await send();

    expect((await told()).map(({ refs }) => refs)).toEqual([[expect.any(String)], [waiting.refId, pressing.refId]]);
  });

  it('come again as the same group under the same Message-ID after a refusal', async () => {
    const asked = [await toPerson(), await toPerson()];
    server.refusals.set(address, 450);
    await send();
    server.refusals.delete(address);
    const later = await toPerson();
    await at(2 * MINUTE);

    await send();

    const [message, ...others] = await told();
    expect(others).toEqual([]);
    expect(message?.refs).toEqual(asked.map(({ refId }) => refId));
    expect(message?.messageId).toBe(`<d.${(await row(asked[0] as Asked)).carriedBy ?? ''}@crm.example.org>`);
    expect(await row(later)).toMatchObject({ state: 'scheduled' });
  });

  it('leave out what is no longer to be told, which ends with its own reason', async () => {
    const [gone, hidden, stays] = [await toPerson(), await toPerson(), await toPerson()];
    composer.stops.set(gone.refId, { state: 'cancelled', reason: 'moved_on' });
    composer.stops.set(hidden.refId, { state: 'suppressed', reason: 'may_not_see' });

    await send();

    expect((await told()).map(({ refs }) => refs)).toEqual([[stays.refId]]);
    expect(await row(gone)).toMatchObject({ state: 'cancelled', endReason: 'moved_on' });
    expect(await row(hidden)).toMatchObject({ state: 'suppressed', endReason: 'may_not_see' });
    expect(await row(stays)).toMatchObject({ state: 'sent' });
  });

  it('that turn out to be empty leave no rest behind', async () => {
    const gone = await toPerson();
    composer.stops.set(gone.refId, { state: 'cancelled', reason: 'moved_on' });
    let meant: Asked | null = null;
    composer.meanwhile = async () => {
      composer.meanwhile = async () => undefined;
      meant = await toPerson();
      await application.get(DeliveryClaims).messages('email', 5, randomUUID());
    };

    await send();
    await send();

    expect(meant && (await row(meant))).toMatchObject({ state: 'sent' });
  });

  it('leave out what cannot be written, and the others go', async () => {
    const [broken, sound] = [await toPerson(), await toPerson()];
    composer.unwritable.add(broken.refId);

    await send();

    expect((await told()).map(({ refs }) => refs)).toEqual([[sound.refId]]);
    expect(await row(broken)).toMatchObject({ state: 'retry', failures: 1, carriedBy: null });
  });

  it('that kill their sender twice are taken apart, and only the poisonous one is set aside', async () => {
    const [poison, sound] = [await toPerson(), await toPerson()];
    const claims = application.get(DeliveryClaims);
    for (let death = 1; death <= 2; death += 1) {
      expect((await claims.messages('email', 5, randomUUID())).claims).toHaveLength(2);
      await at(death * MINUTE);
      await application.get(DeliveryLedger).endLostLeases();
    }
    // from here on each goes alone; whoever takes the poisonous one dies
    for (let death = 3; death <= 8; death += 1) {
      const [suspect] = await claims.suspect(randomUUID());
      if (suspect?.id === sound.id) await application.get(DeliveryLedger).sentAll([suspect]);
      await at(death * MINUTE);
      await application.get(DeliveryLedger).endLostLeases();
    }

    expect(await row(poison)).toMatchObject({ state: 'dead', endReason: 'crashed_sender' });
    expect(await row(sound)).toMatchObject({ state: 'sent' });
  });

  it('are formed by one worker only, however many ask at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => toPerson()));
    const claims = application.get(DeliveryClaims);

    const taken = await Promise.all(Array.from({ length: 8 }, () => claims.messages('email', 5, randomUUID())));

    const brought = taken.filter((claimed) => claimed.claims.length > 0);
    expect(brought).toHaveLength(1);
    expect(brought[0]?.claims).toHaveLength(12);
  });

  it('of another person are not held up by theirs', async () => {
    await toPerson();
    await send();
    await at(MINUTE);
    const other = await ask(application, composer);

    await send();

    expect(server.to(other.address)).toHaveLength(1);
  });

  it('a cancelled one is gone from its message before the next try', async () => {
    const [cancelled, stays] = [await toPerson(), await toPerson()];
    server.refusals.set(address, 450);
    await send();
    server.refusals.delete(address);
    await application.unitOfWork.run(systemViewer(), () =>
      application.get(Deliveries).cancel('grouped', [cancelled.refId], 'moved_on'),
    );
    await at(2 * MINUTE);

    await send();

    expect((await told()).map(({ refs }) => refs)).toEqual([[stays.refId]]);
  });

  describe('after a day without a worker', () => {
    const PEOPLE = 20;
    const EACH = 25;

    it('are one digest a person, with what has missed its time, and nothing is left open', async () => {
      const people = Array.from({ length: PEOPLE }, () => newId());
      const { unitOfWork } = application;
      await unitOfWork.run(systemViewer(), () =>
        application.get(Deliveries).scheduleAll(
          people.flatMap((recipientUserId) =>
            Array.from({ length: EACH }, (_, nth) => {
              const refId = newId();
              composer.addresses.set(refId, `${recipientUserId}@example.org`);
              // every fifth has lost its sense before the workers come back
              return {
                topic: 'grouped',
                refId,
                channel: 'email' as const,
                recipientUserId,
                dueAt: dueAt(nth * MINUTE),
                expiresAt: dueAt(nth % 5 === 0 ? 12 * HOUR : 3 * DAY),
              };
            }),
          ),
        ),
      );
      let late = 0;
      composer.meanwhile = async (delivery) => {
        if (delivery.claimedAt.getTime() - delivery.dueAt.getTime() > 20 * HOUR) late += 1;
      };

      await at(DAY);
      await send();
      await at(DAY + 15 * MINUTE);
      await send();

      for (const recipientUserId of people) {
        const messages = await told(`${recipientUserId}@example.org`);
        expect(messages.map(({ refs }) => refs.length)).toEqual([EACH]);
      }
      const states = await unitOfWork.rows(sql`
        SELECT state, end_reason AS reason, count(*)::int AS count FROM delivery
        WHERE recipient_user_id = ANY(${people}::uuid[]) GROUP BY 1, 2 ORDER BY 1`);
      expect(states).toEqual([
        { state: 'expired', reason: 'told_late', count: PEOPLE * 5 },
        { state: 'sent', reason: null, count: PEOPLE * (EACH - 5) },
      ]);
      expect(late).toBe(PEOPLE * EACH);
    });
  });

  it('that miss their time while the mail server refuses them end then, and say so', async () => {
    const short = await toPerson({ expiresAt: dueAt(90 * MINUTE) });
    const long = await toPerson({ expiresAt: dueAt(3 * DAY) });
    server.refusals.set(address, 450);
    for (const minutes of [0, 2, 9, 30, 75, 91, 99]) {
      await at(minutes * MINUTE);
      await send();
    }

    expect(await row(short)).toMatchObject({ state: 'expired', endReason: 'too_late' });
    expect(await row(long)).toMatchObject({ state: 'retry' });
    server.refusals.delete(address);
    await at(DAY);
    await send();
    expect((await told()).map(({ refs }) => refs)).toEqual([[long.refId]]);
  });
});
