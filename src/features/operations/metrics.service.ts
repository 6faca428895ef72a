import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { LATENESS_BOUNDS_S } from './data/delivery-figures.repository.js';
import { type DeliveryFigures, DeliveryWatch } from './delivery-watch.service.js';
import { RequestDurations } from './request-durations.service.js';

/**
 * The figures of sending in the form that Prometheus reads. Counted in the database at each scrape, so that every process
 * of the instance answers the same; hence those are gauges. What concerns a process alone is counted in it.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly open = this.gauge('deliveries_open', 'Deliveries still on their way', 'channel', 'state');
  private readonly lastDay = this.gauge(
    'deliveries_last_day',
    'Due within the last day, by what became of them',
    'channel',
    'state',
  );
  private readonly overdue = this.gauge('deliveries_overdue', 'Deliveries that are due and have not gone out');
  private readonly oldest = this.gauge('deliveries_oldest_overdue_seconds', 'How long the oldest of them has been due');
  private readonly leases = this.gauge('deliveries_leased', 'Deliveries that a worker has in hand');
  private readonly doubles = this.gauge('deliveries_possible_duplicates_last_day', 'A sender died in the middle');
  private readonly late = this.gauge(
    'delivery_lateness_last_hour',
    'Sent within the last hour, at most so many seconds late',
    'le',
  );
  private readonly lateness = this.gauge(
    'delivery_lateness_seconds',
    'How late deliveries went out',
    'window',
    'quantile',
  );
  private readonly sweep = this.gauge('sweeper_age_seconds', 'Seconds since any worker has swept; -1: none has');
  private readonly workers = this.gauge('workers', 'Processes that send', 'state');
  private readonly clocks = this.gauge(
    'worker_clock_offset_seconds',
    "A worker's clock minus the database's",
    'host',
    'pid',
  );
  private readonly queueUp = this.gauge('queue_up', '1: the queue answers', 'backend');
  private readonly queue = this.gauge('queue_hints', 'Hints in the queue', 'state');
  private readonly backlog = this.gauge('reminder_backlog', 'Records whose reminders wait to be planned');

  constructor(
    private readonly watch: DeliveryWatch,
    requests: RequestDurations,
  ) {
    collectDefaultMetrics({ register: this.registry, prefix: 'pobratym_' });
    requests.showIn(this.registry);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    this.set(await this.watch.look());
    return this.registry.metrics();
  }

  private set(figures: DeliveryFigures): void {
    const { open, lastDay, overdue, lastHourLateness, lastDayLateness, workers, queue, backend } = figures;
    for (const labelled of [this.open, this.lastDay, this.late, this.lateness, this.workers, this.clocks, this.queue]) {
      labelled.reset();
    }
    for (const { channel, state, count } of open) this.open.set({ channel, state }, count);
    for (const { channel, state, count } of lastDay) this.lastDay.set({ channel, state }, count);
    this.overdue.set(overdue.count);
    this.oldest.set(overdue.oldestSeconds);
    this.leases.set(open.reduce((sum, { state, count }) => sum + (state === 'sending' ? count : 0), 0));
    this.doubles.set(figures.possibleDuplicates);
    LATENESS_BOUNDS_S.forEach((le, at) => this.late.set({ le }, lastHourLateness.within[at] ?? 0));
    this.late.set({ le: '+Inf' }, lastHourLateness.count);
    for (const [window, { p50Seconds, p99Seconds }] of Object.entries({
      hour: lastHourLateness,
      day: lastDayLateness,
    })) {
      if (p50Seconds !== null) this.lateness.set({ window, quantile: '0.5' }, p50Seconds);
      if (p99Seconds !== null) this.lateness.set({ window, quantile: '0.99' }, p99Seconds);
    }
    this.sweep.set(figures.sweepAgeSeconds ?? -1);
    const alive = workers.filter((worker) => worker.alive);
    this.workers.set({ state: 'sending' }, alive.filter(({ paused }) => !paused).length);
    this.workers.set({ state: 'paused' }, alive.filter(({ paused }) => paused).length);
    for (const { host, pid, clockOffsetMs } of alive) this.clocks.set({ host, pid }, clockOffsetMs / 1_000);
    this.queueUp.set({ backend }, queue ? 1 : 0);
    for (const [state, count] of Object.entries(queue ?? {})) this.queue.set({ state }, count);
    this.backlog.set(figures.backlog);
  }

  private gauge<Label extends string>(name: string, help: string, ...labelNames: Label[]): Gauge<Label> {
    return new Gauge({ name: `pobratym_${name}`, help, labelNames, registers: [this.registry] });
  }
}
