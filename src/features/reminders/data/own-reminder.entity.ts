import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import { REMINDABLE_TYPES, type RemindableType, type Wanted } from '../domain/own-reminder.js';

/** That somebody asked to be reminded of a record. */
@Entity()
@Check('own_reminder_record_type', `record_type IN (${REMINDABLE_TYPES.map((type) => `'${type}'`).join(', ')})`)
@Check('own_reminder_day_or_offset', `(starts_on IS NULL) <> (offset_days IS NULL)`)
@Check('own_reminder_time_in_zone', `(time IS NULL) = (time_zone IS NULL)`)
@Check('own_reminder_rule_from_day', `recurrence IS NULL OR starts_on IS NOT NULL`)
@Index('own_reminder_of_record', ['recordId'])
@Index('own_reminder_of_user', ['userId', 'id'])
export class OwnReminder implements Wanted {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  userId!: Id;

  @Column('text')
  recordType!: RemindableType;

  @Column('uuid')
  recordId!: Id;

  /** null: the record's name says enough */
  @Column('text', { nullable: true })
  words!: string | null;

  @Column('date', { nullable: true })
  startsOn!: CalendarDate | null;

  @Column('integer', { nullable: true })
  offsetDays!: number | null;

  @Column('time', { nullable: true })
  time!: LocalTime | null;

  @Column('text', { nullable: true })
  timeZone!: string | null;

  @Column('text', { nullable: true })
  recurrence!: string | null;

  /** null: it comes */
  @Column('timestamptz', { nullable: true })
  stoppedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
