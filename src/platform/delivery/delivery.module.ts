import { Global, Module } from '@nestjs/common';
import { Deliveries } from './deliveries.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { DeliveryRunner } from './delivery-runner.js';
import { Sweeper } from './sweeper.js';
import { WorkerPresence } from './worker-presence.js';

/** The ledger of deliveries: what features write to and ask. Sends nothing by itself; see `DeliveryWorkerModule`. */
@Global()
@Module({
  providers: [Deliveries, DeliveryLedger, DeliveryRunner, Sweeper, WorkerPresence],
  exports: [Deliveries, DeliveryRunner, Sweeper, WorkerPresence],
})
export class DeliveryModule {}
