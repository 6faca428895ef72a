import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { AgreementStatus } from '../domain/agreement-status.js';

/** One step of an agreement's life. Append-only; ids sort by the time they were made. */
@Entity('agreement_status_change')
@Index('agreement_status_change_of_agreement', ['agreementId', 'id'])
export class AgreementStatusChange {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  agreementId!: Id;

  /** null: the status in which the record was made */
  @Column('text', { nullable: true })
  fromStatus!: AgreementStatus | null;

  @Column('text')
  toStatus!: AgreementStatus;

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
