import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { ExchangeRate } from '../../../kernel/exchange-rate.js';
import type { Id } from '../../../kernel/identifiers.js';
import { wholeNumber } from '../../../platform/database/whole-number.js';
import type { ProjectValues } from '../domain/project-fields.js';
import type { ProjectStatus } from '../domain/project-status.js';

/** A project of a community that is paid for, wholly or in part, by others: a grant, a share in a consortium. */
@Entity('project')
@Index('project_by_title', { synchronize: false })
@Index('project_by_due', { synchronize: false })
@Index('project_by_start', { synchronize: false })
@Index('project_by_creation', ['createdAt', 'id'])
export class Project implements ProjectValues {
  @PrimaryColumn('uuid')
  id!: Id;

  /** whose record it is */
  @Column('uuid')
  @Index('project_of_community')
  communityId!: Id;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text')
  @Index('project_by_status')
  status!: ProjectStatus;

  /** the day the status began */
  @Column('date')
  statusOn!: CalendarDate;

  @Column('text', { nullable: true })
  programmeUk!: string | null;

  @Column('text', { nullable: true })
  programmeEn!: string | null;

  @Column('text', { nullable: true })
  callName!: string | null;

  @Column('date', { nullable: true })
  callDeadlineOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  callUrl!: string | null;

  /** in minor units of its currency; null: not said */
  @Column('bigint', { nullable: true, transformer: wholeNumber })
  amountMinorUnits!: number | null;

  /** ISO 4217 */
  @Column('text', { nullable: true })
  amountCurrency!: string | null;

  /** what the amount covers */
  @Column('text', { nullable: true })
  amountNote!: string | null;

  @Column('bigint', { nullable: true, transformer: wholeNumber })
  ownShareMinorUnits!: number | null;

  @Column('text', { nullable: true })
  ownShareCurrency!: string | null;

  /** hryvnias for one unit of the amount's currency, as digits */
  @Column('text', { nullable: true })
  rate!: ExchangeRate | null;

  @Column('date', { nullable: true })
  rateOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  rateSource!: string | null;

  @Column('date', { nullable: true })
  startsOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  endsOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text', { nullable: true })
  resultUk!: string | null;

  @Column('text', { nullable: true })
  resultEn!: string | null;

  @Column('text', { array: true })
  spheres!: string[];

  /** the day of the first running clock; derived */
  @Column('date', { nullable: true })
  dueOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { nullable: true })
  @Index('project_of_owner')
  ownerId!: Id | null;

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
