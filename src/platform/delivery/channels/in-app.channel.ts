import { Inject, Injectable } from '@nestjs/common';
import { systemViewer } from '../../access/viewer.js';
import { CONFIG, type Config } from '../../config/config.schema.js';
import { isDatabaseAway } from '../../database/database-away.js';
import { SharedTrips } from '../../database/shared-trips.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { DeliveryLedger } from '../delivery-ledger.js';
import type { DeliveryChannel, Parcel } from './channel.js';

/** notices of one transaction */
const NOTICES_TOGETHER = 20;

/** Tells a person in the application: notice and record in one transaction, hence exactly once. */
@Injectable()
export class InAppChannel implements DeliveryChannel {
  readonly name = 'in_app';
  readonly places: number;
  private readonly noticed = new SharedTrips((told: readonly Parcel[]) => this.record(told), NOTICES_TOGETHER);

  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) config: Config,
  ) {
    this.places = config.WORKER_CONCURRENCY;
  }

  async make(parcel: Parcel): Promise<void> {
    const trouble = await this.noticed.add(parcel);
    if (trouble) throw trouble;
  }

  /** One that cannot be told fails alone. */
  private async record(told: readonly Parcel[]): Promise<(Error | null)[]> {
    try {
      await this.together(told);
      return told.map(() => null);
    } catch (error) {
      if (told.length === 1 || isDatabaseAway(error)) throw error;
    }
    const alone: (Error | null)[] = [];
    for (const one of told) {
      alone.push(
        await this.together([one]).then(
          () => null,
          (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
        ),
      );
    }
    return alone;
  }

  private together(some: readonly Parcel[]): Promise<void> {
    return this.unitOfWork.run(systemViewer(), async () => {
      const finished = await this.ledger.sentAll(some.flatMap(({ claims }) => claims));
      const notices = some.flatMap(({ claims, composer }) =>
        claims.filter(({ id }) => finished.has(id)).map(async (claim) => composer.notice?.(claim)),
      );
      for (const notice of await Promise.allSettled(notices)) if (notice.status === 'rejected') throw notice.reason;
    });
  }
}
