import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemViewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sweeper } from '../../platform/delivery/sweeper.js';
import { RemindersRepository } from './data/reminders.repository.js';
import type { RecordRef } from './data/subjects.repository.js';
import { ReminderPlanner } from './reminder-planner.service.js';

/** reminders looked at in one transaction */
const BATCH = 100;

/** Plans what nobody's change plans: the next moments of reminders that repeat, and the backlog, in the sweeper's rhythm. */
@Injectable()
export class ReminderHorizon implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: RemindersRepository,
    private readonly planner: ReminderPlanner,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(() => this.planAhead());
  }

  async planAhead(): Promise<void> {
    await this.planInBatches(() => this.reminders.takeFromBacklog(BATCH));
    await this.planInBatches(() => this.reminders.toReplan(BATCH));
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
