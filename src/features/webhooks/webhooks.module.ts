import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { WebhooksRepository } from './data/webhooks.repository.js';
import { WebhookComposers } from './webhook.composers.js';
import { Webhooks } from './webhooks.service.js';

@Module({
  imports: [IdentityModule],
  providers: [Webhooks, WebhookComposers, WebhooksRepository],
  exports: [Webhooks],
})
export class OwnWebhooksModule {}
