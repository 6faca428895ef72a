import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { PartnershipsLoaders, PartnershipType } from '../../partnerships/api/index.js';
import { CalendarFeeds } from '../calendar-feeds.service.js';
import { CreateCalendarFeedInput } from './calendar-feed.inputs.js';
import { AddressedCalendarFeedType, CalendarFeedType } from './calendar-feed.type.js';

@Resolver(() => CalendarFeedType)
export class CalendarFeedsResolver {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Query(() => [CalendarFeedType], { description: "the viewer's own, oldest first" })
  @Requires('notices.own')
  calendarFeeds(@CurrentViewer() viewer: Viewer) {
    return this.feeds.list(viewer);
  }

  @Mutation(() => AddressedCalendarFeedType)
  @Requires('notices.own')
  createCalendarFeed(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateCalendarFeedInput) {
    const { contents, communityId = null, partnershipId = null, alarms } = input;
    return this.feeds.create(viewer, { contents, communityId, partnershipId, alarms: alarms === true });
  }

  @Mutation(() => AddressedCalendarFeedType, { description: 'a new address; the old one leads nowhere' })
  @Requires('notices.own')
  rotateCalendarFeed(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.feeds.rotate(viewer, id);
  }

  @Mutation(() => Boolean)
  @Requires('notices.own')
  async revokeCalendarFeed(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    await this.feeds.revoke(viewer, id);
    return true;
  }
}

/** What a calendar is narrowed to, as far as its person still sees it. */
@Resolver(() => CalendarFeedType)
export class CalendarFeedFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly partnerships: PartnershipsLoaders,
  ) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true })
  community(@Parent() { communityId }: CalendarFeedType, @CurrentRequest() request: RequestContext) {
    return communityId && this.municipalities.byId(request, communityId);
  }

  @ResolveField('partnership', () => PartnershipType, { nullable: true })
  partnership(@Parent() { partnershipId }: CalendarFeedType, @CurrentRequest() request: RequestContext) {
    return partnershipId && this.partnerships.byId(request, partnershipId);
  }
}
