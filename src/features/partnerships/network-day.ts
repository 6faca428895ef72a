import { Inject, Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';

/** Today, as the network counts: stages, periods and limits follow its time zone. */
@Injectable()
export class NetworkDay {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  today(): CalendarDate {
    return this.clock.today(this.config.NETWORK_TIME_ZONE);
  }
}
