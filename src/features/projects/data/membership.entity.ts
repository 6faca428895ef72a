import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { JoinedPrecision, MembershipValues } from '../domain/membership-fields.js';
import type { MembershipStatus } from '../domain/membership-status.js';

/** A community in a network, an association or an initiative. */
@Entity('membership')
@Index('membership_by_title', { synchronize: false })
@Index('membership_by_due', { synchronize: false })
@Index('membership_by_joining', { synchronize: false })
@Index('membership_by_creation', ['createdAt', 'id'])
@Index('membership_open_once', { synchronize: false })
export class Membership implements MembershipValues {
  @PrimaryColumn('uuid')
  id!: Id;

  /** whose record it is */
  @Column('uuid')
  @Index('membership_of_community')
  communityId!: Id;

  /** the organisation that it is a membership of */
  @Column('uuid')
  @Index('membership_of_network')
  networkId!: Id;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text')
  @Index('membership_by_status')
  status!: MembershipStatus;

  /** the day the status began */
  @Column('date')
  statusOn!: CalendarDate;

  /** known as exactly as `joinedPrecision` says; the first of the month or year where no more is known */
  @Column('date', { nullable: true })
  joinedOn!: CalendarDate | null;

  @Column('text')
  joinedPrecision!: JoinedPrecision;

  @Column('date', { nullable: true })
  endedOn!: CalendarDate | null;

  /** certificate or number, in words */
  @Column('text', { nullable: true })
  certificate!: string | null;

  @Column('uuid', { nullable: true })
  contactId!: Id | null;

  /** our page at the network's */
  @Column('text', { nullable: true })
  url!: string | null;

  @Column('uuid', { nullable: true })
  @Index('membership_of_partnership')
  partnershipId!: Id | null;

  /** the day of the first running clock; derived */
  @Column('date', { nullable: true })
  dueOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { nullable: true })
  @Index('membership_of_owner')
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
