import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { EntryPrecision, Run } from '../domain/date-phrase.js';
import { LINKS_SELECTED, RECORD_ID } from './entry-links.js';
import type { EntrySight } from './measure-entries.repository.js';
import type { AnnualReport, AnnualReportMeasure } from './annual-report.entity.js';
import type { MeasureEntry } from './measure-entry.entity.js';
import type { Measure, Programme } from './programme.entity.js';

type VisitPrecision = 'DAY' | 'MONTH' | 'YEAR' | 'ONGOING';

export type HeadRow = Pick<
  AnnualReport,
  'id' | 'year' | 'positionUk' | 'positionEn' | 'firstNameUk' | 'firstNameEn' | 'surnameUk' | 'surnameEn' | 'datedOn'
> &
  Pick<Programme, 'reportTitleUk' | 'reportTitleEn' | 'startsOn' | 'endsOn'>;

export type PlannedMeasureRow = Pick<Measure, 'id' | 'sectionId' | 'code' | 'titleUk' | 'titleEn'> &
  Partial<Pick<AnnualReportMeasure, 'layout' | 'leadInUk' | 'leadInEn' | 'openList'>> & {
    readonly reportId: Id;
    readonly sectionTitleUk: string;
    readonly sectionTitleEn: string | null;
  };

export type ReportedEntryRow = Omit<MeasureEntry, 'version' | 'createdAt' | 'updatedAt' | 'year'> & {
  readonly reportId: Id;
  /** of the record; null for free text, as all that follows */
  readonly recordTitleUk: string | null;
  readonly recordTitleEn: string | null;
  readonly recordWordsUk: string | null;
  readonly recordWordsEn: string | null;
  readonly recordPrecision: EntryPrecision | null;
  readonly recordStartsOn: CalendarDate | null;
  readonly recordEndsOn: CalendarDate | null;
};

export interface UnplacedVisitRow {
  readonly reportId: Id;
  readonly id: Id;
  readonly titleUk: string;
  readonly titleEn: string | null;
  readonly precision: VisitPrecision;
}

/** An embargo ends with the visit. */
const OVER_OR_OFF = ['COMPLETED', 'DEBRIEFED', 'CLOSED', 'CANCELLED'];

const inYearOfReport = sql`v.starts_on <= make_date(r.year, 12, 31)
  AND coalesce(v.ends_on, DATE 'infinity') >= make_date(r.year, 1, 1)`;

/** What has not taken place is not reported, nor missed. */
const NOT_HELD = ['PROPOSED', 'PLANNED', 'APPROVED', 'CONFIRMED', 'POSTPONED', 'CANCELLED'];

/** Reads what reports are composed from, for all reports of a request at once. They have been shown to the viewer. */
@Injectable()
export class ReportSourcesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  heads(ids: readonly Id[]): Promise<HeadRow[]> {
    return this.unitOfWork.rows<HeadRow>(sql`
      SELECT r.id, r.year, r.position_uk AS "positionUk", r.position_en AS "positionEn",
        r.first_name_uk AS "firstNameUk", r.first_name_en AS "firstNameEn", r.surname_uk AS "surnameUk",
        r.surname_en AS "surnameEn", r.dated_on AS "datedOn", p.report_title_uk AS "reportTitleUk",
        p.report_title_en AS "reportTitleEn", p.starts_on AS "startsOn", p.ends_on AS "endsOn"
      FROM annual_report r JOIN programme p ON p.id = r.programme_id WHERE ${among(ids)}`);
  }

  /** In the order of the programme. */
  measures(ids: readonly Id[]): Promise<PlannedMeasureRow[]> {
    return this.unitOfWork.rows<PlannedMeasureRow>(sql`
      SELECT r.id AS "reportId", m.id, s.id AS "sectionId", m.code, m.title_uk AS "titleUk", m.title_en AS "titleEn",
        s.title_uk AS "sectionTitleUk", s.title_en AS "sectionTitleEn", c.layout, c.lead_in_uk AS "leadInUk",
        c.lead_in_en AS "leadInEn", c.open_list AS "openList"
      FROM annual_report r JOIN programme_section s ON s.programme_id = r.programme_id
      JOIN measure m ON m.section_id = s.id
      LEFT JOIN annual_report_measure c ON c.report_id = r.id AND c.measure_id = m.id
      WHERE ${among(ids)} ORDER BY r.id, s.position, m.position`);
  }

  /** An entry whose record is hidden from the viewer is not there. */
  entries(ids: readonly Id[], { records }: Pick<EntrySight, 'records'>): Promise<ReportedEntryRow[]> {
    return this.unitOfWork.rows<ReportedEntryRow>(sql`
      SELECT r.id AS "reportId", e.id, e.measure_id AS "measureId", e.position, e.text_uk AS "textUk",
        e.text_en AS "textEn", e.date_precision AS "datePrecision", e.starts_on AS "startsOn", e.ends_on AS "endsOn",
        ${LINKS_SELECTED}, rec.title_uk AS "recordTitleUk", rec.title_en AS "recordTitleEn",
        rec.words_uk AS "recordWordsUk", rec.words_en AS "recordWordsEn", rec.date_precision AS "recordPrecision",
        rec.starts_on AS "recordStartsOn", rec.ends_on AS "recordEndsOn"
      FROM annual_report r JOIN measure m ON m.programme_id = r.programme_id
      JOIN measure_entry e ON e.measure_id = m.id AND e.year = r.year
      LEFT JOIN (${records}) rec ON rec.id = ${RECORD_ID}
      WHERE ${among(ids)} AND (${RECORD_ID} IS NULL OR rec.id IS NOT NULL)`);
  }

  /**
   * Visits of the community, held in the report's year, that no measure of the programme names.
   *
   * @param visits their row rule, over alias `v`
   */
  unplaced(ids: readonly Id[], visits: Sql): Promise<UnplacedVisitRow[]> {
    return this.unitOfWork.rows<UnplacedVisitRow>(sql`
      SELECT r.id AS "reportId", v.id, v.title_uk AS "titleUk", v.title_en AS "titleEn",
        v.date_precision AS "precision"
      FROM annual_report r JOIN programme p ON p.id = r.programme_id
      JOIN visit_party own ON own.municipality_id = p.community_id
      JOIN visit v ON v.id = own.visit_id
      WHERE ${among(ids)} AND v.trashed_at IS NULL AND ${visits} AND NOT v.status = ANY(${NOT_HELD})
        AND ${inYearOfReport}
        AND NOT EXISTS (
          SELECT 1 FROM measure_entry e JOIN measure m ON m.id = e.measure_id
          WHERE e.visit_id = v.id AND m.programme_id = p.id)
      ORDER BY r.id, v.starts_on, v.id`);
  }

  /**
   * How many visits of the community in the report's year are under embargo still.
   *
   * @param visits their row rule, over alias `v`
   */
  async embargoed(ids: readonly Id[], visits: Sql): Promise<ReadonlyMap<Id, number>> {
    const rows = await this.unitOfWork.rows<{ reportId: Id; count: number }>(sql`
      SELECT r.id AS "reportId", count(*)::int AS count
      FROM annual_report r JOIN programme p ON p.id = r.programme_id
      JOIN visit_party own ON own.municipality_id = p.community_id
      JOIN visit v ON v.id = own.visit_id
      WHERE ${among(ids)} AND v.embargoed AND NOT v.status = ANY(${OVER_OR_OFF}) AND v.trashed_at IS NULL
        AND ${visits} AND ${inYearOfReport}
      GROUP BY r.id`);
    return new Map(rows.map(({ reportId, count }) => [reportId, count]));
  }

  /** In order, by visit. */
  runs(visitIds: readonly Id[]): Promise<(Run & { readonly visitId: Id })[]> {
    return this.unitOfWork.rows<Run & { readonly visitId: Id }>(sql`
      SELECT d.visit_id AS "visitId", d.starts_on AS "startsOn", d.ends_on AS "endsOn" FROM visit_dates d
      WHERE d.visit_id = ANY(CAST(${[...visitIds]} AS uuid[])) ORDER BY d.visit_id, d.position`);
  }
}

function among(ids: readonly Id[]): Sql {
  return sql`r.id = ANY(CAST(${[...ids]} AS uuid[]))`;
}
