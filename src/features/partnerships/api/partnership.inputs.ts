import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { Line, Prose } from '../../../platform/validation/words.decorators.js';
import type { PartnershipStage } from '../domain/partnership-stage.js';
import type { CooperationDirection, CooperationGoal } from '../../../kernel/cooperation.js';
import type { Formality, LeadSource, PartnershipLevel, RelationshipType } from '../domain/partnership-terms.js';
import type { Party, PartyRole } from '../domain/party.js';
import type { NewPartnership, PartnershipFields } from '../partnerships.service.js';
import type { StageMoveRequest } from '../stage-moves.service.js';
import {
  CooperationDirectionEnum,
  CooperationGoalEnum,
  FormalityEnum,
  LeadSourceEnum,
  PartnershipLevelEnum,
  PartnershipStageEnum,
  PartyRoleEnum,
  RelationshipTypeEnum,
} from './partnership-enums.js';

@InputType()
export class PartyInput implements Party {
  @Field(() => ID)
  @IsId()
  municipalityId!: string;

  @Field(() => PartyRoleEnum)
  role!: PartyRole;
}

/** What creating and updating have in common. */
@InputType({ isAbstract: true })
abstract class DescribePartnershipInput {
  @Field(() => String, { nullable: true })
  @Line()
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  titleEn?: string | null;

  @Field(() => PartnershipLevelEnum, { nullable: true })
  level?: PartnershipLevel | null;

  @Field(() => [CooperationGoalEnum], { nullable: true })
  goals?: CooperationGoal[] | null;

  @Field(() => [CooperationDirectionEnum], { nullable: true })
  directions?: CooperationDirection[] | null;

  @Field(() => LeadSourceEnum, { nullable: true })
  leadSource?: LeadSource | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  startedOn?: string | null;
}

@InputType()
export class CreatePartnershipInput extends DescribePartnershipInput implements NewPartnership {
  @Field(() => [PartyInput])
  @ValidateNested({ each: true })
  @Type(() => PartyInput)
  parties!: PartyInput[];

  @Field(() => RelationshipTypeEnum)
  relationshipType!: RelationshipType;

  @Field(() => FormalityEnum)
  formality!: Formality;

  @Field(() => PartnershipStageEnum, { nullable: true })
  stage?: PartnershipStage | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  stageOn?: string | null;
}

@InputType()
export class UpdatePartnershipInput extends DescribePartnershipInput implements PartnershipFields {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => [PartyInput], { nullable: true })
  @ValidateNested({ each: true })
  @Type(() => PartyInput)
  parties?: PartyInput[] | null;

  @Field(() => RelationshipTypeEnum, { nullable: true })
  relationshipType?: RelationshipType | null;

  @Field(() => FormalityEnum, { nullable: true })
  formality?: Formality | null;
}

@InputType()
export class MovePartnershipInput implements StageMoveRequest {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => PartnershipStageEnum)
  stage!: PartnershipStage;

  @Field(() => CalendarDateScalarType, {
    nullable: true,
    description: 'not before the current stage began, not after today; default today',
  })
  on?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  reason?: string | null;
}
