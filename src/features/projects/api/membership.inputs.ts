import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyInput } from '../../../platform/graphql/money.type.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { type SortDirection, SortDirectionEnum } from '../../../platform/graphql/sort-direction.js';
import { WebAddress } from '../../../platform/validation/addresses.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import type { MembershipOrder, MembershipOrderField, MembershipsFilter } from '../data/memberships.repository.js';
import type { FeeFields, JoinedPrecision, MembershipFields, ObligationFields } from '../domain/membership-fields.js';
import type { MembershipStatus } from '../domain/membership-status.js';
import { JoinedPrecisionEnum, MembershipOrderFieldEnum, MembershipStatusEnum } from './membership.type.js';

const MOST_VALUES = 100;

@InputType()
export class MembershipFeeInput implements FeeFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => Int)
  @WholeNumber(1900, 2200)
  year!: number;

  @Field(() => MoneyInput)
  @ValidateNested()
  @Type(() => MoneyInput)
  amount!: MoneyInput;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  paidOn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  note?: string | null;
}

@InputType()
export class MembershipObligationInput implements ObligationFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => String)
  @Name(1_000)
  textUk!: string;

  @Field(() => String, { nullable: true })
  @Line(1_000)
  textEn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  doneOn?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;
}

@InputType('MembershipFields')
export class MembershipFieldsInput implements MembershipFields {
  @Field(() => String, { nullable: true, description: 'absent on a new one: the name of the network' })
  @Name(500)
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line(500)
  titleEn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  joinedOn?: string | null;

  @Field(() => JoinedPrecisionEnum, { nullable: true })
  joinedPrecision?: JoinedPrecision | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'certificate or number, in words' })
  @Line()
  certificate?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  contactId?: string | null;

  @Field(() => String, { nullable: true, description: "our page at the network's" })
  @WebAddress()
  url?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  partnershipId?: string | null;

  @Field(() => [MembershipFeeInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(MOST_VALUES)
  @Type(() => MembershipFeeInput)
  fees?: MembershipFeeInput[] | null;

  @Field(() => [MembershipObligationInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(MOST_VALUES)
  @Type(() => MembershipObligationInput)
  obligations?: MembershipObligationInput[] | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;
}

@InputType()
export class CreateMembershipInput {
  @Field(() => ID)
  @IsId()
  communityId!: string;

  @Field(() => ID, { description: 'the organisation that it is a membership of' })
  @IsId()
  networkId!: string;

  @Field(() => MembershipStatusEnum, { nullable: true, description: 'absent: considered' })
  status?: MembershipStatus | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the day the status began; absent: today' })
  statusOn?: string | null;

  @Field(() => MembershipFieldsInput)
  @ValidateNested()
  @Type(() => MembershipFieldsInput)
  fields!: MembershipFieldsInput;
}

@InputType()
export class UpdateMembershipInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => MembershipFieldsInput)
  @ValidateNested()
  @Type(() => MembershipFieldsInput)
  fields!: MembershipFieldsInput;
}

@InputType()
export class MoveMembershipInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => MembershipStatusEnum)
  status!: MembershipStatus;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'absent: today' })
  on?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  reason?: string | null;
}

@InputType('MembershipFilter')
export class MembershipFilterInput implements MembershipsFilter {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => [MembershipStatusEnum], { nullable: true })
  statuses?: MembershipStatus[] | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  communityId?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  networkIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  partnershipIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'a fee or an obligation was due before today' })
  overdue?: boolean | null;
}

@InputType('MembershipOrder')
export class MembershipOrderInput implements MembershipOrder {
  @Field(() => MembershipOrderFieldEnum)
  field!: MembershipOrderField;

  @Field(() => SortDirectionEnum)
  direction!: SortDirection;
}

@ArgsType()
export class MembershipsArgs extends PageArgs {
  @Field(() => MembershipFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => MembershipFilterInput)
  filter?: MembershipFilterInput | null;

  @Field(() => MembershipOrderInput, { nullable: true })
  orderBy?: MembershipOrderInput | null;
}
