import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { PartnershipStage } from '../domain/partnership-stage.js';
import type { CooperationDirection, CooperationGoal } from '../../../kernel/cooperation.js';
import type { Formality, LeadSource, PartnershipLevel, RelationshipType } from '../domain/partnership-terms.js';

/** A tie between two or more municipalities. What can be derived (time in stage, next step, last contact) is not kept here. */
@Entity()
@Index('partnership_of_stage', ['stage'])
@Index('partnership_by_title_uk', { synchronize: false })
export class Partnership {
  @PrimaryColumn('uuid')
  id!: Id;

  /** null: the parties' Ukrainian names joined */
  @Column('text', { nullable: true })
  titleUk!: string | null;

  /** null: the parties' English names joined */
  @Column('text', { nullable: true })
  titleEn!: string | null;

  /** the title by which it stands in lists, given or derived; kept by the database */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false })
  listedTitleUk?: string;

  @Column({ type: 'text', default: '', select: false, insert: false, update: false })
  listedTitleEn?: string;

  @Column('text')
  relationshipType!: RelationshipType;

  @Column('text')
  level!: PartnershipLevel;

  @Column('text')
  formality!: Formality;

  @Column('text', { array: true })
  goals!: CooperationGoal[];

  @Column('text', { array: true })
  directions!: CooperationDirection[];

  @Column('text', { nullable: true })
  leadSource!: LeadSource | null;

  @Column('uuid', { nullable: true })
  @Index('partnership_of_owner')
  ownerId!: Id | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** the day the parties themselves count from, e.g. of an oath of 1986 */
  @Column('date', { nullable: true })
  startedOn!: CalendarDate | null;

  @Column('text')
  stage!: PartnershipStage;

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
