import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { CommitmentTerms } from '../domain/commitments.js';

/** Something agreed at a visit; with owner and date it has a task. Ids may be made by the client. */
@Entity('visit_commitment')
@Index('visit_commitment_of_visit', ['visitId', 'position'])
export class Commitment implements CommitmentTerms {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  visitId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  text!: string;

  @Column('uuid', { nullable: true })
  owedById!: Id | null;

  @Column('uuid', { nullable: true })
  owedToId!: Id | null;

  @Column('uuid', { nullable: true })
  ownerId!: Id | null;

  @Column('date', { nullable: true })
  dueOn!: CalendarDate | null;
}
