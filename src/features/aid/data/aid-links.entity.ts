import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { AidStatus } from '../domain/aid-status.js';

/** A partnership out of which the aid comes. */
@Entity('aid_partnership')
@Index('aid_partnership_of_partnership', ['partnershipId', 'transferId'])
export class AidPartnership {
  @PrimaryColumn('uuid')
  transferId!: Id;

  @PrimaryColumn('uuid')
  partnershipId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** A meeting at which the aid was decided on, or handed over. */
@Entity('aid_visit')
@Index('aid_visit_of_visit', ['visitId', 'transferId'])
export class AidVisit {
  @PrimaryColumn('uuid')
  transferId!: Id;

  @PrimaryColumn('uuid')
  visitId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** One step of an aid transfer's life. Append-only; ids sort by the time they were made. */
@Entity('aid_status_change')
@Index('aid_status_change_of_transfer', ['transferId', 'id'])
export class AidStatusChange {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  transferId!: Id;

  /** null: the status in which the record was made */
  @Column('text', { nullable: true })
  fromStatus!: AidStatus | null;

  @Column('text')
  toStatus!: AidStatus;

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
