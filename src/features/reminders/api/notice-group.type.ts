import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Page } from '../../../platform/database/page.js';
import { connectionOf, PageInfo, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RecordTypeEnum } from '../../../platform/history/history-entry.type.js';
import type { NoticeFilter, NoticeGroupRow } from '../data/notice-groups.repository.js';
import { pathOf } from '../domain/record-path.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';
import { ReminderKindEnum } from '../../preferences/api/index.js';

@ArgsType()
export class NoticeGroupsArgs extends ShortPageArgs {
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  unreadOnly: boolean = false;

  @Field(() => ReminderKindEnum, { nullable: true, description: 'absent: every kind' })
  kind?: ReminderKind | null;
}

@ObjectType('NoticeGroup', { description: "the viewer's notices about one record" })
export class NoticeGroupType implements NoticeGroupRow {
  @Field(() => ID, { description: 'of the record' })
  id!: string;

  @Field(() => RecordTypeEnum)
  recordType!: SubjectType;

  @Field(() => String, { description: 'path in the web application' })
  path!: string;

  @Field(() => GraphQLISODateTime, { description: 'when the newest one came' })
  at!: Date;

  @Field(() => Int, { description: 'within the filter' })
  totalCount!: number;

  @Field(() => Int)
  unreadCount!: number;

  filter!: NoticeFilter;
}

@ObjectType('NoticeGroupEdge')
export class NoticeGroupEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => NoticeGroupType)
  node!: NoticeGroupType;
}

@ObjectType('NoticeGroupConnection')
export class NoticeGroupConnection {
  @Field(() => [NoticeGroupEdge])
  edges!: NoticeGroupEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

export function noticeGroupsOf(page: Page<NoticeGroupRow>, filter: NoticeFilter): NoticeGroupConnection {
  const { edges, ...rest } = connectionOf(page);
  return {
    ...rest,
    edges: edges.map(({ cursor, node }) => ({
      cursor,
      node: { ...node, path: pathOf(node.recordType, node.id), filter },
    })),
  };
}
