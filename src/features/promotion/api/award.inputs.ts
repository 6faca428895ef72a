import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { type SortDirection, SortDirectionEnum } from '../../../platform/graphql/sort-direction.js';
import { WebAddress } from '../../../platform/validation/addresses.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import type { AwardFields } from '../award-changes.js';
import type { AwardOrder, AwardsFilter } from '../data/awards.repository.js';
import type { AwardDirection } from '../domain/award-rules.js';
import type { KnownPrecision } from '../domain/known-date.js';
import { AwardDirectionEnum, AwardOrderFieldEnum } from './award.type.js';
import { KnownPrecisionEnum } from './publication.type.js';

@InputType('AwardFields')
export class AwardFieldsInput implements AwardFields {
  @Field(() => AwardDirectionEnum, { nullable: true })
  direction?: AwardDirection | null;

  @Field(() => String, { nullable: true })
  @Name()
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  titleEn?: string | null;

  @Field(() => ID, { nullable: true, description: 'who gave it: an organisation, a municipality, or words' })
  @IsId()
  giverOrganisationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  giverMunicipalityId?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  giver?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'a person or unit; null: the community itself, where it is the one honoured',
  })
  @Line()
  recipient?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  awardedOn?: string | null;

  @Field(() => KnownPrecisionEnum, { nullable: true, description: 'absent: a day that is given is exact' })
  datePrecision?: KnownPrecision | null;

  @Field(() => String, { nullable: true })
  @Line()
  level?: string | null;

  @Field(() => String, { nullable: true })
  @WebAddress()
  url?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(50)
  visitIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(50)
  partnershipIds?: string[] | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;
}

@InputType()
export class CreateAwardInput {
  @Field(() => ID)
  @IsId()
  communityId!: string;

  @Field(() => AwardFieldsInput)
  @ValidateNested()
  @Type(() => AwardFieldsInput)
  fields!: AwardFieldsInput;
}

@InputType()
export class UpdateAwardInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => AwardFieldsInput)
  @ValidateNested()
  @Type(() => AwardFieldsInput)
  fields!: AwardFieldsInput;
}

@InputType('AwardFilter')
export class AwardFilterInput implements AwardsFilter {
  @Field(() => String, { nullable: true, description: 'looks through titles, and givers and recipients in words' })
  @Line()
  search?: string | null;

  @Field(() => [AwardDirectionEnum], { nullable: true })
  directions?: AwardDirection[] | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  communityId?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  visitIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  partnershipIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'who gave it' })
  @IsId({ each: true })
  organisationIds?: string[] | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  from?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  to?: string | null;
}

@InputType('AwardOrder')
export class AwardOrderInput implements AwardOrder {
  @Field(() => AwardOrderFieldEnum)
  field!: AwardOrder['field'];

  @Field(() => SortDirectionEnum)
  direction!: SortDirection;
}

@ArgsType()
export class AwardsArgs extends PageArgs {
  @Field(() => AwardFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => AwardFilterInput)
  filter?: AwardFilterInput | null;

  @Field(() => AwardOrderInput, { nullable: true, description: 'absent: the latest first' })
  orderBy?: AwardOrderInput | null;
}
