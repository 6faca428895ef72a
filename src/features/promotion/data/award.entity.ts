import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { AwardDirection } from '../domain/award-rules.js';
import type { KnownPrecision } from '../domain/known-date.js';

/** An honour that a community has received, or has given to somebody. */
@Entity()
@Index('award_words', { synchronize: false })
@Index('award_by_day', { synchronize: false })
@Index('award_by_title', { synchronize: false })
export class Award {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  @Index('award_of_community')
  communityId!: Id;

  @Column('text')
  direction!: AwardDirection;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  /** who gave it: an organisation, a municipality, or words; at most one of the three */
  @Column('uuid', { nullable: true })
  @Index('award_giver_organisation')
  giverOrganisationId!: Id | null;

  @Column('uuid', { nullable: true })
  @Index('award_giver_municipality')
  giverMunicipalityId!: Id | null;

  @Column('text', { nullable: true })
  giver!: string | null;

  /** a person or unit; null: the community itself */
  @Column('text', { nullable: true })
  recipient!: string | null;

  /** the first day of the month or year where no more is known */
  @Column('date', { nullable: true })
  awardedOn!: CalendarDate | null;

  @Column('text')
  datePrecision!: KnownPrecision;

  /** level or class, as the award itself names it */
  @Column('text', { nullable: true })
  level!: string | null;

  /** the award's own page */
  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { nullable: true })
  ownerId!: Id | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  trashedAt!: Date | null;

  @Column('uuid', { nullable: true })
  trashedById!: Id | null;
}
