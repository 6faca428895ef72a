import { Injectable, Logger } from '@nestjs/common';
import { SharedTrips } from '../database/shared-trips.js';
import type { Parcel } from './channels/channel.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { insist } from './insist.js';

/** Records what has gone out to the world and cannot be taken back; parcels that end together share a statement. */
@Injectable()
export class SentRecords {
  private readonly log = new Logger('Delivery');
  private readonly trips = new SharedTrips((parcels: readonly Parcel[]) => this.recordAll(parcels));

  constructor(private readonly ledger: DeliveryLedger) {}

  /** @throws only when the database stays away */
  async add(parcel: Parcel): Promise<void> {
    const counts = await insist(() => this.trips.add(parcel));
    if (!counts) this.log.warn(`Message ${parcel.id} was sent after its lease had passed to another worker`);
  }

  private async recordAll(parcels: readonly Parcel[]): Promise<boolean[]> {
    const finished = await this.ledger.sentAll(parcels.flatMap(({ claims }) => claims));
    return parcels.map(({ claims }) => claims.some(({ id }) => finished.has(id)));
  }
}
