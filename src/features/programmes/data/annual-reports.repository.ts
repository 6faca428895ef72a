import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AnnualReport, AnnualReportMeasure } from './annual-report.entity.js';

/** A report without the frozen sheet, which is large. */
export type AnnualReportRow = Omit<AnnualReport, 'sheet' | 'trashedAt' | 'trashedById'>;

/** A report with how its measures are printed, for writing. */
export interface AnnualReportRecord {
  readonly report: AnnualReport;
  readonly measures: readonly AnnualReportMeasure[];
}

const COLUMNS = sql`r.id, r.programme_id AS "programmeId", r.year, r.edition, r.status, r.position_uk AS "positionUk",
  r.position_en AS "positionEn", r.first_name_uk AS "firstNameUk", r.first_name_en AS "firstNameEn",
  r.surname_uk AS "surnameUk", r.surname_en AS "surnameEn", r.dated_on AS "datedOn",
  r.accepted_warnings AS "acceptedWarnings", r.signed_at AS "signedAt", r.signed_by_id AS "signedById", r.checksum,
  r.version, r.created_at AS "createdAt", r.updated_at AS "updatedAt"`;
const LIVING = sql`r.trashed_at IS NULL AND p.trashed_at IS NULL`;

/** Annual reports; every read takes the row rule of their programme (over alias `p`). */
@Injectable()
export class AnnualReportsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, AnnualReportRow>> {
    const rows = await this.unitOfWork.rows<AnnualReportRow>(sql`
      SELECT ${COLUMNS} FROM annual_report r JOIN programme p ON p.id = r.programme_id
      WHERE r.id = ANY(CAST(${[...ids]} AS uuid[])) AND ${LIVING} AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Latest year and edition first. */
  async ofProgrammes(programmeIds: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, AnnualReportRow[]>> {
    const rows = await this.unitOfWork.rows<AnnualReportRow>(sql`
      SELECT ${COLUMNS} FROM annual_report r JOIN programme p ON p.id = r.programme_id
      WHERE r.programme_id = ANY(CAST(${[...programmeIds]} AS uuid[])) AND ${LIVING} AND ${visible}
      ORDER BY r.programme_id, r.year DESC, r.edition DESC`);
    return groupBy(rows, ({ programmeId }) => programmeId);
  }

  /** The sheets of signed reports that the viewer has been shown. */
  async signedSheets(ids: readonly Id[]): Promise<ReadonlyMap<Id, NonNullable<AnnualReport['sheet']>>> {
    const rows = await this.unitOfWork.rows<{ id: Id; sheet: NonNullable<AnnualReport['sheet']> }>(sql`
      SELECT r.id, r.sheet FROM annual_report r
      WHERE r.id = ANY(CAST(${[...ids]} AS uuid[])) AND r.sheet IS NOT NULL`);
    return new Map(rows.map(({ id, sheet }) => [id, sheet]));
  }

  /** The report, locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<AnnualReportRecord | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT r.id FROM annual_report r JOIN programme p ON p.id = r.programme_id
      WHERE r.id = ${id} AND ${state} AND p.trashed_at IS NULL AND ${visible} FOR UPDATE OF r`);
    return row ? this.record(id) : null;
  }

  /** The programme, locked so that two reports are not begun at once; null when the row rule hides it. */
  async lockProgramme(programmeId: Id, visible: Sql): Promise<{ title: string } | null> {
    const [row] = await this.unitOfWork.rows<{ title: string }>(sql`
      SELECT p.title_uk AS title FROM programme p
      WHERE p.id = ${programmeId} AND p.trashed_at IS NULL AND ${visible} FOR UPDATE OF p`);
    return row ?? null;
  }

  /** The highest edition of the year, those in the trash counted, and whether one is still a draft. */
  async editionsOf(programmeId: Id, year: number): Promise<{ last: number; draft: boolean }> {
    const [row] = await this.unitOfWork.rows<{ last: number; draft: boolean }>(sql`
      SELECT coalesce(max(r.edition), 0) AS last,
        coalesce(bool_or(r.status = 'DRAFT' AND r.trashed_at IS NULL), false) AS draft
      FROM annual_report r WHERE r.programme_id = ${programmeId} AND r.year = ${year}`);
    return row ?? { last: 0, draft: false };
  }

  /** What a new report begins with: the latest one of the programme, of this year or an earlier one. */
  async latestBefore(programmeId: Id, year: number): Promise<AnnualReportRecord | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT r.id FROM annual_report r
      WHERE r.programme_id = ${programmeId} AND r.year <= ${year} AND r.trashed_at IS NULL
      ORDER BY r.year DESC, r.edition DESC LIMIT 1`);
    return row ? this.record(row.id) : null;
  }

  /** Those of these measures that belong to the programme. */
  async measuresOf(programmeId: Id, measureIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT m.id FROM measure m
      WHERE m.programme_id = ${programmeId} AND m.id = ANY(CAST(${[...measureIds]} AS uuid[]))`);
    return new Set(rows.map(({ id }) => id));
  }

  async saveReport(report: AnnualReport): Promise<void> {
    await this.unitOfWork.manager.save(AnnualReport, report);
  }

  async save({ report, measures }: AnnualReportRecord): Promise<void> {
    await this.saveReport(report);
    await this.unitOfWork.manager.save(AnnualReportMeasure, [...measures]);
  }

  private async record(id: Id): Promise<AnnualReportRecord> {
    const { manager } = this.unitOfWork;
    return {
      report: await manager.findOneByOrFail(AnnualReport, { id }),
      measures: await manager.find(AnnualReportMeasure, { where: { reportId: id }, order: { measureId: 'ASC' } }),
    };
  }
}
