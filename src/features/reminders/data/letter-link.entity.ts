import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { KindChoice } from '../../preferences/index.js';
import type { LinkAction } from '../domain/letter-link.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';

/** One thing that the reader of a letter may do without signing in. The token itself is only in the letter. */
@Entity()
@Check('letter_link_action', `action IN ('DONE', 'SNOOZE', 'UNSUBSCRIBE')`)
@Check(
  'letter_link_record',
  `(action = 'UNSUBSCRIBE') = (record_id IS NULL) AND (record_id IS NULL) = (record_type IS NULL)`,
)
@Index('letter_link_of_letter', ['letterId'])
@Index('letter_link_of_user', ['userId', 'expiresAt'])
export class LetterLink {
  @PrimaryColumn('uuid')
  id!: Id;

  /** the delivery that the letter bears the id of */
  @Column('uuid')
  letterId!: Id;

  @Column('uuid')
  userId!: Id;

  @Column('text')
  action!: LinkAction;

  /** the kind that is told; for UNSUBSCRIBE every kind of the letter */
  @Column('text', { array: true })
  kinds!: ReminderKind[];

  /** null exactly for UNSUBSCRIBE */
  @Column('text', { nullable: true })
  recordType!: SubjectType | null;

  @Column('uuid', { nullable: true })
  recordId!: Id | null;

  /** SHA-256, hex */
  @Column('text', { unique: true })
  tokenHash!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  /** UNSUBSCRIBE: what the person had chosen for these kinds until it was used; null: not used, or taken back */
  @Column('jsonb', { nullable: true })
  switchedOff!: readonly KindChoice[] | null;
}
