import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { FeeRow, MembershipStatusChangeRow, ObligationRow } from '../data/membership-records.repository.js';
import { MEMBERSHIP_ORDER_FIELDS, type MembershipRow } from '../data/memberships.repository.js';
import type { DueClock } from '../domain/due-clock.js';
import { MEMBERSHIP_CLOCK_KINDS, type MembershipClockKind } from '../domain/membership-clocks.js';
import { JOINED_PRECISIONS, type JoinedPrecision } from '../domain/membership-fields.js';
import type { MembershipMove } from '../domain/membership-life.js';
import { MEMBERSHIP_STATUSES, type MembershipStatus } from '../domain/membership-status.js';

export const MembershipStatusEnum = enumOf(MEMBERSHIP_STATUSES);
registerEnumType(MembershipStatusEnum, { name: 'MembershipStatus' });
export const JoinedPrecisionEnum = enumOf(JOINED_PRECISIONS);
registerEnumType(JoinedPrecisionEnum, { name: 'JoinedPrecision', description: 'NONE: not known' });
export const MembershipOrderFieldEnum = enumOf(MEMBERSHIP_ORDER_FIELDS);
registerEnumType(MembershipOrderFieldEnum, { name: 'MembershipOrderField' });
const MembershipClockKindEnum = enumOf(MEMBERSHIP_CLOCK_KINDS);
registerEnumType(MembershipClockKindEnum, { name: 'MembershipClockKind' });

@ObjectType('Membership', { description: 'of a community in a network' })
export class MembershipType implements MembershipRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  communityId!: string;

  networkId!: string;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => MembershipStatusEnum)
  status!: MembershipStatus;

  @Field(() => CalendarDateScalarType, { description: 'the day the status began' })
  statusOn!: string;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'known as exactly as `joinedPrecision` says' })
  joinedOn!: string | null;

  @Field(() => JoinedPrecisionEnum)
  joinedPrecision!: JoinedPrecision;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'certificate or number, in words' })
  certificate!: string | null;

  contactId!: string | null;

  @Field(() => String, { nullable: true, description: "our page at the network's" })
  url!: string | null;

  partnershipId!: string | null;

  dueOn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  ownerId!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const MembershipConnection = connectionType('Membership', () => MembershipType);

@ObjectType('MembershipFee')
export class MembershipFeeType implements Omit<FeeRow, 'membershipId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  minorUnits!: number;

  currency!: string;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  paidOn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('MembershipObligation')
export class MembershipObligationType implements Omit<ObligationRow, 'membershipId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  textUk!: string;

  @Field(() => String, { nullable: true })
  textEn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  doneOn!: string | null;

  ownerId!: string | null;
}

@ObjectType('MembershipClock', { description: 'what is waited for' })
export class MembershipClockType implements DueClock<MembershipClockKind> {
  @Field(() => MembershipClockKindEnum)
  kind!: MembershipClockKind;

  @Field(() => CalendarDateScalarType)
  dueOn!: string;

  @Field(() => Int, { description: 'negative once it is overdue' })
  daysLeft!: number;

  @Field(() => Boolean)
  overdue!: boolean;
}

@ObjectType('MembershipMove')
export class MembershipMoveType implements MembershipMove {
  @Field(() => MembershipStatusEnum)
  status!: MembershipStatus;

  @Field(() => Boolean)
  reasonRequired!: boolean;
}

@ObjectType('MembershipStatusChange')
export class MembershipStatusChangeType implements Omit<MembershipStatusChangeRow, 'membershipId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => MembershipStatusEnum, { nullable: true })
  from!: MembershipStatus | null;

  @Field(() => MembershipStatusEnum)
  to!: MembershipStatus;

  @Field(() => CalendarDateScalarType)
  on!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  byUserId!: string | null;
}
