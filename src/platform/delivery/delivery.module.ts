import { Global, Module } from '@nestjs/common';
import { Deliveries } from './deliveries.js';

/** The ledger of deliveries: what features write to and ask. Workers are in `DeliveryWorkerModule`. */
@Global()
@Module({ providers: [Deliveries], exports: [Deliveries] })
export class DeliveryModule {}
