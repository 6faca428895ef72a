import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { ReportStatus } from '../domain/report-fields.js';
import type { ReportSheet } from '../domain/report-sheet.js';
import type { MeasureLayout } from '../domain/report-source.js';

/** The report on a programme for one year. Signed, it is never changed: a trigger refuses it. */
@Entity('annual_report')
@Index('annual_report_edition_once', ['programmeId', 'year', 'edition'], { unique: true })
@Index('annual_report_one_draft', { synchronize: false })
export class AnnualReport {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  programmeId!: Id;

  @Column('int')
  year!: number;

  /** from 1 */
  @Column('int')
  edition!: number;

  @Column('text')
  status!: ReportStatus;

  @Column('text', { nullable: true })
  positionUk!: string | null;

  @Column('text', { nullable: true })
  positionEn!: string | null;

  @Column('text', { nullable: true })
  firstNameUk!: string | null;

  @Column('text', { nullable: true })
  firstNameEn!: string | null;

  @Column('text', { nullable: true })
  surnameUk!: string | null;

  @Column('text', { nullable: true })
  surnameEn!: string | null;

  /** printed under the signature; null: no date */
  @Column('date', { nullable: true })
  datedOn!: CalendarDate | null;

  /** keys of warnings that were left on purpose */
  @Column('text', { array: true })
  acceptedWarnings!: string[];

  @Column('timestamptz', { nullable: true })
  signedAt!: Date | null;

  @Column('uuid', { nullable: true })
  signedById!: Id | null;

  /** as it was signed; null while a draft */
  @Column('jsonb', { nullable: true })
  sheet!: ReportSheet | null;

  /** SHA-256 of the sheet, in hexadecimal */
  @Column('text', { nullable: true })
  checksum!: string | null;

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

/** How a measure is printed in one report. */
@Entity('annual_report_measure')
export class AnnualReportMeasure {
  @PrimaryColumn('uuid')
  reportId!: Id;

  @PrimaryColumn('uuid')
  @Index('annual_report_measure_of_measure')
  measureId!: Id;

  @Column('text')
  layout!: MeasureLayout;

  @Column('text', { nullable: true })
  leadInUk!: string | null;

  @Column('text', { nullable: true })
  leadInEn!: string | null;

  /** closes with «тощо» */
  @Column('boolean')
  openList!: boolean;
}
