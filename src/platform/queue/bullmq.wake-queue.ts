import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { BackendQueue, QueueBackend } from './queue-backend.js';
import { type Hint, type HintConsumer, type HintHandler, type QueueCounts, WakeQueue } from './wake-queue.js';

const WAKE_LIMIT_MS = 1_000;
/** the states that hints go through; BullMQ has more, for jobs of other kinds */
const COUNTED = ['waiting', 'delayed', 'active', 'completed', 'failed'] as const;
/** one line a minute is enough to tell an operator that the queue is away */
const COMPLAINT_INTERVAL_MS = 60_000;

/**
 * Hints through BullMQ, on PostgreSQL or Redis alike.
 *
 * A hint is added after the commit of the row it points to, by BullMQ's public API, although its PostgreSQL backend
 * could add a job inside our transaction (`SELECT bullmq.add_job(…)`, fifteen positional arguments). Reason: inside the
 * transaction a missing, half-migrated or locked queue schema would refuse the person's change, and the two backends
 * would need two ways of writing. What is lost by adding after commit – a process that dies in the few milliseconds
 * between – is found by the sweeper within seconds, as every other lost hint.
 */
@Injectable()
export class BullmqWakeQueue extends WakeQueue implements OnApplicationShutdown {
  private readonly log = new Logger('Queue');
  private readonly queues = new Map<string, BackendQueue>();
  private lastComplaintMs = 0;

  constructor(private readonly backendOfQueue: QueueBackend) {
    super();
  }

  async wake(queue: string, { id, hintId, delayMs }: Hint): Promise<boolean> {
    return (await this.within(this.add(queue, { id, hintId, delayMs }).then(() => true))) ?? false;
  }

  get backend(): string {
    return this.backendOfQueue.name;
  }

  counts(queue: string): Promise<QueueCounts | null> {
    return this.within(this.count(queue));
  }

  /** Null: no answer in time, or a refusal. */
  private async within<T>(work: Promise<T>): Promise<T | null> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${WAKE_LIMIT_MS} ms`)), WAKE_LIMIT_MS);
    });
    try {
      work.catch(() => undefined);
      return await Promise.race([work, limit]);
    } catch (error) {
      this.complain(error);
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  consume(queue: string, concurrency: number, handler: HintHandler): HintConsumer {
    const worker = this.backendOfQueue.worker(queue, concurrency, handler);
    worker.on('error', (error) => this.complain(error));
    return {
      pause: () => worker.pause(true),
      resume: () => worker.resume(),
      stop: async (patienceMs) => {
        let timer: NodeJS.Timeout | undefined;
        const patience = new Promise<void>((resolve) => {
          timer = setTimeout(resolve, patienceMs);
        });
        await Promise.race([worker.close(false), patience]);
        clearTimeout(timer);
      },
    };
  }

  async onApplicationShutdown(): Promise<void> {
    const closing = [...this.queues.values()].map((queue) => queue.close().catch(() => undefined));
    const limit = new Promise((resolve) => setTimeout(resolve, WAKE_LIMIT_MS).unref());
    await Promise.race([Promise.all(closing), limit]);
  }

  /** The very first hint waits for the connection; later ones fail at once where it is lost. */
  private async add(name: string, { id, hintId, delayMs }: Hint): Promise<void> {
    const queue = this.queue(name);
    await queue.waitUntilReady();
    await queue.add('wake', { id }, { jobId: hintId, delay: Math.max(0, Math.ceil(delayMs)) });
  }

  private async count(name: string): Promise<QueueCounts> {
    const queue = this.queue(name);
    await queue.waitUntilReady();
    return queue.getJobCounts(...COUNTED);
  }

  private queue(name: string): BackendQueue {
    const known = this.queues.get(name);
    if (known) return known;
    const made = this.backendOfQueue.queue(name);
    made.on('error', (error) => this.complain(error));
    this.queues.set(name, made);
    return made;
  }

  private complain(error: unknown): void {
    const now = Date.now();
    if (now - this.lastComplaintMs < COMPLAINT_INTERVAL_MS) return;
    this.lastComplaintMs = now;
    this.log.warn(`The queue (${this.backend}) is away; the sweeper sends meanwhile: ${String(error)}`);
  }
}
