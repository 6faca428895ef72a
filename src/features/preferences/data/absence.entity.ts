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

/** Days on which somebody else receives a person's reminders. Days of one person never overlap. */
@Entity()
@Check('absence_dates', 'from_on <= to_on')
@Check('absence_not_oneself', 'substitute_id <> user_id')
@Index('absence_of_person', ['userId', 'toOn'])
@Index('absence_of_substitute', ['substituteId'])
export class Absence {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  userId!: Id;

  @Column('date')
  fromOn!: CalendarDate;

  /** the last day, included */
  @Column('date')
  toOn!: CalendarDate;

  @Column('uuid')
  substituteId!: Id;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
