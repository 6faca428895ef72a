import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '../../../kernel/identifiers.js';
import type { Text } from '../../../kernel/text.js';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import type { NoticeRow } from '../data/notices.repository.js';
import { NoticeGroups } from '../notice-groups.service.js';
import { NoticeGroupConnection, NoticeGroupsArgs, noticeGroupsOf, NoticeGroupType } from './notice-group.type.js';
import { noticeFor, NoticeType } from './notice.type.js';

/** of a group; the rest is asked for by record */
const NEWEST = 5;

@Resolver(() => NoticeGroupType)
export class NoticeGroupsResolver {
  constructor(private readonly groups: NoticeGroups) {}

  @Query(() => NoticeGroupConnection)
  @Requires('notices.own')
  async noticeGroups(@CurrentViewer() viewer: Viewer, @Args() { unreadOnly, kind, ...page }: NoticeGroupsArgs) {
    const filter = { unreadOnly, kind };
    return noticeGroupsOf(await this.groups.list(viewer, filter, page), filter);
  }

  @ResolveField('title', () => String, {
    nullable: true,
    description: "the record's name in the viewer's language; null: it lies in the trash",
  })
  async title(@Parent() { id, recordType }: NoticeGroupType, @CurrentRequest() request: RequestContext) {
    const titles = request.loader<Id, Text>(`reminders.titles:${recordType}`, (ids) =>
      this.groups.titles(recordType, ids),
    );
    return (await titles.load(id))?.[request.viewer.language] ?? null;
  }

  @ResolveField('newest', () => [NoticeType], { description: `at most ${NEWEST}, the newest first` })
  async newest(@Parent() { id, filter }: NoticeGroupType, @CurrentRequest() request: RequestContext) {
    const { viewer } = request;
    const newest = request.loader<Id, NoticeRow[]>(`reminders.newest:${filter.unreadOnly} ${filter.kind}`, (ids) =>
      this.groups.newest(viewer, ids, filter, NEWEST),
    );
    return ((await newest.load(id)) ?? []).map((row) => noticeFor(viewer, row));
  }
}
