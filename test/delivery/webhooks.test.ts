import { createHmac, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import sql from 'sql-template-tag';
import { newId } from '../../src/kernel/identifiers.js';
import { Deliveries } from '../../src/platform/delivery/deliveries.js';
import { DeliveryRunner } from '../../src/platform/delivery/delivery-runner.js';
import { Sweeper } from '../../src/platform/delivery/sweeper.js';
import { Outside } from '../../src/platform/webhooks/outside.js';
import { type Application, startApplication } from '../support/application.js';
import { type Asked, ask, ledgerRow, MadeUpComposer } from './made-up-topic.js';
import { LoopbackOutside, type TakenCall, WebServer } from './web-server.js';

const MORNING = Date.parse('2026-11-26T08:00:00.000Z');
const HOST = 'hook.example.org';
const MINUTE = 60_000;

describe('webhooks', () => {
  const server = new WebServer();
  const outside = new LoopbackOutside();
  let application: Application;
  let composer: MadeUpComposer;
  let port: number;

  beforeAll(async () => {
    port = await server.start();
    outside.ports = [port];
    application = await startApplication({}, undefined, (module) => module.overrideProvider(Outside).useValue(outside));
  });
  afterAll(async () => {
    await application.stop();
    server.stop();
  });
  beforeEach(async () => {
    await at(0);
    server.calls.length = 0;
    server.behaviours.clear();
    outside.names.clear();
    composer = new MadeUpComposer();
    application.get(Deliveries).register(composer);
  });

  const at = (ms: number) => application.setTime(new Date(MORNING + ms).toISOString());
  const row = ({ id }: Asked) => ledgerRow(application, id);

  /** A person with a webhook. */
  async function owner(url = `https://${HOST}:${port}/in?a=1`): Promise<{ id: string; secret: string }> {
    const id = newId();
    const secret = `whsec_${randomBytes(24).toString('base64')}`;
    await application.unitOfWork.rows(sql`
      INSERT INTO app_user (id, email, name, role, network_wide, state, language, time_zone, reminder_time, version)
      VALUES (${id}, ${`${id}@example.org`}, 'Олена', 'COORDINATOR', TRUE, 'ACTIVE', 'uk', 'Europe/Kyiv', '09:00', 1)`);
    await application.unitOfWork.rows(sql`
      INSERT INTO webhook_endpoint (id, user_id, url, secret, state, version)
      VALUES (${newId()}, ${id}, ${url}, ${secret}, 'ACTIVE', 1)`);
    return { id, secret };
  }

  const tell = (recipientUserId: string) => ask(application, composer, { channel: 'webhook', recipientUserId });
  const run = ({ id }: Asked) => application.get(DeliveryRunner).run(id);

  /** As a receiver would, without the library that signs. */
  function signatureOf({ headers, body }: TakenCall, secret: string): string {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  }

  it('are told in the form of Standard Webhooks, signed', async () => {
    const { id, secret } = await owner();
    const asked = await tell(id);

    await run(asked);

    const [call] = server.calls;
    if (!call) throw new Error('Nobody was called');
    expect(JSON.parse(call.body)).toEqual({
      type: 'made.up',
      timestamp: '2026-11-26T08:00:00.000Z',
      data: { ref: asked.refId, words: 'Привіт' },
    });
    expect(call.path).toBe('/in?a=1');
    expect(call.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': asked.id,
      'webhook-timestamp': String(MORNING / 1_000),
      'webhook-signature': signatureOf(call, secret),
    });
    expect(await row(asked)).toMatchObject({ state: 'sent' });
  });

  it('are signed with the earlier secret as well until it runs out', async () => {
    const { id, secret } = await owner();
    const earlier = `whsec_${randomBytes(24).toString('base64')}`;
    await application.unitOfWork.rows(sql`
      UPDATE webhook_endpoint SET earlier_secret = ${earlier}, earlier_secret_until = ${new Date(MORNING + MINUTE)}
      WHERE user_id = ${id}`);

    await run(await tell(id));
    await at(2 * MINUTE);
    await run(await tell(id));

    const [both, one] = server.calls;
    if (!both || !one) throw new Error('Nobody was called');
    expect(both.headers['webhook-signature']).toBe(`${signatureOf(both, secret)} ${signatureOf(both, earlier)}`);
    expect(one.headers['webhook-signature']).toBe(signatureOf(one, secret));
  });

  it('of a person who has none end, and say so', async () => {
    const asked = await tell(newId());

    await run(asked);

    expect(await row(asked)).toMatchObject({ state: 'suppressed', endReason: 'no_webhook' });
  });

  it.each([
    [200, 'sent', null],
    [204, 'sent', null],
    [301, 'dead', 'refused'],
    [307, 'dead', 'refused'],
    [400, 'dead', 'refused'],
    [404, 'dead', 'refused'],
    [408, 'retry', null],
    [410, 'dead', 'refused'],
    [425, 'retry', null],
    [429, 'retry', null],
    [500, 'retry', null],
    [503, 'retry', null],
  ])('answered %i are %s', async (status, state, endReason) => {
    // a host of its own name would rest after five of these
    const { id } = await owner(`https://other.example.org:${port}/`);
    server.behaviours.set('other.example.org', (_, response) =>
      response.writeHead(status, { location: `https://${HOST}:${port}/followed` }).end(),
    );
    const asked = await tell(id);

    await run(asked);

    expect(await row(asked)).toMatchObject({ state, endReason });
    expect(server.calls.map(({ path }) => path)).toEqual(['/']);
  });

  it('follow the schedule, or what the other side asks for, under one id', async () => {
    const { id } = await owner();
    const answers = [{}, { 'retry-after': '7200' }, { 'retry-after': '99999999' }, { 'retry-after': 'nonsense' }];
    server.behaviours.set(HOST, (_, response) => response.writeHead(429, answers.shift() ?? {}).end());
    const asked = await tell(id);
    const waits: number[] = [];
    let now = 0;

    for (let attempt = 0; attempt < 4; attempt += 1) {
      await run(asked);
      const { waitSeconds } = await row(asked);
      waits.push(waitSeconds);
      now += Math.ceil(waitSeconds) * 1_000;
      await at(now);
    }

    expect(waits[0]).toBeGreaterThanOrEqual(48);
    expect(waits[0]).toBeLessThanOrEqual(72);
    expect(waits.slice(1, 3)).toEqual([7_200, 86_400]);
    expect(waits[3]).toBeGreaterThanOrEqual(0.8 * 3_600);
    expect(waits[3]).toBeLessThanOrEqual(1.2 * 3_600);
    expect(new Set(server.calls.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([asked.id]));
  });

  it.each<[string, (response: ServerResponse) => void, string]>([
    ['a body without end', endlessBody, 'sent'],
    ['headers without end', endlessHeaders, 'retry'],
    ['a broken connection', (response) => response.socket?.destroy(), 'retry'],
    ['something that is not HTTP', (response) => response.socket?.end('\0\0\0\0'), 'retry'],
  ])(
    'are not held up by %s',
    async (_, behave, state) => {
      const { id } = await owner(`https://slow.example.org:${port}/`);
      server.behaviours.set('slow.example.org', (_call, response) => behave(response));
      const asked = await tell(id);
      const began = performance.now();

      await run(asked);

      expect(performance.now() - began).toBeLessThan(11_000);
      expect(await row(asked)).toMatchObject({ state });
    },
    20_000,
  );

  it('call nobody when the name leads inside, even only sometimes', async () => {
    const before = server.connections;
    for (const addresses of [['10.0.0.1'], ['93.184.216.34', '169.254.169.254'], ['::ffff:127.0.0.1'], []]) {
      outside.names.set('rebound.example.org', addresses);
      const asked = await tell((await owner(`https://rebound.example.org:${port}/`)).id);

      await run(asked);

      expect(await row(asked)).toMatchObject({ state: 'dead', endReason: 'refused' });
    }
    expect(server.connections).toBe(before);
  });

  it('ask no proxy, whatever the environment says', async () => {
    process.env['HTTPS_PROXY'] = 'http://127.0.0.1:1';
    process.env['https_proxy'] = 'http://127.0.0.1:1';
    const asked = await tell((await owner()).id);

    await run(asked);

    delete process.env['HTTPS_PROXY'];
    delete process.env['https_proxy'];
    expect(await row(asked)).toMatchObject({ state: 'sent' });
  });

  it('of a host that hangs leave room for the others', async () => {
    const slow = await owner(`https://slow.example.org:${port}/`);
    const well = await owner();
    const held: ServerResponse[] = [];
    server.behaviours.set('slow.example.org', (_, response) => void held.push(response));
    const hanging = await Promise.all(Array.from({ length: 30 }, () => tell(slow.id)));
    const others = await Promise.all(Array.from({ length: 10 }, () => tell(well.id)));

    // on a busy machine even a good host takes a second at times, and is spared some: their wait is over at once here
    await until(async () => {
      await application.unitOfWork.rows(sql`
        UPDATE delivery SET not_before = due_at, sweep_at = due_at WHERE id = ANY(${others.map(({ id }) => id)}::uuid[]) AND state = 'retry'`);
      application.get(DeliveryRunner).fetch();
      return (await Promise.all(others.map(row))).every(({ state }) => state === 'sent');
    });

    expect((await Promise.all(hanging.map(row))).some(({ state }) => state === 'sent')).toBe(false);
    expect(held.length).toBeLessThanOrEqual(2);
    let answered = held.length;
    server.behaviours.set('slow.example.org', (_, response) => {
      answered += 1;
      response.writeHead(204).end();
    });
    for (const response of held) response.writeHead(204).end();
    await application.get(Sweeper).idle();
    const states = await Promise.all(hanging.map(row));
    expect(states.filter(({ state }) => state === 'sent')).toHaveLength(answered);
    expect(states.every(({ failures }) => failures === 0)).toBe(true);
  });

  it('rest a minute from a host in trouble, which is not counted against them', async () => {
    const { id } = await owner(`https://other.example.org:${port}/`);
    server.behaviours.set('other.example.org', (_, response) => response.writeHead(500).end());
    for (let trouble = 0; trouble < 5; trouble += 1) await run(await tell(id));
    const calls = server.calls.length;
    const asked = await tell(id);

    await run(asked);

    expect(server.calls).toHaveLength(calls);
    expect(await row(asked)).toMatchObject({ state: 'retry', failures: 0 });
    expect((await row(asked)).waitSeconds).toBeLessThanOrEqual(61);
  });

  it('are switched off after five days of failures only, and their owner is told', async () => {
    const well = await owner(`https://${HOST}:${port}/sometimes`);
    const { id } = await owner(`https://${HOST}:${port}/never`);
    let fails = true;
    server.behaviours.set(HOST, ({ path }, response) =>
      response.writeHead(path === '/never' || fails ? 404 : 204).end(),
    );
    for (const day of [0, 1, 2, 3, 4, 4.9]) {
      await at(day * 24 * 60 * MINUTE);
      fails = day !== 3;
      await run(await tell(well.id));
      await run(await tell(id));
    }
    expect(await stateOf(id)).toEqual({ state: 'ACTIVE', offReason: null });

    await at(5.1 * 24 * 60 * MINUTE);
    fails = true;
    await run(await tell(well.id));
    await run(await tell(id));

    expect(await stateOf(id)).toEqual({ state: 'DISABLED', offReason: 'FAILING' });
    expect(await stateOf(well.id)).toEqual({ state: 'ACTIVE', offReason: null });
    expect(
      await application.unitOfWork.rows(sql`
        SELECT channel FROM delivery WHERE topic = 'webhook-off' AND recipient_user_id = ${id}`),
    ).toEqual([{ channel: 'email' }]);
    const after = await tell(id);
    await run(after);
    expect(await row(after)).toMatchObject({ state: 'suppressed', endReason: 'no_webhook' });
  });

  async function stateOf(userId: string): Promise<unknown> {
    const [found] = await application.unitOfWork.rows(
      sql`SELECT state, off_reason AS "offReason" FROM webhook_endpoint WHERE user_id = ${userId}`,
    );
    return found;
  }
});

function endlessBody(response: ServerResponse): void {
  response.writeHead(200);
  const piece = Buffer.alloc(16_384, 'x');
  const pour = () => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', pour);
  };
  pour();
}

function endlessHeaders(response: ServerResponse): void {
  const { socket } = response;
  if (!socket) return;
  socket.write('HTTP/1.1 200 OK\r\n');
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer);
    else socket.write('x-more: 1\r\n');
  }, 50);
  socket.on('close', () => clearInterval(timer));
  socket.on('error', () => undefined);
}

/** Waits, at most half a minute. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await condition());) {
    if (Date.now() > deadline) throw new Error('It did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
