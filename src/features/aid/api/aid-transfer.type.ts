import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { AidTransferRow } from '../data/aid-columns.js';
import type { AidType } from '../../../kernel/cooperation.js';
import type { AidDirection } from '../domain/aid-kinds.js';
import type { AidStatus } from '../domain/aid-status.js';
import { AidDirectionEnum, AidStatusEnum, AidTypeEnum } from './aid.enums.js';

@ObjectType('AidTransfer')
export class AidTransferType implements AidTransferRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  communityId!: string;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => AidDirectionEnum)
  direction!: AidDirection;

  @Field(() => AidTypeEnum)
  aidType!: AidType;

  @Field(() => AidStatusEnum)
  status!: AidStatus;

  @Field(() => CalendarDateScalarType)
  statusOn!: string;

  cameFrom!: AidStatus | null;

  @Field(() => String, { nullable: true, description: 'why something received is not given on' })
  restReason!: string | null;

  @Field(() => Boolean, { description: 'it comes again and again and has no day of its own' })
  recurring!: boolean;

  @Field(() => Boolean, { description: 'kept from everybody who does not work on aid, until it has arrived' })
  embargoed!: boolean;

  @Field(() => CalendarDateScalarType, { nullable: true })
  promisedOn!: string | null;

  @Field(() => String, { nullable: true, description: "who decided at the giver's, e.g. the partner council" })
  decisionBody!: string | null;

  @Field(() => String, { nullable: true })
  decisionNumber!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  decidedOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  agreedDeliveryOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'as people say, besides the movements' })
  receivedOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the first receipt; derived' })
  arrivedOn!: string | null;

  distributedOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'customs clearance' })
  clearedOn!: string | null;

  @Field(() => String, { nullable: true })
  declarationNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'the code in АС ГД, good.gov.ua' })
  goodCode!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  reportedOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  thankedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'of the letter of thanks' })
  thanksNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'what came of it, as a report tells it' })
  resultUk!: string | null;

  @Field(() => String, { nullable: true })
  resultEn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  ownerId!: string | null;

  @Field(() => CalendarDateScalarType, {
    nullable: true,
    description: 'arrived, else decided, else promised: the day under which it stands in lists',
  })
  happenedOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the earliest due day of its running clocks' })
  nextDueOn!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const AidTransferConnection = connectionType('AidTransfer', () => AidTransferType);
