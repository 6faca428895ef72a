import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';

/** Until which day one person has put off one kind of reminder about one record. */
@Entity()
@Index('reminder_snooze_of_record', ['recordId'])
export class ReminderSnooze {
  @PrimaryColumn('uuid')
  userId!: Id;

  @PrimaryColumn('uuid')
  recordId!: Id;

  @PrimaryColumn('text')
  kind!: ReminderKind;

  @Column('text')
  recordType!: SubjectType;

  /** the person's own day; from their hour on that day reminders come again */
  @Column('date')
  untilOn!: CalendarDate;

  @Column('timestamptz')
  at!: Date;
}
