import PostalMime from 'postal-mime';
import sql from 'sql-template-tag';
import { randomUUID } from 'node:crypto';
import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { Deliveries } from '../../src/platform/delivery/deliveries.js';
import { DeliveryLedger } from '../../src/platform/delivery/delivery-ledger.js';
import { type Claim, DeliveryClaims } from '../../src/platform/delivery/delivery-claims.js';
import { DeliveryRunner } from '../../src/platform/delivery/delivery-runner.js';
import { Sweeper } from '../../src/platform/delivery/sweeper.js';
import { type Application, startApplication } from '../support/application.js';
import { mailTo } from '../support/deliveries.js';
import { ask, ledgerRow, MadeUpComposer, TOPIC } from './made-up-topic.js';
import { MailServer } from './mail-server.js';

const MORNING = '2026-11-26T08:20:00.000Z';
/** one second past a lease */
const LEASE_LATER = '2026-11-26T08:20:41.000Z';

describe('the ledger of deliveries', () => {
  const server = new MailServer();
  let application: Application;
  let composer: MadeUpComposer;
  let runner: DeliveryRunner;
  let ledger: DeliveryLedger;
  let sweeper: Sweeper;

  async function claim(id: string): Promise<Claim | undefined> {
    return (await application.get(DeliveryClaims).one(id, randomUUID()))[0];
  }

  beforeAll(async () => {
    application = await startApplication({ SMTP_URL: await server.start(), PUBLIC_URL: 'https://crm.example.org' });
    runner = application.get(DeliveryRunner);
    ledger = application.get(DeliveryLedger);
    sweeper = application.get(Sweeper);
  });
  afterAll(async () => {
    await application.stop();
    await server.stop();
  });
  beforeEach(async () => {
    await application.setTime(MORNING);
    composer = new MadeUpComposer();
    application.get(Deliveries).register(composer);
  });

  it('sends a due letter once, however often it is hinted at', async () => {
    const { id, address } = await ask(application, composer);

    await Promise.all(Array.from({ length: 20 }, () => runner.run(id)));

    expect(server.to(address)).toHaveLength(1);
    expect(await ledgerRow(application, id)).toMatchObject({ state: 'sent', attempt: 1 });
  });

  it('writes a message that an independent program reads, and no header of the sender’s making', async () => {
    const { id, address } = await ask(application, composer);

    await runner.run(id);

    const mail = await PostalMime.parse(server.to(address)[0]?.raw ?? '');
    expect(mail.messageId).toBe(`<d.${id}@crm.example.org>`);
    expect(mail.subject).toBe('Тест Bcc: other@example.org');
    expect(mail.bcc).toBeUndefined();
    expect(mail.to).toEqual([{ name: 'Оłena "Q" <Ö>', address }]);
    expect(mail.text?.trim()).toBe('Текст');
    expect(mail.html?.trim()).toBe('<p>Текст </p>');
  });

  it('never sends early', async () => {
    const refId = newId();
    const dueAt = new Date('2026-11-26T08:20:01.000Z');
    await application.unitOfWork.run(systemViewer(), () =>
      application.get(Deliveries).schedule({ topic: TOPIC, refId, channel: 'email', recipientUserId: newId(), dueAt }),
    );
    const [row] = await application.unitOfWork.rows<{ id: string }>(
      sql`SELECT id FROM delivery WHERE ref_id = ${refId}`,
    );

    expect(await runner.run(row?.id ?? '')).toBe(false);
    await application.setTime(dueAt.toISOString());
    expect(await runner.run(row?.id ?? '')).toBe(true);
  });

  it('is gone when the transaction that asked for it is undone', async () => {
    const refId = newId();
    const undone = application.unitOfWork.run(systemViewer(), async () => {
      await application.get(Deliveries).schedule({ topic: TOPIC, refId, channel: 'email', recipientUserId: newId() });
      throw new Error('no');
    });

    await expect(undone).rejects.toThrow('no');
    expect(await application.unitOfWork.rows(sql`SELECT 1 FROM delivery WHERE ref_id = ${refId}`)).toEqual([]);
  });

  it('refuses the outcome of a sender whose lease has passed to another', async () => {
    const { id } = await ask(application, composer);
    const late = await claim(id);
    await application.setTime(LEASE_LATER);
    await ledger.endLostLeases();
    const next = await claim(id);
    if (!late || !next) throw new Error('Not claimed');

    expect(await ledger.sentAll([late])).toEqual(new Set());
    expect(await ledger.sentAll([next])).toEqual(new Set([id]));
    expect(await ledgerRow(application, id)).toMatchObject({ state: 'sent', attempt: 2, possibleDuplicate: true });
  });

  it('takes the late outcome of a sender that nobody has replaced', async () => {
    const { id } = await ask(application, composer);
    const late = await claim(id);
    await application.setTime(LEASE_LATER);
    await ledger.endLostLeases();
    if (!late) throw new Error('Not claimed');

    expect(await ledger.sentAll([late])).toEqual(new Set([id]));
    expect(await ledgerRow(application, id)).toMatchObject({ state: 'sent', attempt: 1 });
  });

  it('sets a delivery aside after it has killed five senders, and the others go on', async () => {
    const poison = await ask(application, composer);
    for (let death = 1; death <= 5; death += 1) {
      expect(await claim(poison.id)).toBeDefined();
      await application.setTime(new Date(Date.parse(MORNING) + death * 41_000).toISOString());
      await ledger.endLostLeases();
    }
    const good = await ask(application, composer);

    expect(await claim(poison.id)).toBeUndefined();
    expect(await ledgerRow(application, poison.id)).toMatchObject({ state: 'dead', endReason: 'crashed_sender' });
    expect(await runner.run(good.id)).toBe(true);
    expect(server.to(good.address)).toHaveLength(1);
  });

  it.each([
    [450, 'retry', 'WAITING'],
    [421, 'retry', 'WAITING'],
    [550, 'dead', 'DEAD'],
    [552, 'dead', 'DEAD'],
  ])('answered %i it goes to %s', async (code, state, kept) => {
    const { id, address } = await ask(application, composer);
    server.refusals.set(address, code);

    await runner.run(id);

    expect(await ledgerRow(application, id)).toMatchObject({ state });
    expect(await mailTo(application, address)).toMatchObject([{ state: kept }]);
  });

  it('tries a refused letter again after a minute, five, fifteen, under the same Message-ID', async () => {
    const { id, address } = await ask(application, composer);
    server.refusals.set(address, 450);
    let at = Date.parse(MORNING);
    for (const seconds of [60, 300, 900]) {
      await runner.run(id);
      const { waitSeconds } = await ledgerRow(application, id);
      expect(waitSeconds).toBeGreaterThanOrEqual(seconds * 0.8 - 1);
      expect(waitSeconds).toBeLessThanOrEqual(seconds * 1.2 + 1);
      at += Math.ceil(waitSeconds) * 1_000;
      await application.setTime(new Date(at).toISOString());
    }
    server.refusals.delete(address);

    await runner.run(id);

    expect(server.to(address)).toHaveLength(1);
    expect(await ledgerRow(application, id)).toMatchObject({ state: 'sent', failures: 3 });
  });

  it('does not blame a letter for a mail server that is down', async () => {
    server.greeting = 554;
    const { id } = await ask(application, composer);

    await runner.run(id);
    server.greeting = null;

    expect(await ledgerRow(application, id)).toMatchObject({ state: 'retry' });
  });

  it('asks again before sending, and says why it did not', async () => {
    composer.stop = { state: 'suppressed', reason: 'may_not_see' };
    const { id, address } = await ask(application, composer);

    await runner.run(id);

    expect(server.to(address)).toEqual([]);
    expect(await ledgerRow(application, id)).toMatchObject({
      state: 'suppressed',
      endReason: 'may_not_see',
    });
  });

  it('tells in the application exactly once, though its sender dies after every step', async () => {
    const { id } = await ask(application, composer, { channel: 'in_app' });
    await claim(id);
    await application.setTime(LEASE_LATER);
    await sweeper.sweep();

    await Promise.all([runner.run(id), runner.run(id), runner.run(id)]);

    expect(composer.noticed).toEqual([id]);
    expect(await ledgerRow(application, id)).toMatchObject({ state: 'sent', possibleDuplicate: false });
  });

  it('does not keep a one-time link where mail is really sent', async () => {
    composer.secret = 'https://crm.example.org/invitation/abc';
    const { id, address } = await ask(application, composer);

    await runner.run(id);

    const [kept] = await mailTo(application, address);
    expect(kept?.text).toBe('Текст […]');
    expect(kept?.html).not.toContain('abc');
    expect(server.to(address)[0]?.raw.toString('base64')).toBeTruthy();
  });

  it('is swept up when its hint was lost', async () => {
    const { id } = await ask(application, composer);
    await application.setTime('2026-11-26T08:20:30.000Z');

    await sweeper.sweep();
    await sweeper.idle();

    expect(await ledgerRow(application, id)).toMatchObject({ state: 'sent' });
  });
});
