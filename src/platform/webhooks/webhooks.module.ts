import { Global, Module } from '@nestjs/common';
import { Outside } from './outside.js';
import { WebhookEndpoints } from './webhook-endpoints.js';

/** Calls to addresses that people give. */
@Global()
@Module({ providers: [Outside, WebhookEndpoints], exports: [Outside, WebhookEndpoints] })
export class WebhooksModule {}
