import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { systemViewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sweeper } from '../../platform/delivery/sweeper.js';
import { RetentionRepository } from './data/retention.repository.js';

const NOTICE_DAYS = 180;
/** rows of one transaction; each sweep does one, so that sending does not wait */
const BATCH = 500;
/** how long there is rest when nothing is left to remove */
const REST_MS = 3_600_000;

/** Keeps the tables of sending from growing for ever, in the rhythm of the sweeper. */
@Injectable()
export class Retention implements OnModuleInit {
  private restUntilMs = 0;

  constructor(
    private readonly retention: RetentionRepository,
    private readonly sweeper: Sweeper,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(async () => {
      if (performance.now() < this.restUntilMs) return;
      if (!(await this.tidy())) this.restUntilMs = performance.now() + REST_MS;
    });
  }

  /** One batch of each. @returns whether there may be more */
  async tidy(): Promise<boolean> {
    const days = this.config.DELIVERY_RETENTION_DAYS;
    const inTransaction = (work: () => Promise<number>) => this.unitOfWork.run(systemViewer(), work);
    const notices = await inTransaction(() => this.retention.removeReadNotices(NOTICE_DAYS, BATCH));
    const deliveries = days === 0 ? 0 : await inTransaction(() => this.retention.removeEnded(days, BATCH));
    return notices === BATCH || deliveries === BATCH;
  }
}
