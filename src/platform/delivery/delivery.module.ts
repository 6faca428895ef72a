import { Global, Module, type Type } from '@nestjs/common';
import { DELIVERY_CHANNELS, type DeliveryChannel } from './channels/channel.js';
import { EmailChannel } from './channels/email.channel.js';
import { InAppChannel } from './channels/in-app.channel.js';
import { WebhookChannel } from './channels/webhook.channel.js';
import { Deliveries } from './deliveries.js';
import { DeliveryClaims } from './delivery-claims.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { DeliveryRepairs } from './delivery-repairs.js';
import { DeliveryRunner } from './delivery-runner.js';
import type { Channel } from './delivery-state.js';
import { SentRecords } from './sent-records.js';
import { Sweeper } from './sweeper.js';
import { WorkerPresence } from './worker-presence.js';

const CHANNEL_CLASSES: Readonly<Record<Channel, Type<DeliveryChannel>>> = {
  in_app: InAppChannel,
  email: EmailChannel,
  webhook: WebhookChannel,
};
const classes = Object.values(CHANNEL_CLASSES);

/** The ledger of deliveries: what features write to and ask. Sends nothing by itself; see `DeliveryWorkerModule`. */
@Global()
@Module({
  providers: [
    Deliveries,
    DeliveryClaims,
    DeliveryLedger,
    DeliveryRepairs,
    DeliveryRunner,
    SentRecords,
    Sweeper,
    WorkerPresence,
    ...classes,
    { provide: DELIVERY_CHANNELS, inject: classes, useFactory: (...channels: DeliveryChannel[]) => channels },
  ],
  exports: [Deliveries, DeliveryRepairs, DeliveryRunner, Sweeper, WorkerPresence],
})
export class DeliveryModule {}
