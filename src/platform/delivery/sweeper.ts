import { Injectable, Logger } from '@nestjs/common';
import sql from 'sql-template-tag';
import { systemViewer } from '../access/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Deliveries } from './deliveries.js';
import { DeliveryLedger, type SweptDelivery } from './delivery-ledger.js';
import { DeliveryRunner } from './delivery-runner.js';

/** rows of one pass; a full pass is followed by another at once */
const PASS_SIZE = 500;
/** any number; the same in every process, so that one sweeps at a time */
const SWEEP_LOCK = 0x706f_6272;

/** Work to be done in the rhythm of the sweeper, e.g. planning ahead. */
export type SweepTask = () => Promise<void>;

/**
 * Finds what hints have missed: far rows that come near, lost hints, lost leases. The net under the queue, so it stands on
 * nothing but the table: what is overdue is made here, by every worker that sees it, whatever the queue does.
 */
@Injectable()
export class Sweeper {
  private readonly log = new Logger('Sweeper');
  private readonly tasks: SweepTask[] = [];

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
      await this.deliveries.hint(found);
    } while (found.length === PASS_SIZE);
    if (await this.ledger.overdue()) this.runner.fetch(true);
    for (const task of this.tasks) {
      try {
        await task();
      } catch (error) {
        this.log.warn(`A task of the sweeper failed: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  }

  /** Resolves when nothing is being made here any more. */
  idle(): Promise<void> {
    return this.runner.idle();
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
}
