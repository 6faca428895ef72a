import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Viewer } from '../../../platform/access/viewer.js';
import { DeliveryChannelEnum, DeliveryStateEnum } from '../../../platform/delivery/delivery.enums.js';
import type { Channel, DeliveryState } from '../../../platform/delivery/delivery-state.js';
import { reasonInWords } from '../../../platform/delivery/reason-words.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionOf, PageInfo, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RecordTypeEnum } from '../../../platform/history/history-entry.type.js';
import type { RecordType } from '../../../platform/history/record-type.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import type { RecordReminderRow, ReminderOnChannel } from '../data/record-reminders.repository.js';
import type { RecordRef } from '../data/subjects.repository.js';
import type { RemindersOfRecord } from '../record-reminders.service.js';
import { NO_REMINDERS_REASONS } from '../domain/no-reminders.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import { ReminderKindEnum } from '../../preferences/api/index.js';

export const NoRemindersReasonEnum = enumOf(NO_REMINDERS_REASONS);
registerEnumType(NoRemindersReasonEnum, { name: 'NoRemindersReason' });

@ArgsType()
export class RemindersOfArgs extends ShortPageArgs {
  @Field(() => RecordTypeEnum)
  recordType!: RecordType;

  @Field(() => ID)
  @IsId()
  recordId!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'false: still to come; true: sent, or did not go',
  })
  ended: boolean = false;
}

@ObjectType('RecordReminderOnChannel')
export class RecordReminderOnChannelType implements Omit<ReminderOnChannel, 'at' | 'endReason'> {
  @Field(() => DeliveryChannelEnum)
  channel!: Channel;

  @Field(() => DeliveryStateEnum)
  state!: DeliveryState;

  @Field(() => String, { nullable: true, description: "why it did not go or waits, in the viewer's language" })
  reason!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'when it went out, else when it is tried next or was to go' })
  at!: Date;

  @Field(() => Int)
  attempts!: number;

  @Field(() => Boolean, { description: 'it may have arrived twice, under one message id' })
  possibleDuplicate!: boolean;
}

@ObjectType('RecordReminder')
export class RecordReminderType implements Omit<RecordReminderRow, 'channels'> {
  @Field(() => ID)
  id!: string;

  @Field(() => ReminderKindEnum)
  kind!: ReminderKind;

  @Field(() => String)
  recipientName!: string;

  @Field(() => String, { description: '`YYYY-MM-DDTHH:MM` by the wall clock of `timeZone`' })
  localAt!: string;

  @Field(() => String, { description: 'IANA name' })
  timeZone!: string;

  @Field(() => GraphQLISODateTime)
  dueAt!: Date;

  @Field(() => [RecordReminderOnChannelType])
  channels!: RecordReminderOnChannelType[];
}

@ObjectType('RecordReminderEdge')
export class RecordReminderEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => RecordReminderType)
  node!: RecordReminderType;
}

@ObjectType('RecordReminderConnection')
export class RecordReminderConnection {
  @Field(() => [RecordReminderEdge])
  edges!: RecordReminderEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;

  record!: RecordRef;
}

/** The moments in the viewer's language. */
export function recordRemindersFor(
  { language }: Viewer,
  { record, page }: RemindersOfRecord,
): RecordReminderConnection {
  const { edges, ...rest } = connectionOf(page);
  const inWords = ({ at, endReason, ...channel }: ReminderOnChannel): RecordReminderOnChannelType => ({
    ...channel,
    at: new Date(at),
    reason: reasonInWords(channel.state, endReason)?.[language] ?? null,
  });
  return {
    ...rest,
    record,
    edges: edges.map(({ cursor, node }) => ({ cursor, node: { ...node, channels: node.channels.map(inWords) } })),
  };
}
