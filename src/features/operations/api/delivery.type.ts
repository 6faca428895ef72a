import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { Viewer } from '../../../platform/access/viewer.js';
import { DeliveryChannelEnum, DeliveryStateEnum } from '../../../platform/delivery/delivery.enums.js';
import type { Channel, DeliveryState } from '../../../platform/delivery/delivery-state.js';
import { reasonInWords } from '../../../platform/delivery/reason-words.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType, MiddlePageArgs } from '../../../platform/graphql/page.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { Line, Name } from '../../../platform/validation/words.decorators.js';
import { pathOf, type ReminderKind } from '../../reminders/index.js';
import { ReminderKindEnum } from '../../preferences/api/index.js';
import type { SeenAttempt, SeenDelivery } from '../data/deliveries-seen.repository.js';
import type { BulkRetryRow, DoneAction } from '../data/delivery-actions.repository.js';
import type { DeliveryOrder } from '../delivery-desk.service.js';
import { actionsOn, DELIVERY_ACTIONS, type DeliveryActionKind } from '../domain/delivery-action.js';
import type { DeliveryFilter } from '../domain/delivery-filter.js';

const DeliveryActionEnum = enumOf(DELIVERY_ACTIONS);
registerEnumType(DeliveryActionEnum, { name: 'DeliveryAction' });

@InputType({ description: 'what is absent does not restrict' })
export class DeliveryFilterInput implements DeliveryFilter {
  @Field(() => [DeliveryStateEnum], { nullable: true, description: 'absent: what did not go as it should' })
  states?: DeliveryState[] | null;

  @Field(() => DeliveryChannelEnum, { nullable: true })
  channel?: Channel | null;

  @Field(() => String, { nullable: true })
  @Line(100)
  topic?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  recipientId?: string | null;

  @Field(() => String, { nullable: true, description: "in the recipient's name or address, and in the reason" })
  @Line(100)
  search?: string | null;
}

@ArgsType()
export class DeliveriesArgs extends MiddlePageArgs {
  @Field(() => DeliveryFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => DeliveryFilterInput)
  filter?: DeliveryFilterInput | null;
}

@InputType()
export class DeliveryOrderInput implements DeliveryOrder {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => DeliveryStateEnum, { description: 'what you saw; refused with CONFLICT when it has changed since' })
  expectedState!: DeliveryState;

  @Field(() => String)
  @Name(500)
  why!: string;
}

@InputType()
export class RetryDeliveriesInput {
  @Field(() => DeliveryFilterInput)
  @ValidateNested()
  @Type(() => DeliveryFilterInput)
  filter!: DeliveryFilterInput;

  @Field(() => String)
  @Name(500)
  why!: string;
}

@ObjectType('DeliveryAttempt')
export class DeliveryAttemptType implements SeenAttempt {
  @Field(() => Int)
  attempt!: number;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => DeliveryStateEnum, { description: 'what it became' })
  state!: DeliveryState;

  @Field(() => String, { nullable: true })
  detail!: string | null;

  @Field(() => String, { nullable: true })
  host!: string | null;
}

@ObjectType('DoneDeliveryAction')
export class DoneDeliveryActionType implements DoneAction {
  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => DeliveryActionEnum)
  action!: DeliveryActionKind;

  @Field(() => String)
  byName!: string;

  @Field(() => String)
  why!: string;
}

@ObjectType('Delivery')
export class DeliveryType implements Omit<SeenDelivery, 'endReason' | 'endDetail' | 'recordType' | 'recordId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  topic!: string;

  @Field(() => DeliveryChannelEnum)
  channel!: Channel;

  @Field(() => DeliveryStateEnum)
  state!: DeliveryState;

  @Field(() => ID)
  recipientId!: string;

  @Field(() => String)
  recipientName!: string;

  @Field(() => GraphQLISODateTime)
  dueAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'null: it has ended' })
  nextTryAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  sentAt!: Date | null;

  @Field(() => Int)
  attempts!: number;

  @Field(() => Boolean)
  possibleDuplicate!: boolean;

  @Field(() => Int, { description: 'how often it was sent once more on purpose' })
  resends!: number;

  @Field(() => String, { nullable: true, description: "in the viewer's language" })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: "the server's own words" })
  detail!: string | null;

  @Field(() => ReminderKindEnum, { nullable: true })
  kind!: ReminderKind | null;

  @Field(() => String, { nullable: true, description: 'path in the web application; null: it is not about a record' })
  path!: string | null;

  @Field(() => [DeliveryActionEnum], { description: 'what is possible now' })
  possible!: DeliveryActionKind[];
}

export const DeliveryConnection = connectionType('Delivery', () => DeliveryType);

@ObjectType('BulkRetry')
export class BulkRetryType implements Pick<BulkRetryRow, 'id' | 'total' | 'done' | 'why' | 'createdAt' | 'finishedAt'> {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: 'tried again so far' })
  done!: number;

  @Field(() => String)
  why!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'null: it goes on' })
  finishedAt!: Date | null;
}

/** A delivery in the viewer's language. */
export function deliveryFor({ language }: Viewer, row: SeenDelivery): DeliveryType {
  const { endReason, endDetail, recordType, recordId, ...rest } = row;
  return {
    ...rest,
    reason: reasonInWords(row.state, endReason)?.[language] ?? null,
    detail: endDetail,
    path: recordType && recordId ? pathOf(recordType, recordId) : null,
    possible: actionsOn(row.state, row.channel),
  };
}
