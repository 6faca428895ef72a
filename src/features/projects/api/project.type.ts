import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { connectionType } from '../../../platform/graphql/page.js';
import { CooperationSphereEnum } from '../../agreements/api/index.js';
import type { ProjectRow } from '../data/projects.repository.js';
import type { ProjectStatus } from '../domain/project-status.js';
import { ProjectStatusEnum } from './project.enums.js';

@ObjectType('Project')
export class ProjectType implements ProjectRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  communityId!: string;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => ProjectStatusEnum)
  status!: ProjectStatus;

  @Field(() => CalendarDateScalarType, { description: 'the day the status began' })
  statusOn!: string;

  @Field(() => String, { nullable: true, description: "the donor's programme" })
  programmeUk!: string | null;

  @Field(() => String, { nullable: true })
  programmeEn!: string | null;

  @Field(() => String, { nullable: true })
  callName!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  callDeadlineOn!: string | null;

  @Field(() => String, { nullable: true })
  callUrl!: string | null;

  amountMinorUnits!: number | null;

  amountCurrency!: string | null;

  @Field(() => String, { nullable: true, description: 'what the amount covers' })
  amountNote!: string | null;

  ownShareMinorUnits!: number | null;

  ownShareCurrency!: string | null;

  rate!: string | null;

  rateOn!: string | null;

  rateSource!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  startsOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endsOn!: string | null;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true })
  resultUk!: string | null;

  @Field(() => String, { nullable: true })
  resultEn!: string | null;

  @Field(() => [CooperationSphereEnum])
  spheres!: string[];

  dueOn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  ownerId!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const ProjectConnection = connectionType('Project', () => ProjectType);
