import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { DatePrecision } from '../domain/visit-dates.js';
import type { VisitDirection, VisitMode } from '../domain/visit-kinds.js';
import type { VisitStatus } from '../domain/visit-status.js';

/** A delegation's journey, a working meeting or a talk online between municipalities. */
@Entity('visit')
@Index('visit_by_start', ['startsOn', 'id'])
export class Visit {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text')
  direction!: VisitDirection;

  @Column('text')
  mode!: VisitMode;

  @Column('text')
  @Index('visit_by_status')
  status!: VisitStatus;

  /** why it was postponed or cancelled; null in every other status */
  @Column('text', { nullable: true })
  statusReason!: string | null;

  @Column('text')
  datePrecision!: DatePrecision;

  /** first day of all ranges of `visit_dates`; null while no day is known */
  @Column('date', { nullable: true })
  startsOn!: CalendarDate | null;

  /** last day of all ranges; null also for an ongoing visit */
  @Column('date', { nullable: true })
  endsOn!: CalendarDate | null;

  /** town, building: in words */
  @Column('text', { nullable: true })
  place!: string | null;

  /** ISO 3166-1 alpha-2 */
  @Column('text', { nullable: true })
  placeCountryCode!: string | null;

  @Column('text', { nullable: true })
  hosts!: string | null;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { nullable: true })
  outcomes!: string | null;

  @Column('text', { nullable: true })
  report!: string | null;

  /** everybody who travels, listed by name or not */
  @Column('int', { nullable: true })
  headCount!: number | null;

  /** somebody stated that nothing was agreed */
  @Column('boolean')
  noCommitments!: boolean;

  /** who answers for the visit and its debrief */
  @Column('uuid', { nullable: true })
  @Index('visit_of_owner')
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
