import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { GiftItems } from '../gift-items.service.js';
import { GiftMovements } from '../gift-movements.service.js';
import { CreateGiftItemInput, GiftItemsArgs, UpdateGiftItemInput } from './gift-item.inputs.js';
import { GiftItemConnection, GiftItemType, GiftMovementConnection, GiftMovementType } from './gift-item.type.js';
import {
  GiftMovementsArgs,
  RecordGiftMovementInput,
  RemoveGiftMovementInput,
  ReviseGiftMovementInput,
} from './gift-movement.inputs.js';

@Resolver(() => GiftItemType)
export class GiftItemsResolver {
  constructor(private readonly items: GiftItems) {}

  @Query(() => GiftItemConnection)
  @Requires('promotion.read')
  async giftItems(@CurrentViewer() viewer: Viewer, @Args() { filter, orderBy, ...page }: GiftItemsArgs) {
    return connectionOf(await this.items.list(viewer, filter ?? {}, orderBy ?? null, page));
  }

  @Query(() => GiftItemType)
  @Requires('promotion.read')
  giftItem(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.items.get(viewer, id);
  }

  @Mutation(() => GiftItemType)
  @Requires('promotion.edit')
  createGiftItem(@CurrentViewer() viewer: Viewer, @Args('input') { communityId, fields }: CreateGiftItemInput) {
    return this.items.create(viewer, communityId, fields);
  }

  @Mutation(() => GiftItemType)
  @Requires('promotion.edit')
  updateGiftItem(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion, fields }: UpdateGiftItemInput) {
    return this.items.update(viewer, id, expectedVersion, fields);
  }
}

@Resolver(() => GiftMovementType)
export class GiftMovementsResolver {
  constructor(private readonly movements: GiftMovements) {}

  @Query(() => GiftMovementConnection, { description: 'latest first; a purchase without a day last' })
  @Requires('promotion.read')
  async giftMovements(@CurrentViewer() viewer: Viewer, @Args() { filter, ...page }: GiftMovementsArgs) {
    return connectionOf(await this.movements.list(viewer, filter ?? {}, page));
  }

  @Mutation(() => GiftMovementType)
  @Requires('promotion.edit')
  recordGiftMovement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { itemId, kind, fields }: RecordGiftMovementInput,
  ) {
    return this.movements.record(viewer, itemId, kind, fields);
  }

  @Mutation(() => GiftMovementType, { description: 'what was written before stays in the history of the thing' })
  @Requires('promotion.edit')
  reviseGiftMovement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: ReviseGiftMovementInput,
  ) {
    return this.movements.revise(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => GiftItemType, { description: 'what was written stays in the history of the thing' })
  @Requires('promotion.edit')
  removeGiftMovement(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion }: RemoveGiftMovementInput) {
    return this.movements.remove(viewer, id, expectedVersion);
  }
}
