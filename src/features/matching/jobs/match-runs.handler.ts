import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type HintConsumer, WakeQueue } from '../../../platform/queue/wake-queue.js';
import { MatchRunWork } from '../match-run-work.service.js';
import { MATCHING_QUEUE } from '../match-runs.service.js';

/** One run at a time in each process: ranking fills a processor. */
const CONCURRENCY = 1;
const DRAIN_MS = 10_000;

/** Begins a run as soon as it is asked for; runs that a hint has missed are found by the sweeps. */
@Injectable()
export class MatchRunsHandler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private consumer: HintConsumer | null = null;

  constructor(
    private readonly queue: WakeQueue,
    private readonly work: MatchRunWork,
  ) {}

  onApplicationBootstrap(): void {
    this.consumer = this.queue.consume(MATCHING_QUEUE, CONCURRENCY, () => this.work.workOff());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.consumer?.stop(DRAIN_MS);
  }
}
