import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/identifiers.js';

/** An address to which nothing is sent, because its server refused it for good; kept after it is lifted, as a record. */
@Entity()
@Index('mail_suppression_in_force', { synchronize: false })
@Index('mail_suppression_newest', ['since', 'id'])
export class MailSuppression {
  @PrimaryColumn('uuid')
  id!: Id;

  /** in lower case */
  @Column('text')
  address!: string;

  /** what the server answered */
  @Column('text')
  reason!: string;

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { nullable: true })
  liftedAt!: Date | null;

  @Column('uuid', { nullable: true })
  liftedById!: Id | null;
}
