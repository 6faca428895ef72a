import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { Deadline } from '../domain/deadline.js';
import type { Repeating, TakenOver } from '../domain/task-series.js';
import type { TaskPriority, TaskState } from '../domain/task-state.js';

/**
 * A next step with an owner and a date. It belongs to one record or to none; `partnershipId` is also set for the task
 * of a visit or an agreement that serves exactly one partnership, so that it can be that partnership's next step.
 */
@Entity('task')
@Index('task_by_due', ['dueOn', 'id'])
@Index('task_of_owner', ['ownerId', 'dueOn', 'id'])
@Index('task_of_partnership', ['partnershipId', 'dueOn', 'id'])
@Index('task_of_visit', ['visitId', 'dueOn', 'id'])
@Index('task_of_agreement', ['agreementId', 'dueOn', 'id'])
@Index('task_of_preparation', ['visitId', 'templateId'], {
  unique: true,
  where: 'template_id IS NOT NULL AND visit_id IS NOT NULL',
})
@Index('task_of_stage', ['partnershipId', 'templateId', 'templateFrom'], {
  unique: true,
  where: 'template_id IS NOT NULL AND visit_id IS NULL',
})
@Check(
  'task_template_whole',
  `(template_id IS NULL) = (template_offset IS NULL) AND (template_id IS NULL) = (template_from IS NULL)`,
)
@Index('task_of_series', ['seriesId', 'seriesStartsOn', 'occursOn'], { unique: true, where: 'series_id IS NOT NULL' })
@Check(
  'task_series_whole',
  `(series_id IS NULL) = (series_starts_on IS NULL) AND (series_id IS NULL) = (occurs_on IS NULL)
    AND (recurrence IS NULL OR series_id IS NOT NULL)`,
)
@Index('task_of_municipality', ['municipalityId', 'dueOn', 'id'])
export class Task implements Deadline, Repeating {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  ownerId!: Id;

  @Column('date')
  dueOn!: CalendarDate;

  @Column('time', { nullable: true })
  dueTime!: LocalTime | null;

  @Column('text', { nullable: true })
  dueTimeZone!: string | null;

  /** the instant of `dueTime`, for questions in SQL; null: any time on `dueOn` */
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Column('text')
  priority!: TaskPriority;

  @Column('text')
  state!: TaskState;

  @Column('text', { nullable: true })
  cancelReason!: string | null;

  /** null: the partner is not named */
  @Column('uuid', { nullable: true })
  waitingForId!: Id | null;

  /** the day waiting began; null in every other state */
  @Column('date', { nullable: true })
  waitingSince!: CalendarDate | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  @Column('uuid', { nullable: true })
  partnershipId!: Id | null;

  @Column('uuid', { nullable: true })
  visitId!: Id | null;

  @Column('uuid', { nullable: true })
  agreementId!: Id | null;

  @Column('uuid', { nullable: true })
  municipalityId!: Id | null;

  /** the commitment of a visit that this task carries out; a commitment has at most one task */
  @Column('uuid', { nullable: true })
  @Index('task_of_commitment', { unique: true })
  commitmentId!: Id | null;

  /** the template that asked for it; a visit has each once, a partnership once for each time it enters the stage */
  @Column('uuid', { nullable: true })
  templateId!: Id | null;

  /** the template's days when the task was set */
  @Column('integer', { nullable: true })
  templateOffset!: number | null;

  /** the first day of the visit, or the day the stage began */
  @Column('date', { nullable: true })
  templateFrom!: CalendarDate | null;

  @Column('text', { nullable: true })
  recurrence!: string | null;

  @Column('uuid', { nullable: true })
  seriesId!: Id | null;

  @Column('date', { nullable: true })
  seriesStartsOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  occursOn!: CalendarDate | null;

  @Column('integer', { default: 0 })
  missedBefore!: number;

  @Column('jsonb', { nullable: true })
  further!: Partial<TakenOver> | null;

  /** null: the program itself */
  @Column('uuid', { nullable: true })
  createdById!: Id | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  trashedAt!: Date | null;

  @Column('uuid', { nullable: true })
  trashedById!: Id | null;
}
