import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { KnownPrecision } from '../domain/known-date.js';
import type { PublicationKind } from '../domain/publication-kinds.js';

/** Something published about a community or by it: a profile on a platform, a page, a post, an article, a leaflet. */
@Entity()
@Index('publication_words', { synchronize: false })
@Index('publication_by_day', { synchronize: false })
@Index('publication_by_check', { synchronize: false })
@Index('publication_by_title', { synchronize: false })
@Index('publication_page_once', { synchronize: false })
export class Publication {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  @Index('publication_of_community')
  communityId!: Id;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text')
  kind!: PublicationKind;

  /** where it was published: an organisation, or words, never both */
  @Column('uuid', { nullable: true })
  @Index('publication_outlet')
  outletOrganisationId!: Id | null;

  @Column('text', { nullable: true })
  outlet!: string | null;

  /** ISO 639-1 codes */
  @Column('text', { array: true })
  languages!: string[];

  @Column('text', { nullable: true })
  url!: string | null;

  /** the page behind `url`, however its address is written */
  @Column('text', { nullable: true })
  page!: string | null;

  /** the first day of the month or year where no more is known */
  @Column('date', { nullable: true })
  publishedOn!: CalendarDate | null;

  @Column('text')
  datePrecision!: KnownPrecision;

  @Column('date', { nullable: true })
  lastUpdatedOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  lastCheckedOn!: CalendarDate | null;

  @Column('text', { array: true })
  topics!: string[];

  @Column('text', { nullable: true })
  summaryUk!: string | null;

  @Column('text', { nullable: true })
  summaryEn!: string | null;

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
