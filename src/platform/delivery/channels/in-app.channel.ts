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
  private readonly noticed = new SharedTrips(
    (told: readonly Parcel[]) => this.record(told),
    NOTICES_TOGETHER,
    (error) => !isDatabaseAway(error),
  );

  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) config: Config,
  ) {
    this.places = config.WORKER_CONCURRENCY;
  }

  make(parcel: Parcel): Promise<void> {
    return this.noticed.add(parcel);
  }

  private record(told: readonly Parcel[]): Promise<void[]> {
    return this.unitOfWork.run(systemViewer(), async () => {
      const finished = await this.ledger.sentAll(told.flatMap(({ claims }) => claims));
      for (const composer of new Set(told.map((parcel) => parcel.composer))) {
        const own = told.filter((parcel) => parcel.composer === composer).flatMap(({ claims }) => claims);
        const still = own.filter(({ id }) => finished.has(id));
        if (still.length > 0) await composer.notices?.(still);
      }
      return told.map(() => undefined);
    });
  }
}
