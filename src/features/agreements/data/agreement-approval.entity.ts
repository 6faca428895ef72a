import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Approval, ApprovalKind, ApprovalResult } from '../domain/agreement-approvals.js';

/** One decision on an agreement. */
@Entity('agreement_approval')
@Index('agreement_approval_of_agreement', ['agreementId', 'position'])
export class AgreementApproval implements Approval {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  agreementId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  kind!: ApprovalKind;

  @Column('uuid', { nullable: true })
  @Index('agreement_approval_of_party')
  partyId!: Id | null;

  @Column('text', { nullable: true })
  body!: string | null;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('date', { nullable: true })
  decidedOn!: CalendarDate | null;

  @Column('text')
  result!: ApprovalResult;

  @Column('int', { nullable: true })
  votesFor!: number | null;

  @Column('int', { nullable: true })
  votesAgainst!: number | null;

  @Column('int', { nullable: true })
  votesAbstained!: number | null;

  @Column('text', { nullable: true })
  remarks!: string | null;
}
