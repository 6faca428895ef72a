import { Module } from '@nestjs/common';
import { OwnWebhooksModule } from '../webhooks.module.js';
import { WebhooksResolver } from './webhooks.resolver.js';

@Module({ imports: [OwnWebhooksModule], providers: [WebhooksResolver] })
export class WebhooksApiModule {}
