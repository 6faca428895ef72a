import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { wholeNumber } from '../../../platform/database/whole-number.js';
import type { ParticipantRole, ReportKind } from '../domain/project-parts.js';
import type { ProjectStatus } from '../domain/project-status.js';

/** Who pays for a project, carries it out or gains by it: an organisation, a municipality, or a name alone. */
@Entity('project_participant')
@Index('project_participant_of_project', ['projectId', 'position'])
@Index('project_participant_of_organisation', ['organisationId', 'projectId'])
@Index('project_participant_of_municipality', ['municipalityId', 'projectId'])
export class ProjectParticipant {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  projectId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('uuid', { nullable: true })
  organisationId!: Id | null;

  @Column('uuid', { nullable: true })
  municipalityId!: Id | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text')
  role!: ParticipantRole;

  /** what it puts in, in minor units of the currency; null: not said */
  @Column('bigint', { nullable: true, transformer: wholeNumber })
  minorUnits!: number | null;

  /** ISO 4217 */
  @Column('text', { nullable: true })
  currency!: string | null;
}

/** What a project is measured by. */
@Entity('project_indicator')
@Index('project_indicator_of_project', ['projectId', 'position'])
export class ProjectIndicator {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  projectId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  nameUk!: string;

  @Column('text', { nullable: true })
  nameEn!: string | null;

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('double precision', { nullable: true })
  baseline!: number | null;

  @Column('double precision', { nullable: true })
  target!: number | null;

  @Column('double precision', { nullable: true })
  actual!: number | null;

  /** the day of the actual value */
  @Column('date', { nullable: true })
  asOf!: CalendarDate | null;
}

/** A report that the funder waits for or has. */
@Entity('project_report')
@Index('project_report_of_project', ['projectId', 'position'])
@Index('project_report_awaited', { synchronize: false })
export class ProjectReport {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  projectId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  kind!: ReportKind;

  @Column('date', { nullable: true })
  dueOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  submittedOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

/** One step of a project's life. Append-only; ids sort by the time they were made. */
@Entity('project_status_change')
@Index('project_status_change_of_project', ['projectId', 'id'])
export class ProjectStatusChange {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  projectId!: Id;

  /** null: the status in which the record was made */
  @Column('text', { nullable: true })
  fromStatus!: ProjectStatus | null;

  @Column('text')
  toStatus!: ProjectStatus;

  /** the day it happened, which may be earlier than the day it was recorded */
  @Column('date')
  happenedOn!: CalendarDate;

  @Column('timestamptz')
  recordedAt!: Date;

  /** null: the program itself */
  @Column('uuid', { nullable: true })
  byUserId!: Id | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
