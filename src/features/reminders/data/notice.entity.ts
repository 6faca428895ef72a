import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';

/** A reminder as it stands in the application, in both languages, as the record was when it came. */
@Entity()
@Index('notice_of_user', ['userId', 'at', 'id'])
@Index('notice_unread', { synchronize: false })
@Index('notice_read', { synchronize: false })
export class Notice {
  /** the id of its delivery: one delivery, one notice */
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  userId!: Id;

  @Column('text')
  kind!: ReminderKind;

  @Column('text')
  recordType!: SubjectType;

  @Column('uuid')
  recordId!: Id;

  @Column('text')
  textUk!: string;

  @Column('text')
  textEn!: string;

  @Column('text')
  reasonUk!: string;

  @Column('text')
  reasonEn!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
