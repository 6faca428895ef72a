import { Injectable, Logger } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer } from '../access/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Deliveries } from './deliveries.js';
import { DeliveryLedger, type SweptDelivery } from './delivery-ledger.js';
import { DeliveryRunner } from './delivery-runner.js';

/** rows of one pass; a full pass is followed by another at once */
const PASS_SIZE = 500;
/** a row still waiting so long after its time shows that hints are not coming through: it is made here */
const QUEUE_PATIENCE_MS = 20_000;
/** deliveries made here at a time */
const OWN_CONCURRENCY = 5;
/** any number; the same in every process, so that one sweeps at a time */
const SWEEP_LOCK = 0x706f_6272;

/** Work to be done in the rhythm of the sweeper, e.g. planning ahead. */
export type SweepTask = () => Promise<void>;

/**
 * Finds what hints have missed: far rows that come near, lost hints, lost leases. The net under the queue, so it stands on
 * nothing but the table – and where the queue takes nothing or delivers nothing, it does the work itself.
 */
@Injectable()
export class Sweeper {
  private readonly log = new Logger('Sweeper');
  private readonly tasks: SweepTask[] = [];
  /** to be made here, in order */
  private readonly own = new Set<Id>();
  private ownRunning = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: DeliveryLedger,
    private readonly deliveries: Deliveries,
    private readonly runner: DeliveryRunner,
  ) {}

  /** Adds work to every pass; one that fails is logged and tried at the next. */
  also(task: SweepTask): void {
    this.tasks.push(task);
  }

  /** One pass, unless another process is at it. @throws when the database is away */
  async sweep(): Promise<void> {
    let found: SweptDelivery[] = [];
    do {
      found = await this.pass();
      await this.wake(found);
    } while (found.length === PASS_SIZE);
    for (const task of this.tasks) {
      try {
        await task();
      } catch (error) {
        this.log.warn(`A task of the sweeper failed: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  }

  /** Resolves when nothing is being made here any more. */
  async idle(): Promise<void> {
    while (this.ownRunning > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  private pass(): Promise<SweptDelivery[]> {
    return this.unitOfWork.run(systemViewer(), async () => {
      const [lock] = await this.unitOfWork.rows<{ mine: boolean }>(
        sql`SELECT pg_try_advisory_xact_lock(${SWEEP_LOCK}) AS mine`,
      );
      if (!lock?.mine) return [];
      await this.ledger.endLostLeases();
      return this.ledger.sweep(PASS_SIZE);
    });
  }

  private async wake(found: readonly SweptDelivery[]): Promise<void> {
    const stuck = found.filter(({ overdueMs }) => overdueMs > QUEUE_PATIENCE_MS);
    const others = found.filter(({ overdueMs }) => overdueMs <= QUEUE_PATIENCE_MS);
    const handed = await this.deliveries.hint(others);
    const refused = others.slice(handed).filter(({ delayMs }) => delayMs === 0);
    this.makeHere([...stuck, ...refused].map(({ id }) => id));
  }

  private makeHere(ids: readonly Id[]): void {
    for (const id of ids) this.own.add(id);
    while (this.ownRunning < Math.min(OWN_CONCURRENCY, this.own.size)) {
      this.ownRunning += 1;
      void this.drain();
    }
  }

  private async drain(): Promise<void> {
    try {
      for (const id of this.own) {
        this.own.delete(id);
        await this.runner.run(id);
      }
    } finally {
      this.ownRunning -= 1;
    }
  }
}
