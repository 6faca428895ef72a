import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { type SortDirection, SortDirectionEnum } from '../../../platform/graphql/sort-direction.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line } from '../../../platform/validation/words.decorators.js';
import type { AidFilter, AidOrder, AidOrderField, AidReach } from '../data/aid-filter.js';
import type { GoodsClass } from '../../../kernel/cooperation.js';
import type { AidDirection } from '../domain/aid-kinds.js';
import type { AidStatus } from '../domain/aid-status.js';
import { AidDirectionEnum, AidOrderFieldEnum, AidReachEnum, AidStatusEnum, GoodsClassEnum } from './aid.enums.js';

const MOST_VALUES = 100;

/** What may be asked and what a sum answers with are one class, so that a figure's rows can always be asked for. */
@InputType('AidFilter')
@ObjectType('AidFilterView', { description: 'The same fields as the input AidFilter.' })
export class AidFilterInput implements AidFilter {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => [AidStatusEnum], { nullable: true })
  statuses?: AidStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'something is still awaited' })
  open?: boolean | null;

  @Field(() => AidDirectionEnum, { nullable: true })
  direction?: AidDirection | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  communityId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'as parties of the chain' })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  municipalityIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'as parties of the chain' })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  organisationIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  partnershipIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  visitIds?: string[] | null;

  @Field(() => [GoodsClassEnum], { nullable: true })
  goodsClasses?: GoodsClass[] | null;

  @Field(() => Boolean, { nullable: true, description: 'a running clock is past its due day' })
  overdue?: boolean | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  ownerIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217: something of it is worth an amount in this currency' })
  @Line()
  currency?: string | null;

  @Field(() => AidReachEnum, { nullable: true, description: 'something of worth has come so far' })
  reached?: AidReach | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  from?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  to?: string | null;
}

@InputType('AidOrder')
export class AidOrderInput implements AidOrder {
  @Field(() => AidOrderFieldEnum)
  field!: AidOrderField;

  @Field(() => SortDirectionEnum)
  direction!: SortDirection;
}

@ArgsType()
export class AidTransfersArgs extends PageArgs {
  @Field(() => AidFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => AidFilterInput)
  filter?: AidFilterInput | null;

  @Field(() => AidOrderInput, { nullable: true })
  orderBy?: AidOrderInput | null;
}
