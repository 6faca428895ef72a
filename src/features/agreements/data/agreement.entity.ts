import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { AgreementLevel, AgreementType, LegalRegime } from '../domain/agreement-kinds.js';
import type { AgreementStatus } from '../domain/agreement-status.js';
import type { Term, TermKind } from '../domain/agreement-term.js';

/** A memorandum, agreement, charter … between two or more parties. */
@Entity('agreement')
@Index('agreement_by_newest', { synchronize: false })
@Index('agreement_by_end', ['inForceTo'])
@Index('agreement_by_notice', ['noticeOn'])
export class Agreement implements Term {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid', { nullable: true })
  @Index('agreement_of_partnership')
  partnershipId!: Id | null;

  @Column('text')
  type!: AgreementType;

  @Column('text')
  regime!: LegalRegime;

  @Column('text')
  level!: AgreementLevel;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  number!: string | null;

  /** ISO 639-1 codes of the languages the text is signed in */
  @Column('text', { array: true })
  languages!: string[];

  /** directions of cooperation, values of the partnerships' list */
  @Column('text', { array: true })
  subjects!: string[];

  @Column('text')
  @Index('agreement_by_status')
  status!: AgreementStatus;

  /** the day the present status began; the newest row of the status history says the same */
  @Column('date')
  statusOn!: CalendarDate;

  @Column('text')
  termKind!: TermKind;

  @Column('date', { nullable: true })
  inForceFrom!: CalendarDate | null;

  @Column('date', { nullable: true })
  inForceTo!: CalendarDate | null;

  @Column('int', { nullable: true })
  noticeMonths!: number | null;

  /** always `noticeDay(term)`, kept as a column so that lists and reminders can ask for it; the database checks it */
  @Column('date', { nullable: true })
  noticeOn!: CalendarDate | null;

  /** the day of the last signature; null until the agreement is signed, and where the archive does not say */
  @Column('date', { nullable: true })
  signedOn!: CalendarDate | null;

  /** the place, in words */
  @Column('text', { nullable: true })
  signedAt!: string | null;

  @Column('boolean')
  signedOnline!: boolean;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { nullable: true })
  @Index('agreement_of_owner')
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
