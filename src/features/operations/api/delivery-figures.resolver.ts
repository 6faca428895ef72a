import { Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/requires.decorator.js';
import { DeliveryWatch } from '../delivery-watch.service.js';
import { DeliveryAlarmsType, DeliveryOverviewType, overviewOf } from './delivery-figures.type.js';

@Resolver()
export class DeliveryFiguresResolver {
  constructor(private readonly watch: DeliveryWatch) {}

  @Query(() => DeliveryOverviewType)
  @Requires('operations.read')
  async deliveryOverview() {
    return overviewOf(await this.watch.look());
  }

  @Query(() => DeliveryAlarmsType)
  @Requires('operations.read')
  deliveryAlarms() {
    return this.watch.alarms();
  }
}
