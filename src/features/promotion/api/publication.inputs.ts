import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { type SortDirection, SortDirectionEnum } from '../../../platform/graphql/sort-direction.js';
import { WebAddress } from '../../../platform/validation/addresses.decorators.js';
import { LanguageCodes } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Names, Prose } from '../../../platform/validation/words.decorators.js';
import type { PublicationOrder, PublicationsFilter } from '../data/publications.repository.js';
import type { KnownPrecision } from '../domain/known-date.js';
import type { PublicationKind } from '../domain/publication-kinds.js';
import type { PublicationFields } from '../publication-changes.js';
import { KnownPrecisionEnum, PublicationKindEnum, PublicationOrderFieldEnum } from './publication.type.js';

@InputType('PublicationFields')
export class PublicationFieldsInput implements PublicationFields {
  @Field(() => String, { nullable: true })
  @Name()
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  titleEn?: string | null;

  @Field(() => PublicationKindEnum, { nullable: true })
  kind?: PublicationKind | null;

  @Field(() => ID, { nullable: true, description: 'where it was published: an organisation, or words' })
  @IsId()
  outletOrganisationId?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  outlet?: string | null;

  @Field(() => [String], { nullable: true })
  @LanguageCodes()
  @AtMost(20)
  languages?: string[] | null;

  @Field(() => String, { nullable: true, description: 'a page is written down once in a community' })
  @WebAddress()
  url?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  publishedOn?: string | null;

  @Field(() => KnownPrecisionEnum, { nullable: true, description: 'absent: a day that is given is exact' })
  datePrecision?: KnownPrecision | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  lastUpdatedOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  lastCheckedOn?: string | null;

  @Field(() => [String], { nullable: true })
  @Names(100)
  @AtMost(20)
  topics?: string[] | null;

  @Field(() => String, { nullable: true })
  @Prose()
  summaryUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  summaryEn?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(50)
  visitIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(50)
  partnershipIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'of which it tells' })
  @IsId({ each: true })
  @AtMost(50)
  organisationIds?: string[] | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;
}

@InputType()
export class CreatePublicationInput {
  @Field(() => ID)
  @IsId()
  communityId!: string;

  @Field(() => PublicationFieldsInput)
  @ValidateNested()
  @Type(() => PublicationFieldsInput)
  fields!: PublicationFieldsInput;
}

@InputType()
export class UpdatePublicationInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => PublicationFieldsInput)
  @ValidateNested()
  @Type(() => PublicationFieldsInput)
  fields!: PublicationFieldsInput;
}

@InputType('PublicationFilter')
export class PublicationFilterInput implements PublicationsFilter {
  @Field(() => String, { nullable: true, description: 'looks through titles, outlets in words, and addresses' })
  @Line()
  search?: string | null;

  @Field(() => [PublicationKindEnum], { nullable: true })
  kinds?: PublicationKind[] | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  communityId?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  visitIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  partnershipIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'published there, or told of' })
  @IsId({ each: true })
  organisationIds?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  stale?: boolean | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  from?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  to?: string | null;
}

@InputType('PublicationOrder')
export class PublicationOrderInput implements PublicationOrder {
  @Field(() => PublicationOrderFieldEnum)
  field!: PublicationOrder['field'];

  @Field(() => SortDirectionEnum)
  direction!: SortDirection;
}

@ArgsType()
export class PublicationsArgs extends PageArgs {
  @Field(() => PublicationFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => PublicationFilterInput)
  filter?: PublicationFilterInput | null;

  @Field(() => PublicationOrderInput, { nullable: true, description: 'absent: the latest first' })
  orderBy?: PublicationOrderInput | null;
}
