import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.schema.js';
import { type HintConsumer, WakeQueue } from '../queue/wake-queue.js';
import { DELIVERY_QUEUE } from './deliveries.js';
import { DeliveryRunner } from './delivery-runner.js';
import { Sweeper } from './sweeper.js';
import { WorkerPresence } from './worker-presence.js';

const SWEEP_INTERVAL_MS = 2_000;
const SWEEP_JITTER_MS = 500;
/** a hint only wakes; how much is made at a time, the runner decides */
const MOST_HINTS_AT_A_TIME = 2;
const CLOCK_CHECK_INTERVAL_MS = 30_000;
/** BullMQ's PostgreSQL backend compares the clocks of workers; a clock farther off than this does harm */
export const LARGEST_CLOCK_OFFSET_MS = 2_000;
const DRAIN_MS = 25_000;

/** The part of a process that sends: takes hints, sweeps, shows that it lives, and leaves in order. */
@Injectable()
export class DeliveryWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Worker');
  private consumer: HintConsumer | null = null;
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<void> = Promise.resolve();
  private stopping = false;
  private paused = false;
  private clockOffsetMs = 0;
  private clockCheckedMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly queue: WakeQueue,
    private readonly runner: DeliveryRunner,
    private readonly sweeper: Sweeper,
    private readonly presence: WorkerPresence,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    this.next(0);
  }

  /** Stops claiming, waits for what is being sent, at most 25 s; the rest is taken over when its lease ends. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    this.runner.accept(false);
    // the turn first: it may be the one that makes the consumer, and one that outlives its connections spins for ever
    const drained = this.turn.then(() => Promise.all([this.sweeper.idle(), this.consumer?.stop(DRAIN_MS)]));
    let limit: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      limit = setTimeout(resolve, DRAIN_MS);
    });
    await Promise.race([drained, patience]);
    clearTimeout(limit);
    await this.presence.left(this.runner.workerId).catch(() => undefined);
  }

  private next(delayMs: number): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.turn = this.takeTurn().finally(() => this.next(SWEEP_INTERVAL_MS + Math.random() * SWEEP_JITTER_MS));
    }, delayMs);
  }

  private async takeTurn(): Promise<void> {
    try {
      await this.watchClock();
      await this.presence.beat(this.runner.workerId, this.clockOffsetMs, this.paused);
      if (this.paused || this.stopping) return;
      const hintsAtATime = Math.min(MOST_HINTS_AT_A_TIME, this.config.WORKER_CONCURRENCY);
      this.consumer ??= this.queue.consume(DELIVERY_QUEUE, hintsAtATime, async () => this.runner.fetch());
      await this.sweeper.sweep();
      await this.presence.swept(this.runner.workerId);
    } catch (error) {
      this.log.warn(`A sweep failed, the next follows in seconds: ${String(error)}`);
    }
  }

  /** A worker whose clock is wrong sends nothing until it is right again. */
  private async watchClock(): Promise<void> {
    const now = performance.now();
    if (!this.paused && now - this.clockCheckedMs < CLOCK_CHECK_INTERVAL_MS) return;
    this.clockOffsetMs = await this.presence.clockOffsetMs();
    this.clockCheckedMs = now;
    const wrong = Math.abs(this.clockOffsetMs) > LARGEST_CLOCK_OFFSET_MS;
    if (wrong === this.paused) return;
    this.paused = wrong;
    this.runner.accept(!wrong);
    if (wrong) {
      this.log.error(`This machine's clock is ${this.clockOffsetMs} ms off the database's: nothing is sent from here`);
      await this.consumer?.pause();
    } else {
      this.log.log('The clock is right again: sending');
      this.consumer?.resume();
    }
  }
}
