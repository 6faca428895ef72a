export { OwnWebhooksModule } from './webhooks.module.js';
