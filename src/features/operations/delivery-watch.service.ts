import { Injectable } from '@nestjs/common';
import { DELIVERY_QUEUE } from '../../platform/delivery/deliveries.js';
import { LARGEST_CLOCK_OFFSET_MS } from '../../platform/delivery/delivery.worker.js';
import { WorkerPresence } from '../../platform/delivery/worker-presence.js';
import { type QueueCounts, WakeQueue } from '../../platform/queue/wake-queue.js';
import {
  DeliveryFiguresRepository,
  type LatenessRow,
  type OverdueRow,
  type StateCount,
  type WorkerRow,
} from './data/delivery-figures.repository.js';

/** overdue for longer is worth a banner */
const ALARMING_SECONDS = 300;

export interface DeliveryFigures {
  readonly workers: readonly WorkerRow[];
  readonly backend: string;
  /** null: the queue does not answer */
  readonly queue: QueueCounts | null;
  readonly open: readonly StateCount[];
  readonly lastDay: readonly StateCount[];
  readonly overdue: OverdueRow;
  readonly lastHourLateness: LatenessRow;
  readonly lastDayLateness: LatenessRow;
  readonly possibleDuplicates: number;
  readonly backlog: number;
  /** null: no worker has ever swept */
  readonly sweepAgeSeconds: number | null;
}

/** What an administrator must know at once; nothing: null, false and empty. */
export interface DeliveryAlarms {
  readonly overdueSince: Date | null;
  readonly wrongClocks: readonly WorkerRow[];
  readonly queueAway: boolean;
}

/** How sending stands. The number of statements is always the same. */
@Injectable()
export class DeliveryWatch {
  constructor(
    private readonly figures: DeliveryFiguresRepository,
    private readonly queue: WakeQueue,
    private readonly presence: WorkerPresence,
  ) {}

  async look(): Promise<DeliveryFigures> {
    const [
      workers,
      queue,
      open,
      lastDay,
      overdue,
      lastHour,
      lastDayLate,
      possibleDuplicates,
      backlog,
      sweepAgeSeconds,
    ] = await Promise.all([
      this.figures.workers(),
      this.queue.counts(DELIVERY_QUEUE),
      this.figures.open(),
      this.figures.ofLastDay(),
      this.figures.overdue(),
      this.figures.lateness(1),
      this.figures.lateness(24),
      this.figures.possibleDuplicatesOfLastDay(),
      this.figures.backlog(),
      this.presence.sweepAgeSeconds(),
    ]);
    const { backend } = this.queue;
    return {
      ...{ workers, backend, queue, open, lastDay, overdue },
      ...{ lastHourLateness: lastHour, lastDayLateness: lastDayLate, possibleDuplicates, backlog, sweepAgeSeconds },
    };
  }

  async alarms(): Promise<DeliveryAlarms> {
    const [workers, queue, overdue] = await Promise.all([
      this.figures.workers(),
      this.queue.counts(DELIVERY_QUEUE),
      this.figures.overdue(),
    ]);
    return {
      overdueSince: overdue.oldestSeconds > ALARMING_SECONDS ? overdue.oldestAt : null,
      wrongClocks: workers.filter(
        ({ alive, paused, clockOffsetMs }) => alive && (paused || Math.abs(clockOffsetMs) > LARGEST_CLOCK_OFFSET_MS),
      ),
      queueAway: queue === null,
    };
  }
}
