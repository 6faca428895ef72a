import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { DatePrecision } from '../domain/visit-dates.js';
import type {
  GroupAges,
  Participation,
  VisitDirection,
  VisitKind,
  VisitMode,
  VisitPlace,
} from '../domain/visit-kinds.js';
import type { VisitStatus } from '../domain/visit-status.js';

/** Anything done with partners on known days: a delegation's journey, a meeting, a conference, a youth exchange … */
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
  kind!: VisitKind;

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

  /** in the order of the journey */
  @Column('jsonb')
  places!: VisitPlace[];

  @Column('text', { nullable: true })
  hosts!: string | null;

  @Column('text', { nullable: true })
  organisers!: string | null;

  /** what our side did there; null: not said */
  @Column('text', { nullable: true })
  participation!: Participation | null;

  @Column('text', { array: true })
  topics!: string[];

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { nullable: true })
  outcomes!: string | null;

  @Column('text', { nullable: true })
  report!: string | null;

  /** everybody who travels, listed by name or not */
  @Column('int', { nullable: true })
  headCount!: number | null;

  /** null: not said */
  @Column('text', { nullable: true })
  groupAges!: GroupAges | null;

  /** who interprets, between which languages, how to reach them: in words */
  @Column('text', { nullable: true })
  interpreters!: string | null;

  /** the order by which the head of the community sends or receives the delegation */
  @Column('text', { nullable: true })
  orderNumber!: string | null;

  @Column('date', { nullable: true })
  orderedOn!: CalendarDate | null;

  /** kept from everybody who does not work on visits, until it is over */
  @Column('boolean')
  embargoed!: boolean;

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
