import { Module } from '@nestjs/common';
import { OperationsModule } from '../operations.module.js';
import { DeliveriesResolver } from './deliveries.resolver.js';
import { DeliveryFiguresResolver } from './delivery-figures.resolver.js';
import { MetricsController } from './metrics.controller.js';

@Module({
  imports: [OperationsModule],
  controllers: [MetricsController],
  providers: [DeliveriesResolver, DeliveryFiguresResolver],
})
export class OperationsApiModule {}
