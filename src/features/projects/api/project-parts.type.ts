import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import type {
  IndicatorRow,
  ParticipantRow,
  ProjectStatusChangeRow,
  ReportRow,
} from '../data/project-parts.repository.js';
import type { DueClock } from '../domain/due-clock.js';
import type { ProjectClockKind } from '../domain/project-clocks.js';
import type { ProjectMove } from '../domain/project-life.js';
import type { ParticipantRole, ReportKind } from '../domain/project-parts.js';
import type { ProjectGroup, ProjectStatus } from '../domain/project-status.js';
import {
  ContributionGapKindEnum,
  ParticipantRoleEnum,
  ProjectClockKindEnum,
  ProjectGroupEnum,
  ProjectReportKindEnum,
  ProjectStatusEnum,
} from './project.enums.js';

@ObjectType('ProjectParticipant', {
  description: 'an organisation, a municipality or a name; all of them null where it is not open to the viewer',
})
export class ProjectParticipantType implements Omit<ParticipantRow, 'projectId'> {
  @Field(() => ID)
  id!: string;

  organisationId!: string | null;

  municipalityId!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => ParticipantRoleEnum)
  role!: ParticipantRole;

  minorUnits!: number | null;

  currency!: string | null;
}

@ObjectType('ProjectIndicator')
export class ProjectIndicatorType implements Omit<IndicatorRow, 'projectId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  nameUk!: string;

  @Field(() => String, { nullable: true })
  nameEn!: string | null;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => Float, { nullable: true })
  baseline!: number | null;

  @Field(() => Float, { nullable: true })
  target!: number | null;

  @Field(() => Float, { nullable: true })
  actual!: number | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the day of the actual value' })
  asOf!: string | null;
}

@ObjectType('ProjectReport', { description: 'to the funder' })
export class ProjectReportType implements Omit<ReportRow, 'projectId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => ProjectReportKindEnum)
  kind!: ReportKind;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  submittedOn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('ProjectClock', { description: 'what is waited for' })
export class ProjectClockType implements DueClock<ProjectClockKind> {
  @Field(() => ProjectClockKindEnum)
  kind!: ProjectClockKind;

  @Field(() => CalendarDateScalarType)
  dueOn!: string;

  @Field(() => Int, { description: 'negative once it is overdue' })
  daysLeft!: number;

  @Field(() => Boolean)
  overdue!: boolean;
}

@ObjectType('ProjectMove')
export class ProjectMoveType implements ProjectMove {
  @Field(() => ProjectStatusEnum)
  status!: ProjectStatus;

  @Field(() => Boolean)
  reasonRequired!: boolean;
}

@ObjectType('ProjectStatusChange')
export class ProjectStatusChangeType implements Omit<ProjectStatusChangeRow, 'projectId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => ProjectStatusEnum, { nullable: true })
  from!: ProjectStatus | null;

  @Field(() => ProjectStatusEnum)
  to!: ProjectStatus;

  @Field(() => CalendarDateScalarType)
  on!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  byUserId!: string | null;
}

@ObjectType()
export class ExchangeRate {
  @Field(() => String, { description: 'hryvnias for one unit of the currency, e.g. `45.1234`' })
  rate!: string;

  @Field(() => CalendarDateScalarType)
  on!: string;

  @Field(() => String, { nullable: true })
  source!: string | null;
}

@ObjectType({ description: "how far the contributions in the project's currency are from its amount" })
export class ContributionGap {
  @Field(() => ContributionGapKindEnum)
  kind!: 'EXCEEDS' | 'FALLS_SHORT';

  @Field(() => MoneyType)
  difference!: MoneyType;
}

@ObjectType({ description: 'one sum per currency' })
export class ProjectGroupSums {
  @Field(() => ProjectGroupEnum)
  group!: ProjectGroup;

  @Field(() => [ProjectStatusEnum], { description: 'by which its rows are asked for' })
  statuses!: ProjectStatus[];

  @Field(() => Int)
  count!: number;

  @Field(() => [MoneyType])
  amounts!: MoneyType[];

  @Field(() => [MoneyType])
  ownShares!: MoneyType[];
}

@ObjectType()
export class ProjectSummary {
  @Field(() => Int)
  count!: number;

  @Field(() => [ProjectGroupSums])
  groups!: ProjectGroupSums[];
}
