import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { LocalTimeScalarType } from '../../../platform/graphql/local-time.scalar.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { TaskRow } from '../data/tasks.repository.js';
import { EDIT_SCOPES } from '../domain/task-series.js';
import { TASK_PRIORITIES, TASK_STATES, type TaskPriority, type TaskState } from '../domain/task-state.js';

export const EditScopeEnum = enumOf(EDIT_SCOPES);
registerEnumType(EditScopeEnum, { name: 'EditScope' });
export const TaskStateEnum = enumOf(TASK_STATES);
registerEnumType(TaskStateEnum, { name: 'TaskState' });
export const TaskPriorityEnum = enumOf(TASK_PRIORITIES);
registerEnumType(TaskPriorityEnum, { name: 'TaskPriority' });

@ObjectType('Task')
export class TaskType implements TaskRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  ownerId!: string;

  @Field(() => CalendarDateScalarType)
  dueOn!: string;

  @Field(() => LocalTimeScalarType, {
    nullable: true,
    description: 'with dueTimeZone: a local deadline; null: any time that day',
  })
  dueTime!: string | null;

  @Field(() => String, { nullable: true })
  dueTimeZone!: string | null;

  @Field(() => TaskPriorityEnum)
  priority!: TaskPriority;

  @Field(() => TaskStateEnum)
  state!: TaskState;

  @Field(() => CalendarDateScalarType, { nullable: true })
  waitingSince!: string | null;

  waitingForId!: string | null;

  @Field(() => String, { nullable: true })
  cancelReason!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  doneAt!: Date | null;

  partnershipId!: string | null;

  visitId!: string | null;

  agreementId!: string | null;

  municipalityId!: string | null;

  commitmentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'the template that asked for it' })
  templateId!: string | null;

  recurrence!: string | null;

  @Field(() => ID, { nullable: true, description: 'the same for all tasks of a series, also after it was stopped' })
  seriesId!: string | null;

  seriesStartsOn!: string | null;

  occursOn!: string | null;

  missedBefore!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const TaskConnection = connectionType('Task', () => TaskType);
