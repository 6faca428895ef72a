import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { LocalTimeScalarType } from '../../../platform/graphql/local-time.scalar.js';
import { TimeZone } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import type { TaskFields } from '../domain/task-fields.js';
import type { EditScope } from '../domain/task-series.js';
import type { TaskPriority, TaskState } from '../domain/task-state.js';
import type { TasksQuestion } from '../tasks.service.js';
import { EditScopeEnum, TaskPriorityEnum, TaskStateEnum } from './task.type.js';

const RECURRENCE = 'an RRULE of RFC 5545, daily to yearly, whose first day is dueOn';

@InputType()
export class CreateTaskInput implements TaskFields {
  @Field(() => String)
  @Name()
  title!: string;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID)
  @IsId()
  ownerId!: string;

  @Field(() => CalendarDateScalarType)
  dueOn!: string;

  @Field(() => LocalTimeScalarType, { nullable: true })
  dueTime?: string | null;

  @Field(() => String, { nullable: true })
  @TimeZone()
  dueTimeZone?: string | null;

  @Field(() => TaskPriorityEnum, { nullable: true })
  priority?: TaskPriority | null;

  @Field(() => String, { nullable: true, description: RECURRENCE })
  @Line()
  recurrence?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  partnershipId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  visitId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  agreementId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  municipalityId?: string | null;
}

@InputType()
export class UpdateTaskInput implements TaskFields {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  @Name()
  title?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueOn?: string | null;

  @Field(() => LocalTimeScalarType, { nullable: true })
  dueTime?: string | null;

  @Field(() => String, { nullable: true })
  @TimeZone()
  dueTimeZone?: string | null;

  @Field(() => TaskPriorityEnum, { nullable: true })
  priority?: TaskPriority | null;

  @Field(() => String, { nullable: true, description: `${RECURRENCE}; null: it comes no more` })
  @Line()
  recurrence?: string | null;

  @Field(() => EditScopeEnum, {
    nullable: true,
    defaultValue: 'THIS_ONE',
    description: 'of a task that comes again: what the change of the other fields concerns',
  })
  scope?: EditScope | null;
}

@InputType()
export class MoveTaskInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => TaskStateEnum)
  state!: TaskState;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  reason?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  waitingForId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'with DONE or CANCELLED: no next task of the series comes' })
  endSeries?: boolean | null;
}

@InputType({ description: 'sets the tasks before a visit that it does not have yet' })
export class PrepareVisitInput {
  @Field(() => ID)
  @IsId()
  visitId!: string;
}

@InputType({ description: 'sets the tasks that its present stage asks for and that it does not have yet' })
export class SetStageTasksInput {
  @Field(() => ID)
  @IsId()
  partnershipId!: string;
}

@InputType('TaskFilter')
export class TaskFilterInput implements TasksQuestion {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => [TaskStateEnum], { nullable: true })
  states?: TaskState[] | null;

  @Field(() => Boolean, { nullable: true })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  mine?: boolean | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  ownerIds?: string[] | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueFrom?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueTo?: string | null;

  @Field(() => Boolean, { nullable: true })
  overdue?: boolean | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  partnershipId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  visitId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  agreementId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'all tasks of one series' })
  @IsId()
  seriesId?: string | null;
}
