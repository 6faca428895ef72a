import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { CalendarContent } from '../domain/calendar-content.js';

/** A calendar of one person that another program reads by a secret address. The secret itself is shown once. */
@Entity()
@Check(
  'calendar_feed_contents',
  `cardinality(contents) > 0 AND contents <@ ARRAY['OWN_TASKS', 'OWN_REMINDERS', 'VISITS', 'AGREEMENTS', 'ANNIVERSARIES']`,
)
@Check('calendar_feed_view', `community_id IS NULL OR partnership_id IS NULL`)
@Index('calendar_feed_of_user', ['userId', 'createdAt'])
export class CalendarFeed {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  userId!: Id;

  @Column('text', { array: true })
  contents!: CalendarContent[];

  /** only what concerns this municipality; null: all */
  @Column('uuid', { nullable: true })
  communityId!: Id | null;

  /** only what concerns this partnership; null: all */
  @Column('uuid', { nullable: true })
  partnershipId!: Id | null;

  /** whether the program that shows it is asked to remind as well */
  @Column('boolean')
  alarms!: boolean;

  /** SHA-256, hex */
  @Column('text', { unique: true })
  tokenHash!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** when its address was last replaced */
  @Column('timestamptz', { nullable: true })
  renewedAt!: Date | null;

  /** when a program last read it, to the minute */
  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
