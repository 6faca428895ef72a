import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemViewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sweeper } from '../../platform/delivery/sweeper.js';
import { RemindersRepository } from './data/reminders.repository.js';
import { ReminderPlanner } from './reminder-planner.service.js';

/** reminders looked at in one transaction */
const BATCH = 100;

/** Plans the next day's and the next year's moments of reminders that repeat, in the sweeper's rhythm. */
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
    let planned: number;
    do {
      planned = await this.unitOfWork.run(systemViewer(), async () => {
        const records = await this.reminders.toReplan(BATCH);
        await this.planner.replanAll(records);
        return records.length;
      });
    } while (planned === BATCH);
  }
}
