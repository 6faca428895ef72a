import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { DeliveryDesk } from '../delivery-desk.service.js';
import {
  BulkRetryType,
  DeliveriesArgs,
  DeliveryAttemptType,
  DeliveryConnection,
  deliveryFor,
  DeliveryOrderInput,
  DeliveryType,
  DoneDeliveryActionType,
  RetryDeliveriesInput,
} from './delivery.type.js';

@Resolver(() => DeliveryType)
export class DeliveriesResolver {
  constructor(private readonly desk: DeliveryDesk) {}

  /** Network-wide: those who hold the permission see every delivery. */
  @Query(() => DeliveryConnection)
  @Requires('operations.read')
  async deliveries(@CurrentViewer() viewer: Viewer, @Args() { filter, ...page }: DeliveriesArgs) {
    const { edges, ...rest } = connectionOf(await this.desk.list(filter ?? {}, page));
    return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: deliveryFor(viewer, node) })) };
  }

  @Query(() => DeliveryType)
  @Requires('operations.read')
  async delivery(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return deliveryFor(viewer, await this.desk.get(id));
  }

  @Query(() => BulkRetryType, { nullable: true, description: 'the last retry of many' })
  @Requires('operations.read')
  lastBulkRetry() {
    return this.desk.lastBulkRetry();
  }

  @ResolveField('attemptLines', () => [DeliveryAttemptType], { description: 'what happened to it, line by line' })
  attemptLines(@Parent() { id }: DeliveryType) {
    return this.desk.attemptsOf(id);
  }

  @ResolveField('actions', () => [DoneDeliveryActionType], { description: 'what people did with it, newest first' })
  actions(@Parent() { id }: DeliveryType) {
    return this.desk.actionsOf(id);
  }

  @Mutation(() => DeliveryType, { description: 'tries again at once what has failed, or waits for its next try' })
  @Requires('operations.edit')
  async retryDelivery(@CurrentViewer() viewer: Viewer, @Args('input') input: DeliveryOrderInput) {
    return deliveryFor(viewer, await this.desk.act(viewer, 'RETRY', input));
  }

  @Mutation(() => DeliveryType, { description: 'sends once more, on purpose, what has been sent' })
  @Requires('operations.edit')
  async resendDelivery(@CurrentViewer() viewer: Viewer, @Args('input') input: DeliveryOrderInput) {
    return deliveryFor(viewer, await this.desk.act(viewer, 'RESEND', input));
  }

  @Mutation(() => DeliveryType)
  @Requires('operations.edit')
  async cancelDelivery(@CurrentViewer() viewer: Viewer, @Args('input') input: DeliveryOrderInput) {
    return deliveryFor(viewer, await this.desk.act(viewer, 'CANCEL', input));
  }

  @Mutation(() => BulkRetryType, { description: 'tries again, in the background, all that have failed under a filter' })
  @Requires('operations.edit')
  retryDeliveries(@CurrentViewer() viewer: Viewer, @Args('input') { filter, why }: RetryDeliveriesInput) {
    return this.desk.retryAll(viewer, filter, why);
  }
}
