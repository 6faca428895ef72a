import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import { REMINDER_KINDS, type ReminderKind, type SubjectType } from '../domain/reminder-kind.js';

/** That one person is to be reminded of one record for one reason. Its moments are the occurrences. */
@Entity()
@Unique('reminder_once', ['kind', 'recordId', 'recipientUserId'])
@Check('reminder_kind', `kind IN (${REMINDER_KINDS.map((kind) => `'${kind}'`).join(', ')})`)
@Index('reminder_of_record', ['recordType', 'recordId'])
@Index('reminder_of_recipient', ['recipientUserId'])
@Index('reminder_replan', { synchronize: false })
export class Reminder {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  kind!: ReminderKind;

  @Column('text')
  recordType!: SubjectType;

  @Column('uuid')
  recordId!: Id;

  @Column('uuid')
  recipientUserId!: Id;

  /** when the next moments of a repeating reminder are planned; null: only when the record changes */
  @Column('timestamptz', { nullable: true })
  replanAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;
}
