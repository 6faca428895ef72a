import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import type { Viewer } from '../../../platform/access/viewer.js';
import { LARGEST_PAGE, type Page } from '../../../platform/database/page.js';
import { connectionOf, PageArgs, PageInfo } from '../../../platform/graphql/page.js';
import { RecordTypeEnum } from '../../../platform/history/history-entry.type.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';
import { ReminderKindEnum } from '../../preferences/api/index.js';
import type { NoticeRow } from '../data/notices.repository.js';
import { pathOf } from '../domain/record-path.js';

@ObjectType('Notice')
export class NoticeType implements Pick<NoticeRow, 'id' | 'kind' | 'recordType' | 'recordId' | 'at' | 'readAt'> {
  @Field(() => ID)
  id!: string;

  @Field(() => ReminderKindEnum)
  kind!: ReminderKind;

  @Field(() => RecordTypeEnum, { description: 'with recordId: the record it is about' })
  recordType!: SubjectType;

  @Field(() => ID)
  recordId!: string;

  @Field(() => String, { description: "one sentence in the viewer's language" })
  text!: string;

  @Field(() => String, { description: "why it came, in the viewer's language" })
  reason!: string;

  @Field(() => String, { description: 'path in the web application' })
  path!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readAt!: Date | null;
}

@ObjectType('NoticeEdge')
export class NoticeEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => NoticeType)
  node!: NoticeType;
}

@ObjectType('NoticeConnection')
export class NoticeConnection {
  @Field(() => [NoticeEdge])
  edges!: NoticeEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => Int)
  unreadCount!: number;
}

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 30 })
  @Min(1, { context: { reason: 'page_size' } })
  @Max(LARGEST_PAGE, { context: { reason: 'page_size' } })
  override first: number = 30;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  unreadOnly: boolean = false;

  @Field(() => ReminderKindEnum, { nullable: true, description: 'absent: every kind' })
  kind?: ReminderKind | null;

  @Field(() => ID, { nullable: true, description: 'about one record; absent: about all' })
  @IsId()
  recordId?: string | null;
}

@InputType()
export class MarkNoticesReadInput {
  @Field(() => [ID], { nullable: true, description: 'absent: all' })
  @IsId({ each: true })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'all about one record' })
  @IsId()
  recordId?: string | null;
}

@InputType()
export class MarkNoticesUnreadInput {
  @Field(() => [ID])
  @IsId({ each: true })
  ids!: string[];
}

/** A notice in its reader's language. */
export function noticeFor({ language }: Viewer, row: NoticeRow): NoticeType {
  const { id, kind, recordType, recordId, at, readAt } = row;
  return {
    id,
    kind,
    recordType,
    recordId,
    at,
    readAt,
    text: language === 'uk' ? row.textUk : row.textEn,
    reason: language === 'uk' ? row.reasonUk : row.reasonEn,
    path: pathOf(row.recordType, row.recordId),
  };
}

export function noticesFor(viewer: Viewer, page: Page<NoticeRow>): Omit<NoticeConnection, 'unreadCount'> {
  const { edges, ...rest } = connectionOf(page);
  return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: noticeFor(viewer, node) })) };
}
