import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemViewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sweeper } from '../../platform/delivery/sweeper.js';
import { RemindersRepository } from './data/reminders.repository.js';
import type { RecordRef } from './data/subjects.repository.js';
import { ReminderPlanner } from './reminder-planner.service.js';

/** reminders looked at in one transaction */
const BATCH = 100;
const RECKON_EVERY_MS = 3_600_000;

/** Plans what nobody's change plans: the next moments of reminders that repeat, and the backlog, in the sweeper's rhythm. */
@Injectable()
export class ReminderHorizon implements OnModuleInit {
  private reckonAfterMs = 0;

  constructor(
    private readonly sweeper: Sweeper,
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: RemindersRepository,
    private readonly planner: ReminderPlanner,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(() => this.planAhead());
    this.sweeper.also(() => this.reckonAnew());
  }

  async planAhead(): Promise<void> {
    await this.planInBatches(() => this.reminders.takeFromBacklog(BATCH));
    await this.planInBatches(() => this.reminders.toReplan(BATCH));
  }

  /**
   * After a new tz database has come with a new Node: what was reckoned by an older one moves to where the local time now
   * is. Looked for at the start of the process and once an hour, for an older worker may still be adding moments.
   */
  private async reckonAnew(): Promise<void> {
    if (performance.now() < this.reckonAfterMs) return;
    for (let found = 1; found > 0;) {
      found = await this.unitOfWork.run(systemViewer(), async () => {
        const records = await this.reminders.reckonedBefore(BATCH);
        await this.planner.replanAll(records);
        await this.reminders.countAsReckoned(records);
        return records.length;
      });
    }
    this.reckonAfterMs = performance.now() + RECKON_EVERY_MS;
  }

  private async planInBatches(next: () => Promise<RecordRef[]>): Promise<void> {
    let planned: number;
    do {
      planned = await this.unitOfWork.run(systemViewer(), async () => {
        const records = await next();
        await this.planner.replanAll(records);
        return records.length;
      });
    } while (planned === BATCH);
  }
}
