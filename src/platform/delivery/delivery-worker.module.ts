import { Module } from '@nestjs/common';
import { DeliveryWorker } from './delivery.worker.js';

/** In processes with the role `worker` or `all`: takes hints and sweeps from start to shutdown. */
@Module({ providers: [DeliveryWorker] })
export class DeliveryWorkerModule {}
