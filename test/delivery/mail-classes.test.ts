import sql from 'sql-template-tag';
import { Deliveries } from '../../src/platform/delivery/deliveries.js';
import { DeliveryRunner } from '../../src/platform/delivery/delivery-runner.js';
import { MailSuppressions } from '../../src/platform/mail/mail-suppressions.js';
import { type Application, startApplication } from '../support/application.js';
import { ask, ledgerRow, MadeUpComposer } from './made-up-topic.js';
import { MailServer } from './mail-server.js';

describe('what a mail server answers', () => {
  const server = new MailServer();
  let application: Application;
  let composer: MadeUpComposer;

  beforeAll(async () => {
    application = await startApplication({ SMTP_URL: await server.start() });
    composer = new MadeUpComposer();
    application.get(Deliveries).register(composer);
  });
  afterAll(async () => {
    await application.stop();
    await server.stop();
  });

  const run = (id: string) => application.get(DeliveryRunner).run(id);

  it.each([
    [421, 'closing', 'retry', null, false],
    [450, '4.2.1 greylisted', 'retry', null, false],
    [451, 'try later', 'retry', null, false],
    [452, '4.2.2 full', 'retry', null, false],
    [550, '5.1.1 no such user', 'dead', 'refused', true],
    [550, '5.7.1 blocked by policy', 'dead', 'refused', false],
    [551, 'not here', 'dead', 'refused', true],
    [552, '5.2.2 mailbox full', 'dead', 'refused', false],
    [553, 'bad mailbox name', 'dead', 'refused', true],
    [554, 'no such mailbox', 'dead', 'refused', true],
  ])('%i %s about the recipient ends in %s', async (code, words, state, endReason, suppressed) => {
    const { id, address } = await ask(application, composer);
    server.refusals.set(address, { code, words });

    await run(id);

    const row = await ledgerRow(application, id);
    expect(row).toMatchObject({ state, endReason });
    if (endReason) expect(row.endDetail).toContain(words);
    expect(await application.get(MailSuppressions).refuses(address)).toBe(suppressed);
  });

  it('may come late', async () => {
    const { id, address } = await ask(application, composer);
    server.endings.set(address, (accept) => void setTimeout(accept, 3_000));

    await run(id);

    expect(await ledgerRow(application, id)).toMatchObject({ state: 'sent', attempt: 1 });
  });

  it('may never come after the final dot: the same message goes again', async () => {
    const { id, address } = await ask(application, composer);
    server.endings.set(address, (_, drop) => drop());

    await run(id);

    expect(await ledgerRow(application, id)).toMatchObject({ state: 'retry', failures: 1 });
  });

  it('that an address does not exist is remembered, and nothing more is sent there until that is lifted', async () => {
    const first = await ask(application, composer);
    server.refusals.set(first.address, { code: 550, words: '5.1.1 no such user' });
    await run(first.id);
    server.refusals.delete(first.address);

    const second = await ask(application, composer, { address: first.address.toUpperCase() });
    await run(second.id);
    expect(await ledgerRow(application, second.id)).toMatchObject({
      state: 'suppressed',
      endReason: 'address_refused',
    });

    await application.unitOfWork.rows(sql`UPDATE mail_suppression SET lifted_at = app_now()`);
    const third = await ask(application, composer, { address: first.address });
    await run(third.id);
    expect(await ledgerRow(application, third.id)).toMatchObject({ state: 'sent' });
    expect(server.to(first.address)).toHaveLength(1);
  });
});
