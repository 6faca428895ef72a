import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';

/** One moment of a reminder, by the wall clock of a zone. Its deliveries, one a channel, are in the ledger. */
@Entity()
@Unique('reminder_occurrence_once', ['reminderId', 'localAt'])
export class ReminderOccurrence {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  reminderId!: Id;

  /** which of the rule's moments, e.g. `DUE-3` */
  @Column('text')
  key!: string;

  /** the day it is about */
  @Column('date')
  anchorOn!: CalendarDate;

  /** wall-clock time in `timeZone` */
  @Column('timestamp')
  localAt!: Date;

  /** IANA name */
  @Column('text')
  timeZone!: string;

  @Column('timestamptz')
  dueAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** true: the record has moved on; comes back to life if it moves back */
  @Column('boolean', { default: false })
  cancelled!: boolean;

  /** the tz database by which `dueAt` was reckoned, e.g. 2025b; empty: not known */
  @Column('text', { default: '' })
  tzVersion!: string;
}
