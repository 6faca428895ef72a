import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { PartnershipRow } from '../data/partnership-row.js';
import type { PartyRow } from '../data/partnerships.repository.js';
import type { StageChangeRow } from '../data/stage-changes.repository.js';
import type { PartnershipStage, StageStep } from '../domain/partnership-stage.js';
import type { CooperationDirection, CooperationGoal } from '../../../kernel/cooperation.js';
import type { Formality, LeadSource, PartnershipLevel, RelationshipType } from '../domain/partnership-terms.js';
import type { PartyRole } from '../domain/party.js';
import type { Rot } from '../domain/rot.js';
import {
  CooperationDirectionEnum,
  CooperationGoalEnum,
  FormalityEnum,
  LeadSourceEnum,
  PartnershipLevelEnum,
  PartnershipStageEnum,
  PartyRoleEnum,
  RelationshipTypeEnum,
  RotEnum,
} from './partnership-enums.js';

@ObjectType('Partnership')
export class PartnershipType implements PartnershipRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "the parties' names joined by – unless a title was given" })
  titleUk!: string;

  @Field(() => String)
  titleEn!: string;

  @Field(() => RelationshipTypeEnum)
  relationshipType!: RelationshipType;

  @Field(() => PartnershipLevelEnum)
  level!: PartnershipLevel;

  @Field(() => FormalityEnum)
  formality!: Formality;

  @Field(() => [CooperationGoalEnum])
  goals!: CooperationGoal[];

  @Field(() => [CooperationDirectionEnum])
  directions!: CooperationDirection[];

  @Field(() => LeadSourceEnum, { nullable: true })
  leadSource!: LeadSource | null;

  ownerId!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  startedOn!: string | null;

  @Field(() => PartnershipStageEnum)
  stage!: PartnershipStage;

  @Field(() => CalendarDateScalarType)
  stageSince!: string;

  @Field(() => Int)
  daysInStage!: number;

  @Field(() => Int, { nullable: true, description: 'null: this stage has no limit' })
  stageLimitDays!: number | null;

  @Field(() => RotEnum)
  rot!: Rot;

  nextStepTaskId!: string | null;
  latestAgreementId!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  lastContactOn!: string | null;

  @Field(() => Int, { nullable: true })
  daysSinceContact!: number | null;

  @Field(() => Int)
  openTaskCount!: number;

  @Field(() => Int)
  visitCount!: number;

  @Field(() => Int)
  agreementCount!: number;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const PartnershipConnection = connectionType('Partnership', () => PartnershipType);

@ObjectType('PartnershipParty')
export class PartnershipPartyType implements PartyRow {
  partnershipId!: string;
  municipalityId!: string;

  @Field(() => PartyRoleEnum)
  role!: PartyRole;

  @Field(() => CalendarDateScalarType, {
    nullable: true,
    description: "this party's last visit, letter, call or meeting",
  })
  lastContactOn!: string | null;
}

@ObjectType('StageChange')
export class StageChangeType implements StageChangeRow {
  @Field(() => ID)
  id!: string;

  partnershipId!: string;

  @Field(() => PartnershipStageEnum, { nullable: true })
  from!: PartnershipStage | null;

  @Field(() => PartnershipStageEnum)
  to!: PartnershipStage;

  @Field(() => CalendarDateScalarType, {
    description: 'the day it happened, which may be earlier than the day it was recorded',
  })
  on!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  byUserId!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType('StageMove')
export class StageMoveType implements Pick<StageStep, 'reasonRequired'> {
  @Field(() => PartnershipStageEnum)
  stage!: PartnershipStage;

  @Field(() => Boolean)
  reasonRequired!: boolean;
}

@ObjectType('BoardColumn')
export class BoardColumnType {
  @Field(() => PartnershipStageEnum)
  stage!: PartnershipStage;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => Int, { nullable: true })
  medianDays!: number | null;

  @Field(() => [PartnershipType])
  partnerships!: PartnershipType[];

  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}
