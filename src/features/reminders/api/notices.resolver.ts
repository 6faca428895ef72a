import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { NoticeRow } from '../data/notices.repository.js';
import { Notices } from '../notices.service.js';
import { PartnershipNews } from '../partnership-news.service.js';
import {
  MarkNoticesReadInput,
  MarkNoticesUnreadInput,
  NoticeConnection,
  noticeFor,
  NoticesArgs,
  noticesFor,
  NoticeType,
} from './notice.type.js';

@Resolver(() => NoticeConnection)
export class NoticesResolver {
  constructor(
    private readonly own: Notices,
    private readonly news: PartnershipNews,
  ) {}

  @Query(() => NoticeConnection)
  @Requires('notices.own')
  async notices(@CurrentViewer() viewer: Viewer, @Args() { unreadOnly, kind, recordId, ...page }: NoticesArgs) {
    return noticesFor(viewer, await this.own.list(viewer, { unreadOnly, kind, recordId }, page));
  }

  @ResolveField(() => Int)
  unreadCount(@CurrentViewer() viewer: Viewer, @Parent() _page: NoticeConnection) {
    return this.own.unreadCount(viewer);
  }

  @Mutation(() => Int)
  @Requires('notices.own')
  markNoticesRead(@CurrentViewer() viewer: Viewer, @Args('input') which: MarkNoticesReadInput) {
    return this.own.markRead(viewer, which);
  }

  @Mutation(() => Int)
  @Requires('notices.own')
  markNoticesUnread(@CurrentViewer() viewer: Viewer, @Args('input') { ids }: MarkNoticesUnreadInput) {
    return this.own.markUnread(viewer, ids);
  }

  @Subscription(() => NoticeType, {
    description: 'a new notice for the viewer',
    resolve: (row: NoticeRow, _args: unknown, { viewer }: RequestContext) => noticeFor(viewer, row),
  })
  @Requires('notices.own')
  noticeArrived(@CurrentViewer() viewer: Viewer) {
    return this.own.arrivals(viewer);
  }

  @Subscription(() => Int, {
    description: 'a notice of the viewer has come or was marked on another screen: how many are unread now',
    resolve: (unreadCount: number) => unreadCount,
  })
  @Requires('notices.own')
  noticesChanged(@CurrentViewer() viewer: Viewer) {
    return this.own.changes(viewer);
  }

  @Subscription(() => ID, {
    description: 'a partnership the viewer may see has changed: its id',
    resolve: (id: string) => id,
  })
  @Requires('partnerships.read')
  partnershipChanged(@CurrentViewer() viewer: Viewer) {
    return this.news.changes(viewer);
  }
}
