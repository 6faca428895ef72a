import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyInput } from '../../../platform/graphql/money.type.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { type SortDirection, SortDirectionEnum } from '../../../platform/graphql/sort-direction.js';
import { WebAddress } from '../../../platform/validation/addresses.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import { CooperationSphereEnum } from '../../agreements/api/index.js';
import type { ProjectsFilter } from '../data/project-filter.js';
import type { ProjectOrder, ProjectOrderField } from '../data/project-order.js';
import type { ProjectFields } from '../domain/project-fields.js';
import type { ProjectStatus } from '../domain/project-status.js';
import {
  ExchangeRateInput,
  ProjectIndicatorInput,
  ProjectParticipantInput,
  ProjectReportInput,
} from './project-parts.inputs.js';
import { ProjectOrderFieldEnum, ProjectStatusEnum } from './project.enums.js';

const MOST_VALUES = 100;

@InputType('ProjectFields')
export class ProjectFieldsInput implements ProjectFields {
  @Field(() => String, { nullable: true })
  @Name(500)
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line(500)
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: "the donor's programme" })
  @Line(500)
  programmeUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line(500)
  programmeEn?: string | null;

  @Field(() => String, { nullable: true })
  @Line(500)
  callName?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  callDeadlineOn?: string | null;

  @Field(() => String, { nullable: true })
  @WebAddress()
  callUrl?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'of the whole project; null: not said' })
  @ValidateNested()
  @Type(() => MoneyInput)
  amount?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'what the amount covers' })
  @Prose(2_000)
  amountNote?: string | null;

  @Field(() => MoneyInput, { nullable: true })
  @ValidateNested()
  @Type(() => MoneyInput)
  ownShare?: MoneyInput | null;

  @Field(() => ExchangeRateInput, { nullable: true, description: "of the amount's currency" })
  @ValidateNested()
  @Type(() => ExchangeRateInput)
  exchangeRate?: ExchangeRateInput | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  startsOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endsOn?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  place?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  resultUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  resultEn?: string | null;

  @Field(() => [CooperationSphereEnum], { nullable: true })
  @AtMost(20)
  spheres?: string[] | null;

  @Field(() => [ProjectParticipantInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(MOST_VALUES)
  @Type(() => ProjectParticipantInput)
  participants?: ProjectParticipantInput[] | null;

  @Field(() => [ProjectIndicatorInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(MOST_VALUES)
  @Type(() => ProjectIndicatorInput)
  indicators?: ProjectIndicatorInput[] | null;

  @Field(() => [ProjectReportInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(MOST_VALUES)
  @Type(() => ProjectReportInput)
  reports?: ProjectReportInput[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  visitIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  agreementIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  partnershipIds?: string[] | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;
}

@InputType()
export class CreateProjectInput {
  @Field(() => ID)
  @IsId()
  communityId!: string;

  @Field(() => ProjectStatusEnum, { nullable: true, description: 'absent: an idea' })
  status?: ProjectStatus | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the day the status began; absent: today' })
  statusOn?: string | null;

  @Field(() => ProjectFieldsInput)
  @ValidateNested()
  @Type(() => ProjectFieldsInput)
  fields!: ProjectFieldsInput;
}

@InputType()
export class UpdateProjectInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ProjectFieldsInput)
  @ValidateNested()
  @Type(() => ProjectFieldsInput)
  fields!: ProjectFieldsInput;
}

@InputType()
export class MoveProjectInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ProjectStatusEnum)
  status!: ProjectStatus;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'absent: today' })
  on?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  reason?: string | null;
}

@InputType('ProjectFilter')
export class ProjectFilterInput implements ProjectsFilter {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => [ProjectStatusEnum], { nullable: true })
  statuses?: ProjectStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'neither closed nor rejected nor abandoned' })
  open?: boolean | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  communityId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'organisations that fund it, or fund it too' })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  funderIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'organisations that take part, in whatever role' })
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

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  agreementIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  ownerIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'a report to the funder was due before today' })
  overdueReports?: boolean | null;
}

@InputType('ProjectOrder')
export class ProjectOrderInput implements ProjectOrder {
  @Field(() => ProjectOrderFieldEnum)
  field!: ProjectOrderField;

  @Field(() => SortDirectionEnum)
  direction!: SortDirection;
}

@ArgsType()
export class ProjectsArgs extends PageArgs {
  @Field(() => ProjectFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => ProjectFilterInput)
  filter?: ProjectFilterInput | null;

  @Field(() => ProjectOrderInput, { nullable: true })
  orderBy?: ProjectOrderInput | null;
}
