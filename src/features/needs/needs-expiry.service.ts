import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sweeper } from '../../platform/delivery/sweeper.js';
import { NetworkDay } from '../partnerships/index.js';
import { Needs } from './needs.service.js';

/** records of one transaction */
const BATCH = 100;

/** Takes from view what nobody has confirmed, once a day of the network, in the rhythm of the sweeper. */
@Injectable()
export class NeedsExpiry implements OnModuleInit {
  private sweptOn: CalendarDate | null = null;

  constructor(
    private readonly needs: Needs,
    private readonly day: NetworkDay,
    private readonly unitOfWork: UnitOfWork,
    private readonly sweeper: Sweeper,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(() => this.expire());
  }

  async expire(): Promise<void> {
    const today = this.day.today();
    if (this.sweptOn === today) return;
    let expired: number;
    do {
      expired = await this.unitOfWork.run(systemViewer(), () => this.needs.expire(BATCH));
    } while (expired === BATCH);
    this.sweptOn = today;
  }
}
