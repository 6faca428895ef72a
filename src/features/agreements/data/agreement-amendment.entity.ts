import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Amendment } from '../domain/agreement-amendments.js';

/** A later paper that changes a signed agreement. */
@Entity('agreement_amendment')
@Index('agreement_amendment_of_agreement', ['agreementId', 'position'])
export class AgreementAmendment implements Amendment {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  agreementId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('date')
  signedOn!: CalendarDate;

  @Column('text', { nullable: true })
  changes!: string | null;

  @Column('date', { nullable: true })
  newInForceTo!: CalendarDate | null;
}
