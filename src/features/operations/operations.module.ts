import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders/index.js';
import { DeliveriesSeenRepository } from './data/deliveries-seen.repository.js';
import { DeliveryActionsRepository } from './data/delivery-actions.repository.js';
import { DeliveryFiguresRepository } from './data/delivery-figures.repository.js';
import { DeliveryDesk } from './delivery-desk.service.js';
import { DeliveryWatch } from './delivery-watch.service.js';
import { Metrics } from './metrics.service.js';
import { RequestDurations } from './request-durations.service.js';

@Module({
  imports: [RemindersModule],
  providers: [
    DeliveriesSeenRepository,
    DeliveryActionsRepository,
    DeliveryDesk,
    DeliveryFiguresRepository,
    DeliveryWatch,
    Metrics,
    RequestDurations,
  ],
  exports: [DeliveryDesk, DeliveryWatch, Metrics],
})
export class OperationsModule {}
