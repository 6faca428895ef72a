import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import type { WebhookEndpoint } from '../../../platform/webhooks/webhook-endpoint.entity.js';
import { WEBHOOK_TEST_TOPIC } from '../webhook.composers.js';
import { Webhooks } from '../webhooks.service.js';
import {
  AddWebhookInput,
  ChangeWebhookInput,
  WebhookResultType,
  WebhookType,
  WebhookWithSecretType,
} from './webhook.type.js';

@Resolver(() => WebhookType)
export class WebhooksResolver {
  constructor(private readonly webhooks: Webhooks) {}

  @Query(() => WebhookType, { nullable: true })
  @Requires('notices.own')
  ownWebhook(@CurrentViewer() viewer: Viewer) {
    return this.webhooks.own(viewer);
  }

  @ResolveField(() => [WebhookResultType], { description: 'the last calls, newest first' })
  async results(@CurrentViewer() viewer: Viewer): Promise<WebhookResultType[]> {
    return (await this.webhooks.results(viewer)).map((row) => ({ ...row, test: row.topic === WEBHOOK_TEST_TOPIC }));
  }

  @Mutation(() => WebhookWithSecretType)
  @Requires('notices.own')
  async addWebhook(@CurrentViewer() viewer: Viewer, @Args('input') { url }: AddWebhookInput) {
    return withSecret(await this.webhooks.add(viewer, url));
  }

  @Mutation(() => WebhookWithSecretType)
  @Requires('notices.own')
  async rotateWebhookSecret(@CurrentViewer() viewer: Viewer, @Args('input') { expectedVersion }: ChangeWebhookInput) {
    return withSecret(await this.webhooks.rotateSecret(viewer, expectedVersion));
  }

  @Mutation(() => WebhookType)
  @Requires('notices.own')
  switchWebhookOn(@CurrentViewer() viewer: Viewer, @Args('input') { expectedVersion }: ChangeWebhookInput) {
    return this.webhooks.switchOn(viewer, expectedVersion);
  }

  @Mutation(() => WebhookType)
  @Requires('notices.own')
  switchWebhookOff(@CurrentViewer() viewer: Viewer, @Args('input') { expectedVersion }: ChangeWebhookInput) {
    return this.webhooks.switchOff(viewer, expectedVersion);
  }

  @Mutation(() => Boolean)
  @Requires('notices.own')
  async removeWebhook(@CurrentViewer() viewer: Viewer, @Args('input') { expectedVersion }: ChangeWebhookInput) {
    await this.webhooks.remove(viewer, expectedVersion);
    return true;
  }

  @Mutation(() => Boolean, { description: 'a call goes out within seconds; its end is among the results' })
  @Requires('notices.own')
  async testWebhook(@CurrentViewer() viewer: Viewer) {
    await this.webhooks.test(viewer);
    return true;
  }
}

function withSecret(webhook: WebhookEndpoint): WebhookWithSecretType {
  return { webhook, secret: webhook.secret };
}
