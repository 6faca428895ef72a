import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { wholeNumber } from '../../../platform/database/whole-number.js';
import type { MembershipStatus } from '../domain/membership-status.js';

/** What a year of membership costs. */
@Entity('membership_fee')
@Index('membership_fee_of_membership', ['membershipId', 'position'])
export class MembershipFee {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  membershipId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('int')
  year!: number;

  /** in minor units of the currency */
  @Column('bigint', { transformer: wholeNumber })
  minorUnits!: number;

  /** ISO 4217 */
  @Column('text')
  currency!: string;

  @Column('date', { nullable: true })
  dueOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  paidOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

/** What the community has taken on as a member, e.g. a point of an action plan. */
@Entity('membership_obligation')
@Index('membership_obligation_of_membership', ['membershipId', 'position'])
export class MembershipObligation {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  membershipId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  textUk!: string;

  @Column('text', { nullable: true })
  textEn!: string | null;

  @Column('date', { nullable: true })
  dueOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  doneOn!: CalendarDate | null;

  @Column('uuid', { nullable: true })
  ownerId!: Id | null;
}

/** One step of a membership's life. Append-only; ids sort by the time they were made. */
@Entity('membership_status_change')
@Index('membership_status_change_of_membership', ['membershipId', 'id'])
export class MembershipStatusChange {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  membershipId!: Id;

  /** null: the status in which the record was made */
  @Column('text', { nullable: true })
  fromStatus!: MembershipStatus | null;

  @Column('text')
  toStatus!: MembershipStatus;

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
