import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { Line, Name, Names, Prose } from '../../../platform/validation/words.decorators.js';
import type { VisitsFilter } from '../data/visits.repository.js';
import type { DatePrecision } from '../domain/visit-dates.js';
import type { VisitFields } from '../domain/visit-fields.js';
import type { GroupAges, Participation, VisitDirection, VisitKind, VisitMode } from '../domain/visit-kinds.js';
import type { VisitStatus } from '../domain/visit-status.js';
import {
  CommitmentInput,
  CostInput,
  DateRangeInput,
  DelegateInput,
  GiftInput,
  ProgrammeItemInput,
  VisitOrganisationInput,
  VisitPartyInput,
  VisitPlaceInput,
} from './visit-parts.inputs.js';
import {
  DatePrecisionEnum,
  GroupAgesEnum,
  ParticipationEnum,
  VisitDirectionEnum,
  VisitKindEnum,
  VisitModeEnum,
  VisitStatusEnum,
} from './visit.type.js';

@InputType('VisitFields')
export class VisitFieldsInput implements VisitFields {
  @Field(() => String, { nullable: true })
  @Name()
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  titleEn?: string | null;

  @Field(() => VisitKindEnum, { nullable: true, description: 'absent: a delegation, or a meeting when it is online' })
  kind?: VisitKind | null;

  @Field(() => VisitDirectionEnum, { nullable: true })
  direction?: VisitDirection | null;

  @Field(() => VisitModeEnum, { nullable: true })
  mode?: VisitMode | null;

  @Field(() => [DateRangeInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(20)
  @Type(() => DateRangeInput)
  dates?: DateRangeInput[] | null;

  @Field(() => DatePrecisionEnum, { nullable: true })
  datePrecision?: DatePrecision | null;

  @Field(() => [VisitPlaceInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(50)
  @Type(() => VisitPlaceInput)
  places?: VisitPlaceInput[] | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  hosts?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  organisers?: string | null;

  @Field(() => ParticipationEnum, { nullable: true })
  participation?: Participation | null;

  @Field(() => [String], { nullable: true })
  @Names()
  @AtMost(20)
  topics?: string[] | null;

  @Field(() => String, { nullable: true })
  @Prose()
  purpose?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(50)
  agreementIds?: string[] | null;

  @Field(() => [VisitOrganisationInput], { nullable: true, description: 'institutions that take part' })
  @ValidateNested({ each: true })
  @AtMost(50)
  @Type(() => VisitOrganisationInput)
  organisations?: VisitOrganisationInput[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(50)
  partnershipIds?: string[] | null;

  @Field(() => [VisitPartyInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(50)
  @Type(() => VisitPartyInput)
  parties?: VisitPartyInput[] | null;

  @Field(() => [DelegateInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(100)
  @Type(() => DelegateInput)
  delegation?: DelegateInput[] | null;

  @Field(() => Int, { nullable: true })
  @WholeNumber(0, 100_000)
  headCount?: number | null;

  @Field(() => GroupAgesEnum, { nullable: true })
  groupAges?: GroupAges | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  interpreters?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  orderNumber?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  orderedOn?: string | null;

  @Field(() => Boolean, { nullable: true })
  embargoed?: boolean | null;

  @Field(() => [CostInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(100)
  @Type(() => CostInput)
  costs?: CostInput[] | null;

  @Field(() => [GiftInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(100)
  @Type(() => GiftInput)
  gifts?: GiftInput[] | null;

  @Field(() => [ProgrammeItemInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(100)
  @Type(() => ProgrammeItemInput)
  programme?: ProgrammeItemInput[] | null;

  @Field(() => String, { nullable: true })
  @Prose()
  outcomes?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  report?: string | null;

  @Field(() => [CommitmentInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(100)
  @Type(() => CommitmentInput)
  commitments?: CommitmentInput[] | null;

  @Field(() => Boolean, { nullable: true })
  noCommitments?: boolean | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;
}

@InputType()
export class LogVisitInput {
  @Field(() => VisitFieldsInput)
  @ValidateNested()
  @Type(() => VisitFieldsInput)
  fields!: VisitFieldsInput;

  @Field(() => VisitStatusEnum, { nullable: true })
  status?: VisitStatus | null;
}

@InputType()
export class UpdateVisitInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => VisitFieldsInput)
  @ValidateNested()
  @Type(() => VisitFieldsInput)
  fields!: VisitFieldsInput;
}

@InputType()
export class MoveVisitInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => VisitStatusEnum)
  status!: VisitStatus;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  reason?: string | null;
}

@InputType('VisitFilter')
export class VisitFilterInput implements VisitsFilter {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => [VisitStatusEnum], { nullable: true })
  statuses?: VisitStatus[] | null;

  @Field(() => [VisitKindEnum], { nullable: true })
  kinds?: VisitKind[] | null;

  @Field(() => VisitDirectionEnum, { nullable: true })
  direction?: VisitDirection | null;

  @Field(() => [VisitModeEnum], { nullable: true })
  modes?: VisitMode[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  municipalityIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  partnershipId?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  ownerIds?: string[] | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  from?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'completed, and the debrief is not closed' })
  awaitingDebrief?: boolean | null;
}
