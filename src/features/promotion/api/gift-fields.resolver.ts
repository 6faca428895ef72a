import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { writtenMoney } from '../../../kernel/money.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { VisitsLoaders, VisitType } from '../../visits/api/index.js';
import { GiftItemType, GiftMovementType } from './gift-item.type.js';
import { PromotionLoaders } from './promotion.loaders.js';

@Resolver(() => GiftItemType)
export class GiftItemFieldsResolver {
  constructor(
    private readonly loaders: PromotionLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true })
  community(@Parent() item: GiftItemType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, item.communityId);
  }

  @ResolveField('givenThisYear', () => Int, { description: 'in the network’s year' })
  givenThisYear(@Parent() item: GiftItemType, @CurrentRequest() request: RequestContext) {
    return this.loaders.givenThisYear(request, item.id);
  }

  @ResolveField('lastGiven', () => GiftMovementType, { nullable: true })
  lastGiven(@Parent() item: GiftItemType, @CurrentRequest() request: RequestContext) {
    return this.loaders.lastGiven(request, item.id);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() item: GiftItemType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, item.ownerId);
  }

  @ResolveField('history', () => HistoryConnection, { description: 'with that of its movements' })
  async history(@Parent() item: GiftItemType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('GIFT_ITEM', item.id, page));
  }
}

@Resolver(() => GiftMovementType)
export class GiftMovementFieldsResolver {
  constructor(
    private readonly loaders: PromotionLoaders,
    private readonly visits: VisitsLoaders,
  ) {}

  @ResolveField('item', () => GiftItemType, { nullable: true })
  item(@Parent() movement: GiftMovementType, @CurrentRequest() request: RequestContext) {
    return this.loaders.giftItem(request, movement.itemId);
  }

  @ResolveField('visit', () => VisitType, {
    nullable: true,
    description: 'at which it was given or received; null where it is not open to the viewer',
  })
  visit(@Parent() movement: GiftMovementType, @CurrentRequest() request: RequestContext) {
    return this.visits.byId(request, movement.visitId);
  }

  @ResolveField('cost', () => MoneyType, { nullable: true, description: 'of the whole purchase' })
  cost(@Parent() { minorUnits, currency }: GiftMovementType) {
    return minorUnits === null || currency === null ? null : writtenMoney({ minorUnits, currency });
  }
}
