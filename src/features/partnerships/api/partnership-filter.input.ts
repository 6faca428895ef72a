import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Max, Min, ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { LARGEST_PAGE } from '../../../platform/database/page.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { type SortDirection, SortDirectionEnum } from '../../../platform/graphql/sort-direction.js';
import { CountryCode } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line } from '../../../platform/validation/words.decorators.js';
import type { PartnershipFilter, StageEvent } from '../data/partnership-filter.js';
import type { PartnershipOrder, PartnershipOrderField } from '../data/partnership-order.js';
import type { PartnershipStage } from '../domain/partnership-stage.js';
import type { CooperationDirection } from '../../../kernel/cooperation.js';
import type { Formality, LeadSource, RelationshipType } from '../domain/partnership-terms.js';
import type { Rot } from '../domain/rot.js';
import {
  CooperationDirectionEnum,
  FormalityEnum,
  LeadSourceEnum,
  PartnershipOrderFieldEnum,
  PartnershipStageEnum,
  RelationshipTypeEnum,
  RotEnum,
} from './partnership-enums.js';

const MOST_VALUES = 100;

@InputType('StageEvent')
@ObjectType('StageEventView', {
  description: 'A stage entered, left or reached between two days, both included (network time zone).',
})
export class StageEventInput implements StageEvent {
  @Field(() => PartnershipStageEnum)
  stage!: PartnershipStage;

  @Field(() => CalendarDateScalarType, { nullable: true })
  from?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  to?: string | null;
}

/** What may be asked and what a report answers with are one class, so that a figure's rows can always be asked for. */
@InputType('PartnershipFilter')
@ObjectType('PartnershipFilterView', { description: 'The same fields as the input PartnershipFilter.' })
export class PartnershipFilterInput implements PartnershipFilter {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => [PartnershipStageEnum], { nullable: true })
  stages?: PartnershipStage[] | null;

  @Field(() => Boolean, { nullable: true })
  open?: boolean | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  ownerIds?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  withoutOwner?: boolean | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  municipalityIds?: string[] | null;

  @Field(() => [String], { nullable: true })
  @CountryCode({ each: true })
  @AtMost(MOST_VALUES)
  countryCodes?: string[] | null;

  @Field(() => FormalityEnum, { nullable: true })
  formality?: Formality | null;

  @Field(() => [RelationshipTypeEnum], { nullable: true })
  relationshipTypes?: RelationshipType[] | null;

  @Field(() => [CooperationDirectionEnum], { nullable: true })
  directions?: CooperationDirection[] | null;

  @Field(() => [LeadSourceEnum], { nullable: true })
  leadSources?: LeadSource[] | null;

  @Field(() => [RotEnum], { nullable: true })
  rot?: Rot[] | null;

  @Field(() => Boolean, { nullable: true })
  withoutNextStep?: boolean | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  nextStepFrom?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  nextStepTo?: string | null;

  @Field(() => StageEventInput, { nullable: true })
  entered?: StageEventInput | null;

  @Field(() => StageEventInput, { nullable: true })
  left?: StageEventInput | null;

  @Field(() => PartnershipStageEnum, { nullable: true })
  reached?: PartnershipStage | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  openedFrom?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  openedTo?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  closedFrom?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  closedTo?: string | null;
}

@InputType('PartnershipOrder')
export class PartnershipOrderInput implements PartnershipOrder {
  @Field(() => PartnershipOrderFieldEnum)
  field!: PartnershipOrderField;

  @Field(() => SortDirectionEnum)
  direction!: SortDirection;
}

@ArgsType()
export class PartnershipsArgs extends PageArgs {
  @Field(() => PartnershipFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => PartnershipFilterInput)
  filter?: PartnershipFilterInput | null;

  @Field(() => PartnershipOrderInput, { nullable: true })
  orderBy?: PartnershipOrderInput | null;
}

@ArgsType()
export class BoardArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20 })
  @Min(1, { context: { reason: 'page_size' } })
  @Max(LARGEST_PAGE, { context: { reason: 'page_size' } })
  first: number = 20;

  @Field(() => PartnershipFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => PartnershipFilterInput)
  filter?: PartnershipFilterInput | null;
}
