import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Deliveries } from '../../src/platform/delivery/deliveries.js';
import { DeliveryRunner } from '../../src/platform/delivery/delivery-runner.js';
import { DeliveryWorker } from '../../src/platform/delivery/delivery.worker.js';
import { Sweeper } from '../../src/platform/delivery/sweeper.js';
import { WorkerPresence } from '../../src/platform/delivery/worker-presence.js';
import { type Hint, type HintConsumer, type QueueCounts, WakeQueue } from '../../src/platform/queue/wake-queue.js';
import { type Application, startApplication } from '../support/application.js';
import { ask, ledgerRow, MadeUpComposer, TOPIC } from './made-up-topic.js';

/** A queue that takes everything and delivers nothing, as one that has been wiped. */
class WipedQueue extends WakeQueue {
  readonly backend = 'wiped';
  consumers = 0;

  async counts(): Promise<QueueCounts> {
    return {};
  }

  async wake(_queue: string, _hint: Hint): Promise<boolean> {
    return true;
  }

  consume(): HintConsumer {
    this.consumers += 1;
    return { pause: async () => undefined, resume: () => undefined, stop: async () => undefined };
  }
}

class WrongClock extends WorkerPresence {
  offsetMs = 3_600_000;

  override async clockOffsetMs(): Promise<number> {
    return this.offsetMs;
  }
}

describe('a worker', () => {
  let application: Application;
  let composer: MadeUpComposer;
  const queue = new WipedQueue();
  let worker: DeliveryWorker | null = null;

  beforeAll(async () => {
    application = await startApplication();
    // the clock goes, as a worker's does
    await application.unitOfWork.rows(
      sql`CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()'`,
    );
    composer = new MadeUpComposer();
    application.get(Deliveries).register(composer);
  });
  afterEach(async () => {
    await worker?.beforeApplicationShutdown();
    application.get(DeliveryRunner).accept(true);
    composer.meanwhile = async () => undefined;
  });
  afterAll(() => application.stop());

  function start(presence: WorkerPresence): DeliveryWorker {
    worker = new DeliveryWorker(
      queue,
      application.get(DeliveryRunner),
      application.get(Sweeper),
      presence,
      application.config,
    );
    worker.onApplicationBootstrap();
    return worker;
  }

  it('delivers what is overdue itself when the queue brings nothing', async () => {
    const refId = newId();
    const dueAt = new Date(Date.now() - 60_000);
    await application.unitOfWork.run(systemViewer(), async () => {
      await application
        .get(Deliveries)
        .schedule({ topic: TOPIC, refId, channel: 'in_app', recipientUserId: randomUUID(), dueAt });
      await application.unitOfWork.rows(sql`UPDATE delivery SET sweep_at = app_now() WHERE ref_id = ${refId}`);
    });

    start(application.get(WorkerPresence));

    await until(async () => composer.noticed.length === 1);
  });

  it('shows that it lives, and leaves no trace when it goes', async () => {
    const presence = application.get(WorkerPresence);
    expect(await presence.alive()).toBe(false);

    const living = start(presence);
    await until(() => presence.alive());
    await living.beforeApplicationShutdown();

    expect(await presence.alive()).toBe(false);
  });

  it('takes nothing while its clock is wrong, and goes on when it is right', async () => {
    const presence = new WrongClock(application.get(UnitOfWork));
    const before = queue.consumers;
    const { id } = await ask(application, composer, { channel: 'in_app' });

    start(presence);
    await until(async () => {
      const [row] = await application.unitOfWork.rows<{ paused: boolean }>(sql`SELECT paused FROM worker_seen`);
      return row?.paused === true;
    });

    expect(queue.consumers).toBe(before);
    expect(await application.get(DeliveryRunner).run(id)).toBe(false);
    expect(await presence.alive()).toBe(false);
    presence.offsetMs = 0;
    await until(() => presence.alive());
    expect(await application.get(DeliveryRunner).run(id)).toBe(true);
  });

  it('finishes what it is at before it ends, and takes nothing more', async () => {
    const first = await ask(application, composer, { channel: 'in_app' });
    const second = await ask(application, composer, { channel: 'in_app' });
    const living = start(application.get(WorkerPresence));
    await until(() => application.get(WorkerPresence).alive());
    let go: () => void = () => undefined;
    composer.meanwhile = () => new Promise((resolve) => (go = resolve));
    const running = application.get(DeliveryRunner).run(first.id);
    await until(async () => (await ledgerRow(application, first.id)).state === 'sending');

    const ending = living.beforeApplicationShutdown();
    expect(await application.get(DeliveryRunner).run(second.id)).toBe(false);
    go();
    await Promise.all([running, ending]);

    expect(await ledgerRow(application, first.id)).toMatchObject({ state: 'sent' });
    expect(await ledgerRow(application, second.id)).toMatchObject({ state: 'scheduled' });
  });
});

/** Waits, at most half a minute. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await condition());) {
    if (Date.now() > deadline) throw new Error('It did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
