import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { AgreementLevel, AgreementType, LegalRegime } from '../domain/agreement-kinds.js';
import type { OwnClockDays, Procedure } from '../domain/agreement-procedure.js';
import type { RenewableTerm, ReviewableTerm } from '../domain/agreement-renewal.js';
import type { AgreementStatus } from '../domain/agreement-status.js';
import type { TermKind } from '../domain/agreement-term.js';
import type { CooperationSphere } from '../domain/cooperation-spheres.js';

/** A memorandum, agreement, charter … between two or more parties. */
@Entity('agreement')
@Index('agreement_by_newest', { synchronize: false })
@Index('agreement_by_end', ['inForceTo'])
@Index('agreement_by_notice', ['noticeOn'])
export class Agreement implements OwnClockDays, RenewableTerm, ReviewableTerm {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid', { nullable: true })
  @Index('agreement_of_partnership')
  partnershipId!: Id | null;

  /** the agreement it stands under, e.g. a school's under the cities'; null: none */
  @Column('uuid', { nullable: true })
  @Index('agreement_of_parent')
  parentId!: Id | null;

  @Column('text')
  type!: AgreementType;

  @Column('text')
  regime!: LegalRegime;

  @Column('text')
  level!: AgreementLevel;

  @Column('text')
  procedure!: Procedure;

  @Column('int', { nullable: true })
  ministryDays!: number | null;

  @Column('int', { nullable: true })
  justiceDays!: number | null;

  @Column('int', { nullable: true })
  sendingDays!: number | null;

  @Column('int', { nullable: true })
  registrationDays!: number | null;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  number!: string | null;

  /** ISO 639-1 codes of the languages the text is signed in */
  @Column('text', { array: true })
  languages!: string[];

  @Column('text', { array: true })
  subjects!: CooperationSphere[];

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

  @Column('int', { nullable: true })
  renewalMonths!: number | null;

  @Column('date', { nullable: true })
  noticeGivenOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  reviewedOn!: CalendarDate | null;

  /** the day on which it is to be signed; null: none is named, or it is signed */
  @Column('date', { nullable: true })
  plannedSigningOn!: CalendarDate | null;

  /** the day of the last signature; null until the agreement is signed, and where the archive does not say */
  @Column('date', { nullable: true })
  signedOn!: CalendarDate | null;

  /** the place, in words, of the parties that name none of their own */
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
